/** The outgoing half: one message per check, posted once, rewritten in place, never doubled. */
import type { types, webApi } from '@slack/bolt'
import type { Chat, ChatAdapter, Log, Progress, Thread } from '../../../src/ports.ts'
import type { Reply } from '../../../src/reply/reply.ts'
import type { Caller } from '../patience.ts'
import { progressLine, readingLine } from '../phrases.ts'
import { recent } from '../recent.ts'
import { mrkdwn } from './escape.ts'
import { renderNotice } from './notice.ts'
import { renderReply, type SlackMessage } from './render.ts'
import { faultOf, isNotEditable } from './troubles.ts'

type Client = webApi.WebClient

export type PostOptions = {
  readonly client: Client
  readonly call: Caller
  readonly log: Log
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

export function createSlackPosts(options: PostOptions): Omit<Chat, 'platform'> & Pick<ChatAdapter, 'say'> {
  const { client, call, log } = options
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

  /** Our message with this mark in the thread; null when there is none or the thread cannot be read. */
  async function findMarked(thread: Thread, key: string): Promise<string | null> {
    try {
      const { messages } = await client.conversations.replies({
        channel: thread.channel,
        ts: thread.thread,
        include_all_metadata: true,
        limit: 200,
      })
      const own = messages?.find((message) => {
        const metadata = message.metadata as types.MessageMetadata | undefined
        return metadata?.event_type === MARK && metadata.event_payload.key === key
      })
      return own?.ts ?? null
    } catch (error) {
      log.warn(
        { error: faultOf(error, 'conversations.replies').message, thread },
        'slack: cannot look for a post',
      )
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

    post: (thread, notice, key) => post(thread, key, renderNotice(notice)),

    async say(thread, text) {
      await post(thread, undefined, { text: mrkdwn(text, 2000), blocks: [] })
    },
  }
}
