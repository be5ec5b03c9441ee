/** Slack: Bolt takes messages in, over a socket or a port; the Web API posts. `docs/slack.md` says how to connect. */
import bolt, { type webApi } from '@slack/bolt'
import type { ChatAdapter, ChatDesk, IncomingMessage, Log, Notes } from '../../../src/ports.ts'
import { downloadFile } from '../files.ts'
import { patientCaller } from '../patience.ts'
import { createAsker } from './asking.ts'
import { createCatchUp } from './catch-up.ts'
import { createIsPrivate, noteRemovals } from './channels.ts'
import { answerCommands } from './commands.ts'
import { type Entrance, openEntrance, type Way } from './entrance.ts'
import { answerHome, createHome } from './home.ts'
import { boltLogger } from './log.ts'
import { answerMenu } from './menu.ts'
import { createPeople } from './people.ts'
import { takePointed } from './pointed.ts'
import { createSlackPosts } from './post.ts'
import { createTaker } from './take.ts'
import { faultOf, isUncertain, waitAskedFor } from './troubles.ts'
import { createUpload } from './upload.ts'

export type SlackOptions = {
  /** `xoxb-…` */
  readonly botToken: string
  readonly way: Way
  readonly log: Log
  /** Remembers over a restart what was seen last, so that what was posted meanwhile is looked up. */
  readonly notes?: Notes
  /** Another server than Slack's own; with a slash at its end. */
  readonly apiUrl?: string
  /** Milliseconds before a failed call is made again. */
  readonly backoff?: number
  readonly progressEvery?: number
}

export function createSlackChat(options: SlackOptions): ChatAdapter {
  const { log, notes } = options
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
  const upload = createUpload(client, call)
  const posts = createSlackPosts({ client, call, log, upload, progressEvery: options.progressEvery ?? 1500 })
  const people = createPeople(client, log)
  const isPrivate = createIsPrivate(client, log)
  const origin = options.apiUrl === undefined ? null : new URL(options.apiUrl).origin
  const files = { hosts: ['slack.com'], origin, headers: { authorization: `Bearer ${options.botToken}` } }
  let entrance: Entrance | null = null

  /** What cannot be taken is said in the thread, unless the thread is closed to us as well. */
  async function handOver(message: IncomingMessage, desk: ChatDesk): Promise<void> {
    if (entrance === null) return
    try {
      await desk.onMessage(message)
    } catch (error) {
      log.error({ error, key: message.key }, 'slack: request not taken')
      try {
        await posts.say(
          message.thread,
          'I could not take this in just now. Please post it again in a minute.',
        )
      } catch (fault) {
        log.warn({ error: faultOf(fault, 'the answer').message }, 'slack: nobody could be told')
      }
    }
  }

  function listen(app: InstanceType<typeof bolt.App>, desk: ChatDesk, open: Entrance): void {
    const take = (message: IncomingMessage): Promise<void> => handOver(message, desk)
    const { onAsking, onAction, wantsReaction } = desk
    const ask = createAsker({ client, log, people, handOver: take, onAsking, post: posts.post })
    const showHome = createHome({ client, log, people, onAsking, workspace: posts.workspace })
    const takeEvent = createTaker({ ask, handOver: take, isPrivate, tell: posts.tell, post: posts.post })
    const isOpen = (): boolean => entrance === open
    const catchUp = createCatchUp({ client, call, log, isOpen, ...(notes === undefined ? {} : { notes }) })
    const seen = takeEvent.seen(catchUp)
    app.event('message', ({ event, body, context }) => seen(event, body.team_id, context.botUserId))
    app.event('app_mention', ({ event, body, context }) => seen(event, body.team_id, context.botUserId))
    answerCommands(app, { ask, posts, isPrivate, handOver: take })
    answerMenu(app, { client, log, people, posts, upload, ask, isPrivate, showHome, onAction })
    answerHome(app, showHome)
    takePointed(app, { client, log, isPrivate, handOver: take, wantsReaction })
    noteRemovals(app, log)
    open.onConnected(() => {
      takeEvent.fill(catchUp, client).catch((error: unknown) => {
        log.warn({ error: faultOf(error, 'the history').message }, 'slack: a gap could not be filled')
      })
    })
    app.error((error) => {
      log.error({ error }, 'slack: an event could not be handled')
      return Promise.resolve()
    })
  }

  return {
    platform: 'slack',
    acknowledge: posts.acknowledge,
    progress: posts.progress,
    reply: posts.reply,
    post: posts.post,
    say: posts.say,

    async start(desk) {
      const open = openEntrance(options.way, address, logger)
      entrance = open
      const app = new bolt.App({
        token: options.botToken,
        receiver: open.receiver,
        logger,
        clientOptions: { ...address, retryConfig: { retries: 3 } },
        deferInitialization: true,
      })
      listen(app, desk, open)
      try {
        await app.init()
        await (open.listen === null ? app.start() : app.start(open.listen))
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
