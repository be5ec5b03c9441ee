/**
 * What was posted while the connection was away. A resumed session gets its events again; a new session
 * does not, and there the channels' history is asked for what came after the last message seen.
 */
import type { Client, Message } from 'discord.js'
import type { Log } from '../../../src/ports.ts'
import { recent } from '../recent.ts'
import { faultOf } from './troubles.ts'

/** Channels that are kept in mind, the liveliest. */
const MOST_CHANNELS = 1000
/** Discord's limit for one look into a history; more than that in one gap is a flood, not a newsroom. */
const MOST_MESSAGES = 100

export type CatchUp = {
  saw(message: Message): void
  /** Messages after the last one seen, each channel's oldest first. */
  missed(client: Client): Promise<readonly Message[]>
}

export function createCatchUp(log: Log): CatchUp {
  const last = recent<string>(MOST_CHANNELS)

  async function missedIn(client: Client, id: string, after: string): Promise<readonly Message[]> {
    const channel = client.channels.cache.get(id)
    if (channel === undefined || !channel.isTextBased()) return []
    try {
      const found = await channel.messages.fetch({ after, limit: MOST_MESSAGES, cache: false })
      return [...found.values()].toReversed()
    } catch (error) {
      log.warn(
        { error: faultOf(error, 'the history').message, channel: id },
        'discord: a gap could not be filled',
      )
      return []
    }
  }

  return {
    saw: (message) => last.set(message.channelId, message.id),
    async missed(client) {
      const gaps = [...last.entries()]
      const found = await Promise.all(gaps.map(([channel, after]) => missedIn(client, channel, after)))
      return found.flat()
    },
  }
}
