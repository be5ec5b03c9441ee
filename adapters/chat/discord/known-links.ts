/**
 * The links of messages as they stood, to see what an edit changes: Discord does not say what stood there
 * before. Noted for a month, so that a process that starts anew follows edits of what another one saw.
 */
import { SnowflakeUtil } from 'discord.js'
import { z } from 'zod'
import type { Log, Notes } from '../../../src/ports.ts'
import { recent } from '../recent.ts'

const REMEMBERED = 5000
/** As long as notes are kept, less a day. */
const NOTED = 30 * 24 * 3600 * 1000

const linksSchema = z.array(z.string())

export type KnownLinks = {
  note(message: string, links: readonly string[]): Promise<void>
  /** Empty for a message that had none; null when it is too old to tell. */
  of(message: string): Promise<readonly string[] | null>
}

export function createKnownLinks(notes: Notes, log: Log): KnownLinks {
  const known = recent<readonly string[]>(REMEMBERED)
  const noteOf = (message: string): string => `discord-links ${message}`
  return {
    async note(message, links) {
      known.set(message, links)
      try {
        await notes.write(noteOf(message), JSON.stringify(links))
      } catch (error) {
        log.warn(
          { error },
          'discord: the links of a message could not be noted; edits are followed until a restart',
        )
      }
    },
    async of(message) {
      const here = known.get(message)
      if (here !== undefined) return here
      const noted = await notes.read(noteOf(message))
      if (noted !== null) return linksSchema.parse(JSON.parse(noted))
      return Date.now() - SnowflakeUtil.timestampFrom(message) < NOTED ? [] : null
    },
  }
}
