/** What is known of channels: which are private, and that the app was taken out of one. */
import type { App, webApi } from '@slack/bolt'
import type { Log } from '../../../src/ports.ts'
import { recent } from '../recent.ts'
import { faultOf } from './troubles.ts'

export type IsPrivate = (channel: string) => Promise<boolean>

/** A public channel that is made private must soon be held so. */
const REMEMBERED_FOR = 30_000
const MOST_CHANNELS = 2000

/** Mentions, commands and clicks do not say what kind of channel they are from; unknown counts as private. */
export function createIsPrivate(client: webApi.WebClient, log: Log): IsPrivate {
  const known = recent<{ readonly until: number; readonly apart: Promise<boolean> }>(MOST_CHANNELS)

  async function look(channel: string): Promise<boolean> {
    try {
      const { channel: found } = await client.conversations.info({ channel })
      return found?.is_private !== false
    } catch (error) {
      known.delete(channel)
      const { message } = faultOf(error, 'conversations.info')
      log.warn({ error: message, channel }, 'slack: channel kind unknown, held as private')
      return true
    }
  }

  return (channel) => {
    // Ids of direct messages begin with D.
    if (channel.startsWith('D')) return Promise.resolve(true)
    const kept = known.get(channel)
    if (kept !== undefined && kept.until > Date.now()) return kept.apart
    const apart = look(channel)
    known.set(channel, { until: Date.now() + REMEMBERED_FOR, apart })
    return apart
  }
}

/** There is nobody to tell in the channel itself: the operator reads why it went silent. */
export function noteRemovals(app: App, log: Log): void {
  const note = (channel: string): Promise<void> => {
    log.warn({ channel }, 'slack: taken out of a channel; `/invite @twosource` there brings it back')
    return Promise.resolve()
  }
  app.event('channel_left', ({ event }) => note(event.channel))
  app.event('group_left', ({ event }) => note(event.channel))
}
