/** The outgoing half: a thread per check, one message in it, posted once and rewritten in place. */
import { createHash } from 'node:crypto'
import { type REST, type RESTPostAPIChannelMessageResult, Routes } from 'discord.js'
import type { Chat, ChatAdapter, Log, Progress, Thread } from '../../../src/ports.ts'
import type { Reply } from '../../../src/reply/reply.ts'
import type { Caller } from '../patience.ts'
import { progressLine, readingLine } from '../phrases.ts'
import { recent } from '../recent.ts'
import { markdown } from './escape.ts'
import type { DiscordMessage } from './message.ts'
import { renderNotice } from './notice.ts'
import { createPlaces, type Place } from './places.ts'
import { renderReply } from './render.ts'
import { choiceIds, type ShortWords } from './short.ts'
import { faultOf, isArchived, isForbidden, isNotEditable, isUnknownChannel } from './troubles.ts'
import { asRequest, withoutFiles } from './uploads.ts'

export type PostOptions = {
  readonly rest: REST
  readonly call: Caller
  readonly log: Log
  readonly words: ShortWords
  /** Least milliseconds between two edits of one progress message: Discord allows about one edit a second. */
  readonly progressEvery: number
}

/** Nobody is rung, whatever the text holds. */
const NO_MENTIONS = { allowed_mentions: { parse: [], replied_user: false } }

type Stand = { replied: boolean; lastEdit: number; queue: Promise<void>; instead: string | null }

const REMEMBERED = 5000

/** Discord returns the message that stands, instead of a second one, for the same nonce; at most 25 signs. */
function nonceOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 25)
}

function threadName(links: readonly string[]): string {
  const hosts = [...new Set(links.flatMap((link) => (URL.canParse(link) ? [new URL(link).hostname] : [])))]
  const more = hosts.length > 2 ? ` +${hosts.length - 2}` : ''
  return `Sources: ${hosts.slice(0, 2).join(', ')}${more}`.replace(/: $/, '').slice(0, 100)
}

export function createDiscordPosts(options: PostOptions): Omit<Chat, 'platform'> & Pick<ChatAdapter, 'say'> {
  const { rest, call, log } = options
  const stands = recent<Stand>(REMEMBERED)
  const sent = recent<string>(REMEMBERED)
  const places = createPlaces({ rest, call, log })

  function standOf(message: string): Stand {
    const known = stands.get(message) ?? {
      replied: false,
      lastEdit: 0,
      queue: Promise.resolve(),
      instead: null,
    }
    stands.set(message, known)
    return known
  }

  function inTurn<T>(stand: Stand, work: () => Promise<T>): Promise<T> {
    const turn = stand.queue.then(work)
    stand.queue = turn.then(
      () => undefined,
      () => undefined,
    )
    return turn
  }

  async function send(place: Place, once: object, content: DiscordMessage): Promise<string> {
    const reference = { message_id: place.answers, fail_if_not_exists: false }
    const answers = place.answers === null ? {} : { message_reference: reference }
    const request = asRequest(content, { ...once, ...answers, ...NO_MENTIONS })
    const made = await rest.post(Routes.channelMessages(place.channel), request)
    return (made as RESTPostAPIChannelMessageResult).id
  }

  async function post(
    thread: Thread,
    key: string | undefined,
    content: DiscordMessage,
    links: readonly string[] = [],
  ) {
    const place = await places.open(thread, threadName(links))
    const once = key === undefined ? {} : { nonce: nonceOf(key), enforce_nonce: true }
    // The nonce holds for some minutes alone; this process remembers for longer.
    const known = key === undefined ? undefined : sent.get(`${place.channel} ${key}`)
    if (known !== undefined) return known
    const tryIt = async (what: DiscordMessage) => {
      const id = await call({
        method: 'the message',
        lane: place.channel,
        call: () => send(place, once, what),
      })
      if (key !== undefined) sent.set(`${place.channel} ${key}`, id)
      return id
    }
    try {
      return await tryIt(content)
    } catch (error) {
      const cause = error instanceof Error ? error.cause : null
      if (content.files === undefined || !isForbidden(cause)) throw error
      log.warn({ thread }, 'discord: a file may not be attached here; give the bot Attach Files')
      return tryIt(withoutFiles(content))
    }
  }

  /** Where it stands; a thread in the archive is taken out of it first. */
  async function rewrite(thread: Thread, message: string, content: DiscordMessage): Promise<void> {
    const request = asRequest(content, NO_MENTIONS)
    const [first = thread.channel, second] = places.of(thread)
    try {
      await rest.patch(Routes.channelMessage(first, message), request)
    } catch (error) {
      if (isArchived(error)) {
        await places.wake(thread)
        await rest.patch(Routes.channelMessage(first, message), request)
      } else if (second !== undefined && isUnknownChannel(error)) {
        await rest.patch(Routes.channelMessage(second, message), request)
      } else throw error
    }
  }

  return {
    async acknowledge(thread, links, key) {
      return post(thread, key, { content: readingLine(links.length), embeds: [], components: [] }, links)
    },

    async progress(thread: Thread, message: string, progress: Progress) {
      const stand = standOf(message)
      const now = Date.now()
      if (stand.replied || now - stand.lastEdit < options.progressEvery) return
      stand.lastEdit = now
      await inTurn(stand, async () => {
        if (stand.replied) return
        try {
          await rewrite(thread, message, { content: progressLine(progress), embeds: [], components: [] })
        } catch (error) {
          // Progress is a courtesy: it fails nothing. The reply will say what is wrong.
          log.info({ error: faultOf(error, 'the progress').message, thread }, 'discord: progress not shown')
        }
      })
    },

    async reply(thread: Thread, message: string, reply: Reply) {
      const stand = standOf(message)
      stand.replied = true
      return inTurn(stand, async () => {
        const content = renderReply(reply, await choiceIds(reply.choices, options.words))
        const target = stand.instead ?? message
        try {
          await call({
            method: 'the reply',
            lane: thread.thread,
            call: () => rewrite(thread, target, content),
          })
          return target
        } catch (error) {
          if (!isNotEditable(error instanceof Error ? error.cause : null)) throw error
          log.info({ thread, message }, 'discord: the progress message is gone, posting the reply anew')
          stand.instead = await post(thread, `reply-${message}`, content)
          return stand.instead
        }
      })
    },

    async post(thread, notice, key) {
      const ids = await choiceIds(notice.choices, options.words)
      return post(thread, key, renderNotice(notice, ids))
    },

    async say(thread, text) {
      await post(thread, undefined, { content: markdown(text, 1500), embeds: [], components: [] })
    },
  }
}
