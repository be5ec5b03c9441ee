/** What runs, as package.json and Node say. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')))

export const versions = { twosource: version, node: process.versions.node }
