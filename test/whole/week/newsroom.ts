/**
 * A newsroom over a real Redis with time, the web and the chat in the test's hand. Every job is killed at every
 * step before it is done once. Jobs wait here, not in Redis: test/jobs tries the queue itself.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectTo } from '../../../adapters/redis/connection.ts'
import { embedRedis } from '../../../adapters/redis/embedded.ts'
import { redisArticles } from '../../../adapters/store/redis-articles.ts'
import { redisDesk } from '../../../adapters/store/redis-desk.ts'
import { redisDigestDays } from '../../../adapters/store/redis-digest-days.ts'
import { redisHistory } from '../../../adapters/store/redis-history.ts'
import { redisLedger } from '../../../adapters/store/redis-ledger.ts'
import { redisSettings } from '../../../adapters/store/redis-settings.ts'
import { redisStories } from '../../../adapters/store/redis-stories.ts'
import { redisStoryBook } from '../../../adapters/store/redis-story-book.ts'
import { redisUploads } from '../../../adapters/store/redis-uploads.ts'
import { redisWatches } from '../../../adapters/store/redis-watches.ts'
import { compareArticlesHandler } from '../../../jobs/compare-articles/handler.ts'
import type { Handler, Run } from '../../../jobs/definition.ts'
import { digestHandler } from '../../../jobs/digest/handler.ts'
import { queuedOutbox } from '../../../jobs/outbox.ts'
import { postDigestHandler } from '../../../jobs/post-digest/handler.ts'
import { postNoticeHandler } from '../../../jobs/post-notice/handler.ts'
import { postReplyHandler } from '../../../jobs/post-reply/handler.ts'
import { readLinkHandler } from '../../../jobs/read-link/handler.ts'
import { type JobName, jobs, type Payload } from '../../../jobs/registry.ts'
import { rereadArticleHandler } from '../../../jobs/reread-article/handler.ts'
import { watchTickHandler } from '../../../jobs/watch-tick/handler.ts'
import { stateClaims } from '../../../src/claims/state.ts'
import { act } from '../../../src/desk/act.ts'
import type { Order } from '../../../src/digest/order.ts'
import type { Article } from '../../../src/domain.ts'
import { memoriesOf } from '../../../src/memory/thread.ts'
import type { IncomingAction, Page } from '../../../src/ports.ts'
import { composeReply } from '../../../src/reply/compose.ts'
import { mismatchKeys } from '../../../src/reply/decided.ts'
import { at, type Standing } from '../../watch/scene.ts'
import { killedAtEveryStep } from './killing.ts'
import { RecordingChat } from './recorder.ts'

const space = '{week}'
const NEWSROOM = 'T1'
const MINUTE = 60_000
const run: Run = { jobId: 'j', due: null, last: false, children: async () => [] }
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }

type Waiting = { readonly name: JobName; readonly payload: unknown }

export type Channel = { readonly id: string; readonly private: boolean }

export async function openNewsroom(began: string) {
  let now = Date.parse(began)
  const clock = () => new Date(now)
  const folder = mkdtempSync(join(tmpdir(), 'twosource-week-'))
  const bring = async () => {
    const embedded = await embedRedis({ folder, env: process.env, platform: process.platform })
    return { embedded, redis: connectTo({ socket: embedded.socket }) }
  }
  let server = await bring()
  const web = new Map<string, Standing>()
  const chat = new RecordingChat()
  const waiting: Waiting[] = []
  const known = new Set<string>()
  let kills = 0

  const queues = {
    async add(_queue: string, name: JobName, id: string, payload: unknown) {
      if (known.has(id)) return
      known.add(id)
      waiting.push({ name, payload: jobs[name].schema.parse(payload) })
    },
  }
  const fetcher = {
    async fetch(link: string) {
      const standing = web.get(link) ?? 'not-found'
      if (typeof standing === 'string')
        return { ok: false, failure: { link, code: standing, message: standing } } as const
      const bytes = new TextEncoder().encode(JSON.stringify(standing))
      const page: Page = { link, url: link, mediaType: 'text/html', charset: null, bytes, retrievedAt: '' }
      return { ok: true, value: page } as const
    },
  }
  const reader = {
    read: async ({ link, bytes }: Page) =>
      ({ ok: true, value: at(link, JSON.parse(new TextDecoder().decode(bytes))) }) as const,
  }
  /** Made anew for every job, since the server may have been another one before. */
  const portsNow = () => {
    const { redis } = server
    return {
      ...{ clock, log: quiet, queues, outbox: queuedOutbox(queues), fetcher, reader, chat },
      rules: { propose: async (article: Article) => stateClaims(article) },
      painter: { png: async () => new Uint8Array() },
      uploads: redisUploads(redis, space),
      ledger: redisLedger(redis, space),
      store: redisArticles(redis, clock),
      index: redisStories(redis),
      stories: redisStoryBook(redis),
      history: redisHistory(redis),
      settings: redisSettings(redis),
      desk: redisDesk(redis, space),
      days: redisDigestDays(redis, space),
      watches: redisWatches(redis, space),
      orders: { put: async () => undefined, of: async () => null, cancel: async () => false },
    }
  }
  type Ports = ReturnType<typeof portsNow>

  async function survive<Work, Result>(
    handler: (ports: Ports) => (work: Work, run: Run) => Promise<Result>,
    work: Work,
    more: Partial<Run> = {},
  ): Promise<Result> {
    const done = await killedAtEveryStep(portsNow(), (ports) => handler(ports)(work, { ...run, ...more }))
    kills += done.kills
    return done.result
  }

  const handlers: { readonly [Name in JobName]?: (ports: Ports) => Handler<Payload<Name>> } = {
    'post-reply': postReplyHandler,
    'post-notice': postNoticeHandler,
    'post-digest': postDigestHandler,
    'reread-article': rereadArticleHandler,
  }
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const handler = handlers[next.name] as ((ports: Ports) => Handler<unknown>) | undefined
      if (handler !== undefined) await survive(handler, next.payload)
    }
  }

  return {
    chat,
    kills: () => kills,
    portsNow,
    publish: (link: string, standing: Standing) => void web.set(link, standing),

    /** Somebody posts links in a channel: read, compared, answered. */
    async check(
      channel: Channel,
      message: string,
      links: readonly string[],
      thread = message,
    ): Promise<string> {
      const place = { platform: 'slack', newsroom: NEWSROOM, channel: channel.id, thread }
      const memory = memoriesOf(place, channel.private)
      const children: unknown[] = []
      for (const [index, link] of links.entries()) {
        const source = { kind: 'link' as const, link }
        const about = { request: message, thread: place, message, memory: memory.write, source }
        children.push(await survive(readLinkHandler, { ...about, index, of: links.length }))
      }
      const request = {
        key: message,
        thread: place,
        message,
        sources: links.map((link) => ({ kind: 'link' as const, link })),
        memory: { write: memory.write, read: [...memory.read] },
      }
      await survive(compareArticlesHandler, request, { children: async () => children })
      await work()
      return chat.replies.get(message)?.text ?? ''
    },

    /** Somebody presses a button under the first mismatch of a reply. */
    async press(
      channel: Channel,
      message: string,
      kind: IncomingAction['kind'],
      name: string,
      note: string | null,
    ) {
      const thread = { platform: 'slack', newsroom: NEWSROOM, channel: channel.id, thread: message }
      const ports = portsNow()
      const standing = await ports.desk.find(thread, message)
      const [mismatch = ''] = standing === null ? [] : mismatchKeys(composeReply(standing.report))
      const person = { id: name, name, roles: [], admin: false }
      const acted = await act({ kind, thread, message, mismatch, person, note }, ports)
      if (acted.shown !== null) await chat.reply(thread, message, acted.shown.reply)
      return acted.answer.kind === 'said' ? acted.answer.text : acted.answer.kind
    },

    /** The hours pass: every half an hour what is due is read again. */
    async until(instant: string): Promise<void> {
      const end = Date.parse(instant)
      while (now < end) {
        now = Math.min(end, now + 30 * MINUTE)
        await survive(watchTickHandler, {})
        await work()
      }
    },

    /** A channel's digest at this moment, as its schedule would have it made. */
    async digest(order: Order): Promise<string> {
      const before = chat.posts.length
      await survive(
        digestHandler,
        { ...order, schedule: { ...order.schedule, days: [...order.schedule.days] } },
        { jobId: `digest ${now}`, due: clock() },
      )
      await work()
      return chat.posts
        .slice(before)
        .map(({ text }) => text)
        .join('\n---\n')
    },

    async restartRedis(): Promise<void> {
      await server.redis.quit()
      await server.embedded.release()
      server = await bring()
    },
    async close(): Promise<void> {
      await server.redis.quit()
      await server.embedded.release()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
