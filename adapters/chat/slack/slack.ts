/** Slack: Bolt takes messages in, over a socket or a port; the Web API posts. `docs/slack.md` says how to connect. */
import bolt, { type webApi } from '@slack/bolt'
import type { ChatAdapter, IncomingMessage, Log } from '../../../src/ports.ts'
import { downloadFile } from '../files.ts'
import { patientCaller } from '../patience.ts'
import { answerCommands } from './commands.ts'
import { type Entrance, openEntrance, type Way } from './entrance.ts'
import {
  editByPerson,
  holdsNothing,
  incomingMessage,
  type SlackEdit,
  type SlackEvent,
  writtenByPerson,
} from './incoming.ts'
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

  async function isApart({ channel, channel_type: kind }: SlackEvent): Promise<boolean> {
    return kind === undefined ? isPrivate(channel) : kind !== 'channel'
  }

  async function takeEdit(
    { event, edit, changes: { added: links, removed } }: SlackEdit,
    team: string,
    onMessage: OnMessage,
  ): Promise<void> {
    const message = incomingMessage(event, team, await isApart(event))
    const key = `${message.key}-edit-${edit}`
    await handOver({ ...message, key, links, files: [], edit: { of: message.key, removed } }, onMessage)
  }

  async function take(event: unknown, team: string, onMessage: OnMessage): Promise<void> {
    const edited = editByPerson(event)
    if (edited !== null) return takeEdit(edited, team, onMessage)
    const written = writtenByPerson(event)
    if (written === null) return
    const message = incomingMessage(written, team, await isApart(written))
    if (!holdsNothing(message)) await handOver(message, onMessage)
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
