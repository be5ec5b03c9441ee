/** Slack: Bolt takes messages in, over a socket or a port; the Web API posts. `docs/slack.md` says how to connect. */
import bolt, { type webApi } from '@slack/bolt'
import type { ChatAdapter, IncomingMessage, Log } from '../../../src/ports.ts'
import { removedLine } from '../edits.ts'
import { downloadFile } from '../files.ts'
import { patientCaller } from '../patience.ts'
import { answerCommands } from './commands.ts'
import { type Entrance, openEntrance, type Way } from './entrance.ts'
import { editByPerson, incomingMessage, type SlackEdit, writtenByPerson } from './incoming.ts'
import { boltLogger } from './log.ts'
import { answerMenu } from './menu.ts'
import { createSlackPosts } from './post.ts'
import { faultOf, isUncertain, waitAskedFor } from './troubles.ts'

export type SlackOptions = {
  /** `xoxb-…` */
  readonly botToken: string
  readonly way: Way
  readonly log: Log
  /** Another server than Slack's own; with a slash at its end. */
  readonly apiUrl?: string
  /** Only messages that mention the app are checked, in channels; direct messages always are. */
  readonly mentionsOnly?: boolean
  /** Milliseconds before a failed call is made again. */
  readonly backoff?: number
  readonly progressEvery?: number
}

type OnMessage = (message: IncomingMessage) => Promise<void>

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
  let entrance: Entrance | null = null

  /** Mentions and commands do not say what kind of channel they are from; unknown counts as private. */
  async function isPrivate(channel: string): Promise<boolean> {
    try {
      const { channel: known } = await client.conversations.info({ channel })
      return known?.is_private !== false
    } catch (error) {
      const { message } = faultOf(error, 'conversations.info')
      log.warn({ error: message }, 'slack: channel kind unknown, held as private')
      return true
    }
  }

  async function handOver(message: IncomingMessage, onMessage: OnMessage): Promise<void> {
    if (entrance === null) return
    try {
      await onMessage(message)
    } catch (error) {
      log.error({ error, key: message.key }, 'slack: request not taken')
      await posts.say(message.thread, 'I could not take this in just now. Please post it again in a minute.')
    }
  }

  /** New links are a check of their own in the same thread; links that are gone are noted there. */
  async function takeEdit(
    { event, edit, changes }: SlackEdit,
    team: string,
    onMessage: OnMessage,
  ): Promise<void> {
    const apart =
      event.channel_type === undefined ? await isPrivate(event.channel) : event.channel_type !== 'channel'
    const message = incomingMessage(event, team, apart)
    const { added: links, removed } = changes
    if (message !== null && links.length > 0) {
      await handOver({ ...message, key: `${message.key}-edit-${edit}`, links, files: [] }, onMessage)
    }
    const { channel, ts, thread_ts: root } = event
    const thread = { platform: 'slack', newsroom: team, channel, thread: root ?? ts }
    if (removed.length > 0) await posts.say(thread, removedLine(removed))
  }

  async function take(event: unknown, team: string, onMessage: OnMessage): Promise<void> {
    const edited = options.mentionsOnly === true ? null : editByPerson(event)
    if (edited !== null) return takeEdit(edited, team, onMessage)
    const written = writtenByPerson(event)
    if (written === null) return
    const { type, channel, channel_type: kind } = written
    if (options.mentionsOnly === true && type === 'message' && kind !== 'im') return
    const apart = kind === undefined ? await isPrivate(channel) : kind !== 'channel'
    const message = incomingMessage(written, team, apart)
    if (message !== null) await handOver(message, onMessage)
  }

  return {
    platform: 'slack',
    ...posts,

    async start({ onMessage, onAction }) {
      entrance = openEntrance(options.way, address, logger)
      const { receiver, listen } = entrance
      const app = new bolt.App({
        token: options.botToken,
        receiver,
        logger,
        clientOptions: { ...address, retryConfig: { retries: 3 } },
        deferInitialization: true,
      })
      app.event('message', ({ event, body }) => take(event, body.team_id, onMessage))
      app.event('app_mention', ({ event, body }) => take(event, body.team_id, onMessage))
      answerCommands(app, { client, isPrivate, handOver: (message) => handOver(message, onMessage) })
      answerMenu(app, { client, log, onAction })
      app.error((error) => {
        log.error({ error }, 'slack: an event could not be handled')
        return Promise.resolve()
      })
      try {
        await app.init()
        await (listen === null ? app.start() : app.start(listen))
      } catch (error) {
        throw faultOf(error, 'the connection')
      }
    },

    fetchFile: (file) => downloadFile(file, files),

    async stop() {
      const open = entrance
      entrance = null
      await open?.close()
    },
  }
}
