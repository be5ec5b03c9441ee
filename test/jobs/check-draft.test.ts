/** A draft through the queue: what is answered, and that nothing of it stays. */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from '@jest/globals'
import { redisArticles } from '../../adapters/store/redis-articles.ts'
import { redisDrafts } from '../../adapters/store/redis-drafts.ts'
import { redisLedger } from '../../adapters/store/redis-ledger.ts'
import { redisStories } from '../../adapters/store/redis-stories.ts'
import { redisStoryBook } from '../../adapters/store/redis-story-book.ts'
import { checkDraftHandler } from '../../jobs/check-draft/handler.ts'
import { draftDesk } from '../../jobs/check-draft/submit.ts'
import { postNoticeHandler } from '../../jobs/post-notice/handler.ts'
import { openQueues } from '../../jobs/queues.ts'
import { postQueue, workQueue } from '../../jobs/registry.ts'
import { startWorker } from '../../jobs/worker.ts'
import { stateClaims } from '../../src/claims/state.ts'
import type { Article } from '../../src/domain.ts'
import type { Chat, Log, Thread } from '../../src/ports.ts'
import type { Notice } from '../../src/reply/notice.ts'
import { plain } from '../desk/in-memory.ts'
import { story } from '../digest/newsroom-day.ts'
import { useTestRedis } from '../redis/test-redis.ts'
import { madeReading } from '../store/made-reading.ts'

const redis = useTestRedis()
const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

const SECRET = 'Police said nine people were killed when the ferry Grendelwort sank off Marl.'
const thread = (newsroom: string): Thread => ({ platform: 'terminal', newsroom, channel: 'C1', thread: 't1' })
const clock = () => new Date('2026-03-06T09:00:00Z')

async function desk(space: string, propose = async (article: Article) => stateClaims(article)) {
  const logged: unknown[] = []
  const note = (data: object, message: string) => {
    const error = 'error' in data && data.error instanceof Error ? String(data.error.stack) : ''
    logged.push(message, data, error)
  }
  const log: Log = { info: note, warn: note, error: note }
  const queues = openQueues(redis(), space)
  const posts: string[] = []
  const chat: Chat = {
    platform: 'terminal',
    acknowledge: async () => '',
    progress: async () => undefined,
    reply: async () => '',
    async post(_thread: Thread, notice: Notice) {
      posts.push(plain(notice.lines))
      return 'm'
    },
  }
  const drafts = redisDrafts(redis(), space)
  const [store, stories] = [redisArticles(redis(), clock), redisStoryBook(redis())]
  const ports = { drafts, store, stories, index: redisStories(redis()), queues, clock, rules: { propose } }
  const place = { connection: redis(), prefix: space, concurrency: 1, log }
  const ledger = redisLedger(redis(), space)
  open.push(
    startWorker({ ...place, queue: workQueue, handlers: { 'check-draft': checkDraftHandler(ports) } }),
    startWorker({
      ...place,
      queue: postQueue('terminal'),
      handlers: { 'post-unkept': postNoticeHandler({ chat, ledger }) },
    }),
    queues,
  )
  const read = madeReading({
    url: 'https://wire.example/1',
    headline: 'Ferry sinks off Marl',
    body: 'Police said five people were killed when a ferry sank off Marl on Tuesday.',
    publisher: 'Wire',
    day: '2026-03-05',
  })
  await store.save(space, read)
  await stories.save(space, story('s1', { articles: [read.article.id], threads: [thread(space)] }))
  return { posts, logged, drafts: draftDesk(drafts, queues) }
}

/** Every value that stands anywhere in Redis, as text. */
async function everything(): Promise<string> {
  const found: string[] = []
  for await (const keys of redis().scanStream({ count: 1000 })) {
    for (const key of (keys as string[]).map(String)) {
      const type = await redis().type(key)
      if (type === 'string') found.push((await redis().get(key)) ?? '')
      if (type === 'hash') found.push(JSON.stringify(await redis().hgetall(key)))
      if (type === 'stream') found.push(JSON.stringify(await redis().xrange(key, '-', '+')))
      if (type === 'zset') found.push(JSON.stringify(await redis().zrange(key, '0', '-1')))
      if (type === 'list') found.push(JSON.stringify(await redis().lrange(key, '0', '-1')))
    }
  }
  return found.join('\n')
}

async function until(condition: () => boolean, patience = 8000): Promise<void> {
  const deadline = Date.now() + patience
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('waited in vain')
    await sleep(20)
  }
}

describe('a draft that is handed in', () => {
  test('is answered in its thread, and then nothing of it stands in Redis or in the log', async () => {
    const { drafts, posts, logged } = await desk('{draft}')
    await drafts.submit({ key: 'k1', thread: thread('{draft}'), private: false, text: SECRET })
    await until(() => posts.length > 0)
    expect(posts[0]).toContain('Your draft against 1 source of “Shaft collapses at Orrin mine”')
    expect(posts[0]).toContain('No source bears this out')
    await sleep(300)
    expect(await everything()).not.toContain('Grendelwort')
    expect(JSON.stringify(logged)).not.toContain('Grendelwort')
  })

  test('of no known matter is told so', async () => {
    const { drafts, posts } = await desk('{strange}')
    const place = { ...thread('{strange}'), thread: '' }
    await drafts.submit({
      key: 'k1',
      thread: place,
      private: false,
      text: 'The choir of Penhollow won two prizes.',
    })
    await until(() => posts.length > 0)
    expect(posts[0]).toContain('I have read nothing on the matter of this draft.')
  })

  test('that cannot be checked leaves an apology, and no word of it in a log or in Redis', async () => {
    const failing = async ({ articleBody }: Article) => {
      throw new Error(`cannot read ${articleBody}`)
    }
    const { drafts, posts, logged } = await desk('{failing}', failing)
    await drafts.submit({ key: 'k1', thread: thread('{failing}'), private: false, text: SECRET })
    await until(() => posts.length > 0)
    expect(posts[0]).toContain('I could not check your draft because of a fault of ours.')
    await sleep(300)
    expect(await everything()).not.toContain('Grendelwort')
    expect(JSON.stringify(logged)).toContain('a draft could not be checked: Error')
    expect(JSON.stringify(logged)).not.toContain('Grendelwort')
  })
})
