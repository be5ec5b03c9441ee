/**
 * What was posted while the connection was away. A resumed session gets its events again; a new session
 * does not, and there the channels' histories are asked for what came after the last message seen. That one
 * is noted down, so that a process that starts anew looks too.
 */
import { type Client, type Message, SnowflakeUtil } from 'discord.js'
import type { Log, Notes } from '../../../src/ports.ts'
import { recent } from '../recent.ts'
import { faultOf } from './troubles.ts'

const NOTE = 'discord last message'
const NOTED_EVERY = 5000
/** Marks of what was taken last a day: what is older could be taken for new. */
const LONGEST_GAP = 12 * 3600 * 1000
const MOST_CHANNELS = 200
/** Discord's limit for one look into a history; more than that in one gap is a flood, not a newsroom. */
const MOST_MESSAGES = 100
const MOST_SEEN = 2000

export type CatchUp = {
  saw(message: Message): void
  /** Messages after the last one seen, each channel's oldest first. */
  missed(client: Client): Promise<readonly Message[]>
}

/** Ids rise with time, over all channels. */
const isLater = (id: string, than: string): boolean => BigInt(id) > BigInt(than)

export function createCatchUp(notes: Notes, log: Log): CatchUp {
  const seen = recent<true>(MOST_SEEN)
  const lively = recent<true>(MOST_CHANNELS)
  let last = '0'
  let notedAt = 0

  /** Null at the first start of all: there is nothing that could have been missed. */
  async function since(): Promise<string | null> {
    const known = last === '0' ? await notes.read(NOTE) : last
    if (known === null || !/^\d+$/.test(known)) return null
    const earliest = SnowflakeUtil.generate({ timestamp: Date.now() - LONGEST_GAP }).toString()
    return isLater(known, earliest) ? known : earliest
  }

  async function missedIn(client: Client, id: string, after: string): Promise<readonly Message[]> {
    const channel = client.channels.cache.get(id)
    if (channel === undefined || !channel.isTextBased()) return []
    try {
      const found = await channel.messages.fetch({ after, limit: MOST_MESSAGES, cache: false })
      return [...found.values()].filter((message) => seen.get(message.id) !== true).toReversed()
    } catch (error) {
      log.warn(
        { error: faultOf(error, 'the history').message, channel: id },
        'discord: a gap could not be filled',
      )
      return []
    }
  }

  return {
    saw({ id, channelId }) {
      seen.set(id, true)
      lively.set(channelId, true)
      if (isLater(id, last)) last = id
      if (Date.now() - notedAt < NOTED_EVERY) return
      notedAt = Date.now()
      notes.write(NOTE, last).catch((error: unknown) => {
        log.warn({ error }, 'discord: the last message could not be noted')
      })
    },
    async missed(client) {
      const after = await since()
      if (after === null) return []
      // The server says of each channel which message is its last: only where that is new is there a gap.
      const moved = [...client.channels.cache.values()].flatMap((channel) =>
        'lastMessageId' in channel &&
        (channel.lastMessageId ?? '') !== '' &&
        isLater(channel.lastMessageId ?? '0', after)
          ? [channel.id]
          : [],
      )
      // Of direct talks it says nothing: those that were going on are looked at anyway.
      const going = [...lively.entries()].map(([channel]) => channel).toReversed()
      const gaps = new Set([...going, ...moved])
      const found: Message[] = []
      for (const channel of [...gaps].slice(0, MOST_CHANNELS))
        found.push(...(await missedIn(client, channel, after)))
      return found
    },
  }
}
