import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from '@jest/globals'
import { pngPainter } from '../../adapters/chart/png-painter.ts'
import { redisArticles } from '../../adapters/store/redis-articles.ts'
import { redisDesk } from '../../adapters/store/redis-desk.ts'
import { redisDigestDays } from '../../adapters/store/redis-digest-days.ts'
import { redisDrafts } from '../../adapters/store/redis-drafts.ts'
import { redisHistory } from '../../adapters/store/redis-history.ts'
import { redisLedger } from '../../adapters/store/redis-ledger.ts'
import { redisMemories } from '../../adapters/store/redis-memories.ts'
import { redisSettings } from '../../adapters/store/redis-settings.ts'
import { redisShelf } from '../../adapters/store/redis-shelf.ts'
import { redisStories } from '../../adapters/store/redis-stories.ts'
import { redisStoryBook } from '../../adapters/store/redis-story-book.ts'
import { redisUploads } from '../../adapters/store/redis-uploads.ts'
import { redisWatches } from '../../adapters/store/redis-watches.ts'
import { redisSearch } from '../../adapters/store/search/redis-search.ts'
import { digestOrders } from '../../jobs/digest/orders.ts'
import { queuedOutbox } from '../../jobs/outbox.ts'
import { startPosts } from '../../jobs/posters.ts'
import { jobId, openQueues, type Queues } from '../../jobs/queues.ts'
import type { Request } from '../../jobs/request.ts'
import type { RunningWorker } from '../../jobs/worker.ts'
import { startWork } from '../../jobs/workers.ts'
import type { Article, Outcome } from '../../src/domain.ts'
import { Fault } from '../../src/fault.ts'
import { createForgetting } from '../../src/memory/forgetting.ts'
import type { Chat, Log, Page } from '../../src/ports.ts'
import type { Report } from '../../src/report/schema.ts'
import { useTestRedis } from '../redis/test-redis.ts'

const redis = useTestRedis()
const clock = () => new Date('2026-03-05T12:00:00Z')

const article = (link: string): Article => ({
  id: `id-${link}`,
  link,
  url: link,
  publisher: 'The Harbour Post',
  headline: 'A pier burns',
  byline: ['Ida Marsh'],
  dateline: null,
  datePublished: '2026-03-05',
  dateModified: null,
  section: null,
  tags: [],
  inLanguage: 'en',
  articleBody: 'A pier burned on Wednesday.',
  links: [],
  original: null,
  notes: [],
})

const page = (link: string): Outcome<Page> => ({
  ok: true,
  value: {
    link,
    url: link,
    mediaType: 'text/html',
    charset: null,
    bytes: new Uint8Array(),
    retrievedAt: clock().toISOString(),
  },
})

type Posted = { readonly message: string; readonly report: Report }

class RecordingChat implements Chat {
  readonly platform = 'terminal'
  readonly replies: Posted[] = []
  readonly steps: string[] = []
  refusals: Error[] = []

  async acknowledge(): Promise<string> {
    return 'm1'
  }
  async progress(
    _thread: unknown,
    _message: string,
    { read, of }: { read: number; of: number },
  ): Promise<void> {
    this.steps.push(`${read}/${of}`)
  }
  async reply(_thread: unknown, message: string, _reply: unknown, report: Report): Promise<string> {
    const refusal = this.refusals.shift()
    if (refusal !== undefined) throw refusal
    this.replies.push({ message, report })
    return message
  }
  async post(): Promise<string> {
    return ''
  }
}

function sweeping() {
  const [articles, memories] = [redisArticles(redis(), clock), redisMemories(redis())]
  const [stories, history] = [redisStoryBook(redis()), redisHistory(redis())]
  const forgetting = createForgetting({ articles, stories, history, memories, clock, forgetters: [] })
  const shelf = redisShelf(redis(), redisSearch(redis(), clock))
  return { memories, forgetting, shelf, settings: redisSettings(redis()) }
}

const kept = (prefix: string, queues: Queues) => ({
  stories: redisStoryBook(redis()),
  history: redisHistory(redis()),
  desk: redisDesk(redis(), prefix),
  days: redisDigestDays(redis(), prefix),
  orders: digestOrders(queues),
  ...sweeping(),
  settings: redisSettings(redis()),
  watches: redisWatches(redis(), prefix),
  outbox: queuedOutbox(queues),
})

type House = { chat: RecordingChat; queues: Queues; errors: string[]; fetched: string[]; reads: () => number }

const open: { workers: RunningWorker[]; queues: Queues[] } = { workers: [], queues: [] }
afterEach(async () => {
  for (const worker of open.workers.splice(0)) await worker.close()
  for (const queues of open.queues.splice(0)) await queues.close()
})

function house(prefix: string, read?: (page: Page, attempt: number) => Promise<Outcome<Article>>): House {
  const errors: string[] = []
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    error: (data) =>
      errors.push('error' in data && data.error instanceof Error ? data.error.message : 'error'),
  }
  const queues = openQueues(redis(), prefix)
  const chat = new RecordingChat()
  const ledger = redisLedger(redis(), prefix)
  const fetched: string[] = []
  let attempts = 0
  const place = { connection: redis(), prefix, concurrency: 4, log }
  open.queues.push(queues)
  open.workers.push(
    startWork(
      {
        fetcher: {
          fetch: async (link) => {
            fetched.push(link)
            if (!link.includes('missing')) return page(link)
            return { ok: false, failure: { link, code: 'not-found', message: 'no page stands there' } }
          },
        },
        reader: {
          read: async (given) => {
            attempts += 1
            return read?.(given, attempts) ?? { ok: true, value: article(given.link) }
          },
        },
        uploads: redisUploads(redis(), prefix),
        store: redisArticles(redis(), clock),
        index: redisStories(redis()),
        ...kept(prefix, queues),
        painter: pngPainter(),
        drafts: redisDrafts(redis(), prefix),
        log,
        rules: { propose: async () => [] },
        ledger,
        queues,
        clock,
      },
      place,
    ),
    startPosts({ ...kept(prefix, queues), chat, ledger, clock, log }, place),
  )
  return { chat, queues, errors, fetched, reads: () => attempts }
}

const request = (key: string, links: readonly string[]): Request => ({
  key,
  thread: { platform: 'terminal', newsroom: 'desk', channel: 'c', thread: 't' },
  message: 'm1',
  sources: links.map((link) => ({ kind: 'link', link })),
  memory: { write: `memory-${key}`, read: [] },
})

async function until(condition: () => boolean, patience = 8000): Promise<void> {
  const deadline = Date.now() + patience
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('waited in vain')
    await sleep(10)
  }
}

describe('the flow of a request', () => {
  test('reads every link, compares, and posts one reply where the progress stood', async () => {
    const { chat, queues } = house('{flow}')
    await queues.startCheck(request('flow', ['https://a.example/1', 'https://b.example/2']))
    await until(() => chat.replies.length > 0)
    expect(chat.replies.map(({ message }) => message)).toEqual(['m1'])
    expect(chat.replies[0]?.report.articles.map(({ link }) => link)).toEqual([
      'https://a.example/1',
      'https://b.example/2',
    ])
  })

  test('names the link that could not be read and still reports the others', async () => {
    const { chat, queues } = house('{failing}')
    await queues.startCheck(request('failing', ['https://a.example/missing', 'https://b.example/2']))
    await until(() => chat.replies.length > 0)
    const report = chat.replies[0]?.report
    expect(report?.failures).toEqual([
      { link: 'https://a.example/missing', code: 'not-found', message: 'no page stands there' },
    ])
    expect(report?.articles).toHaveLength(1)
  })

  test('makes one check of a message that the platform delivers twice', async () => {
    const { chat, queues, fetched } = house('{twice}')
    const same = request('twice', ['https://a.example/1'])
    await Promise.all([queues.startCheck(same), queues.startCheck(same), queues.startCheck(same)])
    await until(() => chat.replies.length > 0)
    await queues.startCheck(same)
    await sleep(300)
    expect(chat.replies).toHaveLength(1)
    expect(fetched).toEqual(['https://a.example/1'])
  })

  test('posts once, however often the platform refuses before it takes the reply', async () => {
    const { chat, queues } = house('{refused}')
    chat.refusals = [new Fault('chat.down', 'down for a moment', { retryable: true })]
    await queues.startCheck(request('refused', ['https://a.example/1']))
    await until(() => chat.replies.length > 0)
    expect(chat.replies).toHaveLength(1)
  })

  test('does not post again when the post is queued a second time', async () => {
    const { chat, queues } = house('{again}')
    await queues.startCheck(request('again', ['https://a.example/1']))
    await until(() => chat.replies.length > 0)
    const { report } = chat.replies[0] ?? {}
    if (report === undefined) throw new Error('no report')
    await queues.add('post-terminal', 'post-reply', jobId('another'), {
      request: 'again',
      thread: request('again', []).thread,
      message: 'm1',
      memory: 'desk',
      report,
    })
    await sleep(300)
    expect(chat.replies).toHaveLength(1)
  })

  test('gives up a refusal that cannot be mended, at once and into the log', async () => {
    const { chat, queues, errors } = house('{final}')
    chat.refusals = [new Fault('chat.gone', 'the channel is gone', { retryable: false })]
    await queues.startCheck(request('final', ['https://a.example/1']))
    await until(() => errors.length > 0)
    await sleep(200)
    expect(errors).toEqual(['chat.gone: the channel is gone'])
    expect(chat.replies).toHaveLength(0)
  })

  test('tries a read again after a fault and then goes on', async () => {
    const { chat, queues, reads } = house('{retry}', async (given, attempt) => {
      if (attempt === 1) throw new Error('a worker thread died')
      return { ok: true, value: article(given.link) }
    })
    await queues.startCheck(request('retry', ['https://a.example/1']))
    await until(() => chat.replies.length > 0)
    expect(reads()).toBe(2)
    expect(chat.replies[0]?.report.articles).toHaveLength(1)
  })

  test('says of a link whose reading was given up that the fault is ours', async () => {
    const { chat, queues, reads } = house('{given-up}', async (given) => {
      if (given.link.includes('poison')) throw new Fault('reader.broken', 'broken', { retryable: false })
      return { ok: true, value: article(given.link) }
    })
    await queues.startCheck(request('given-up', ['https://a.example/poison', 'https://b.example/2']))
    await until(() => chat.replies.length > 0)
    const report = chat.replies[0]?.report
    expect(report?.failures.map(({ link, code }) => [link, code])).toEqual([
      ['https://a.example/poison', 'internal'],
    ])
    expect(report?.articles).toHaveLength(1)
    expect(reads()).toBe(2)
  })

  test('refuses a payload of the wrong shape when it is added', async () => {
    const { queues } = house('{shape}')
    await expect(queues.startCheck({ ...request('shape', []), key: '' })).rejects.toThrow()
  })

  test('answers a request in which no link was left', async () => {
    const { chat, queues } = house('{none}')
    await queues.startCheck(request('none', []))
    await until(() => chat.replies.length > 0)
    expect(chat.replies[0]?.report.articles).toEqual([])
  })
})
