/** `npm run report-schema`: writes docs/report.schema.json from the schema in the code. */
import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { reportSchema } from '../../src/report/schema.ts'

/** What the file holds; a test compares. */
export const reportJsonSchema = (): string => `${JSON.stringify(z.toJSONSchema(reportSchema), null, 2)}\n`

if (process.argv[1] === import.meta.filename) {
  writeFileSync(new URL('../../docs/report.schema.json', import.meta.url), reportJsonSchema())
}
