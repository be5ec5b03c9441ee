/** The outgoing half: one message per check, posted once, rewritten in place, never doubled. */
import type { types, webApi } from '@slack/bolt'
import type { Chat, ChatAdapter, Log, Progress, Thread } from '../../../src/ports.ts'
import type { Notice } from '../../../src/reply/notice.ts'
import type { Reply } from '../../../src/reply/reply.ts'
import type { Caller } from '../patience.ts'
import { progressLine, readingLine } from '../phrases.ts'
import { recent } from '../recent.ts'
import { mrkdwn } from './escape.ts'
import { renderNotice, type Workspace } from './notice.ts'
import { renderReply, type SlackMessage } from './render.ts'
import { faultOf, isNotEditable } from './troubles.ts'
import type { Upload } from './upload.ts'

type Client = webApi.WebClient

export type PostOptions = {
  readonly client: Client
  readonly call: Caller
  readonly log: Log
  readonly upload: Upload
  /** Least milliseconds between two edits of one progress message: Slack allows about 50 edits a minute in all. */
  readonly progressEvery: number
}

/** Names our messages in Slack's own metadata, so that one of unknown fate is found again. */
const MARK = 'twosource_message'

/** Nothing in the text is looked up or expanded by Slack: no names, no channels, no previews. */
const INERT = { parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false } as const

type Stand = { replied: boolean; lastEdit: number; queue: Promise<void> }

/** How many messages in flight are kept in mind; older ones have long been replied to. */
const REMEMBERED = 5000

export type SlackPosts = Omit<Chat, 'platform'> &
  Pick<ChatAdapter, 'say'> & {
    /** To one person in the channel or thread; gone when they load it anew. */
    tell(thread: Thread, user: string, notice: Notice): Promise<void>
    workspace(): Promise<Workspace>
  }

export function createSlackPosts(options: PostOptions): SlackPosts {
  const { client, call, log, upload } = options
  const posted = recent<string>(REMEMBERED)
  let address: Promise<Workspace> | null = null

  /** Asked for once; links to threads do without while it is not known. */
  function workspace(): Promise<Workspace> {
    address ??= client.auth.test().then(
      ({ url }) => url ?? null,
      (error: unknown) => {
        log.warn({ error: faultOf(error, 'auth.test').message }, 'slack: the workspace’s address is unknown')
        address = null
        return null
      },
    )
    return address
  }

  /** A picture that Slack does not take is told in words. */
  async function attach(thread: Thread, { attachments = [] }: Notice): Promise<void> {
    for (const file of attachments) {
      try {
        await upload(thread, file)
      } catch (error) {
        log.error({ error, file: file.name }, 'slack: a file could not be posted')
        const text = `${file.name} could not be posted. It shows: ${file.alt}`
        await post(thread, undefined, { text: mrkdwn(text, 1000), blocks: [] })
      }
    }
  }
  const stands = recent<Stand>(REMEMBERED)
  const acknowledged = recent<Promise<string>>(REMEMBERED)

  function standOf(message: string): Stand {
    const known = stands.get(message) ?? { replied: false, lastEdit: 0, queue: Promise.resolve() }
    stands.set(message, known)
    return known
  }

  /** Edits of one message happen one after another, so that a late progress never covers the reply. */
  function inTurn<T>(stand: Stand, work: () => Promise<T>): Promise<T> {
    const turn = stand.queue.then(work)
    stand.queue = turn.then(
      () => undefined,
      () => undefined,
    )
    return turn
  }

  /** Our message with this mark in the thread, or among the channel's last; null when there is none to be seen. */
  async function findMarked({ channel, thread }: Thread, key: string): Promise<string | null> {
    const most = { channel, include_all_metadata: true, limit: 200 }
    try {
      const { messages } =
        thread === ''
          ? await client.conversations.history(most)
          : await client.conversations.replies({ ...most, ts: thread })
      const own = messages?.find((message) => {
        const metadata = message.metadata as types.MessageMetadata | undefined
        return metadata?.event_type === MARK && metadata.event_payload.key === key
      })
      return own?.ts ?? null
    } catch (error) {
      const { message } = faultOf(error, 'a look at what stands')
      log.warn({ error: message, channel, thread }, 'slack: cannot look for a post')
      return null
    }
  }

  function post(thread: Thread, key: string | undefined, content: SlackMessage): Promise<string> {
    const mark = key === undefined ? {} : { metadata: { event_type: MARK, event_payload: { key } } }
    const place = {
      channel: thread.channel,
      ...(thread.thread === '' ? {} : { thread_ts: thread.thread }),
    }
    return call({
      method: 'chat.postMessage',
      lane: `post ${thread.channel}`,
      async call() {
        const { ts } = await client.chat.postMessage({ ...place, ...content, ...mark, ...INERT })
        return ts ?? ''
      },
      found: () => (key === undefined ? Promise.resolve(null) : findMarked(thread, key)),
    })
  }

  async function rewrite(thread: Thread, message: string, content: SlackMessage): Promise<void> {
    await call({
      method: 'chat.update',
      lane: 'update',
      call: () =>
        client.chat.update({
          channel: thread.channel,
          ts: message,
          ...content,
          parse: 'none',
          link_names: false,
        }),
    })
  }

  return {
    async acknowledge(thread, links, key) {
      const content = { text: readingLine(links.length), blocks: [] }
      if (key === undefined) return post(thread, key, content)
      const known = acknowledged.get(key)
      if (known !== undefined) return known
      const posted = post(thread, key, content)
      acknowledged.set(key, posted)
      try {
        return await posted
      } catch (error) {
        acknowledged.delete(key)
        throw error
      }
    },

    async progress(thread: Thread, message: string, progress: Progress) {
      const stand = standOf(message)
      const now = Date.now()
      if (stand.replied || now - stand.lastEdit < options.progressEvery) return
      stand.lastEdit = now
      await inTurn(stand, async () => {
        if (stand.replied) return
        try {
          await client.chat.update({
            channel: thread.channel,
            ts: message,
            text: progressLine(progress),
            blocks: [],
          })
        } catch (error) {
          // Progress is a courtesy: it waits for nobody and fails nothing. The reply will say what is wrong.
          log.info({ error: faultOf(error, 'chat.update').message, thread }, 'slack: progress not shown')
        }
      })
    },

    async reply(thread: Thread, message: string, reply: Reply) {
      const stand = standOf(message)
      stand.replied = true
      return inTurn(stand, async () => {
        const content = renderReply(reply)
        try {
          await rewrite(thread, message, content)
          return message
        } catch (error) {
          if (!isNotEditable(error instanceof Error ? error.cause : null)) throw error
          log.info({ thread, message }, 'slack: the progress message is gone, posting the reply anew')
          const key = `reply-${message}`
          return (await findMarked(thread, key)) ?? (await post(thread, key, content))
        }
      })
    },

    async post(thread, notice, key) {
      const known = posted.get(key) ?? (await findMarked(thread, key))
      const message = known ?? (await post(thread, key, renderNotice(notice, await workspace())))
      posted.set(key, message)
      if (known === null) await attach({ ...thread, thread: thread.thread || message }, notice)
      return message
    },

    async tell(thread, user, notice) {
      const { channel, thread: root } = thread
      const content = renderNotice(notice, await workspace())
      const place = root === '' ? { channel, user } : { channel, user, thread_ts: root }
      await call({
        method: 'chat.postEphemeral',
        lane: `post ${channel}`,
        call: () => client.chat.postEphemeral({ ...place, ...content, parse: 'none', link_names: false }),
        // Whether it was seen cannot be looked up: rather twice than not at all.
      })
    },

    workspace,

    async say(thread, text) {
      await post(thread, undefined, { text: mrkdwn(text, 2000), blocks: [] })
    },
  }
}
