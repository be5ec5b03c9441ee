/**
 * Slack over Socket Mode: Bolt takes messages in, the Web API posts. Needs a bot token and an app-level
 * token with `connections:write`; `docs/slack.md` says how to get them.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import bolt, { type webApi } from '@slack/bolt'
import type { ChatAdapter, IncomingMessage, Log } from '../../../src/ports.ts'
import { downloadFile } from '../files.ts'
import { patientCaller } from '../patience.ts'
import { incomingMessage, type SlackEvent, writtenByPerson } from './incoming.ts'
import { boltLogger } from './log.ts'
import { createSlackPosts } from './post.ts'
import { faultOf, isUncertain, waitAskedFor } from './troubles.ts'

export type SlackOptions = {
  /** `xoxb-…` */
  readonly botToken: string
  /** `xapp-…` */
  readonly appToken: string
  readonly log: Log
  /** Another server than Slack's own; with a slash at its end. */
  readonly apiUrl?: string
  /** Only messages that mention the app are checked, in channels; direct messages always are. */
  readonly mentionsOnly?: boolean
  /** Milliseconds before a dropped connection is tried again, and before a failed call is. */
  readonly reconnectAfter?: number
  readonly backoff?: number
  readonly progressEvery?: number
}

type OnMessage = (message: IncomingMessage) => Promise<void>

/** Slack's own pace for a reconnect (`clientPingTimeout` of its Socket Mode client). */
const RECONNECT_AFTER = 5000

/** Without a connection there is nothing else to do: it is asked for until it comes. */
const RECONNECTING = { forever: true, factor: 1.3, minTimeout: 1000, maxTimeout: 30_000, unref: true }

export function createSlackChat(options: SlackOptions): ChatAdapter {
  const { log } = options
  const logger = boltLogger(log)
  const address = options.apiUrl === undefined ? {} : { slackApiUrl: options.apiUrl }
  // Retries are ours (patience.ts): the client's own would post again what a lost answer had already posted.
  const client: webApi.WebClient = new bolt.webApi.WebClient(options.botToken, {
    ...address,
    logger,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 15_000,
  })
  const call = patientCaller(
    { waitAskedFor, isUncertain, faultOf },
    { attempts: 4, backoff: options.backoff ?? 500 },
  )
  const posts = createSlackPosts({ client, call, log, progressEvery: options.progressEvery ?? 1500 })
  const origin = options.apiUrl === undefined ? null : new URL(options.apiUrl).origin
  const files = { hosts: ['slack.com'], origin, headers: { authorization: `Bearer ${options.botToken}` } }
  let receiver: InstanceType<typeof bolt.SocketModeReceiver> | null = null

  /** A mention's event does not say what kind of channel it is in; unknown counts as private. */
  async function isPrivate(event: SlackEvent): Promise<boolean> {
    if (event.channel_type !== undefined) return event.channel_type !== 'channel'
    try {
      const { channel } = await client.conversations.info({ channel: event.channel })
      return channel?.is_private !== false
    } catch (error) {
      log.warn(
        { error: faultOf(error, 'conversations.info').message },
        'slack: channel kind unknown, held as private',
      )
      return true
    }
  }

  async function take(event: unknown, team: string, onMessage: OnMessage): Promise<void> {
    const written = writtenByPerson(event)
    if (written === null || receiver === null) return
    const direct = written.channel_type === 'im'
    if (options.mentionsOnly === true && written.type === 'message' && !direct) return
    const message = incomingMessage(written, team, await isPrivate(written))
    if (message === null) return
    try {
      await onMessage(message)
    } catch (error) {
      log.error({ error, key: message.key }, 'slack: request not taken')
      const text = 'I could not take this in just now. Please post it again in a minute.'
      await client.chat.postMessage({
        channel: message.thread.channel,
        thread_ts: message.thread.thread,
        text,
      })
    }
  }

  return {
    platform: 'slack',
    ...posts,

    async start(onMessage) {
      receiver = new bolt.SocketModeReceiver({
        appToken: options.appToken,
        logger,
        clientPingTimeout: options.reconnectAfter ?? RECONNECT_AFTER,
        installerOptions: { clientOptions: { ...address, retryConfig: RECONNECTING } },
      })
      const app = new bolt.App({
        token: options.botToken,
        receiver,
        logger,
        clientOptions: address,
        deferInitialization: true,
      })
      app.event('message', ({ event, body }) => take(event, body.team_id, onMessage))
      app.event('app_mention', ({ event, body }) => take(event, body.team_id, onMessage))
      app.error((error) => {
        log.error({ error }, 'slack: an event could not be handled')
        return Promise.resolve()
      })
      try {
        await app.init()
        await app.start()
      } catch (error) {
        throw faultOf(error, 'the connection')
      }
    },

    fetchFile: (file) => downloadFile(file, files),

    async stop() {
      const open = receiver?.client
      receiver = null
      // Bolt's own stop does not wait for the goodbye. A peer that never answers it is left behind.
      if (open !== undefined) await Promise.race([open.disconnect(), sleep(3000, undefined, { ref: false })])
    },
  }
}
