/** The whole flow of a request, from queue to reply, with a real model client against a stand-in server. */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach } from '@jest/globals'
import type { Redis } from 'ioredis'
import { z } from 'zod'
import { modelSettings } from '../../adapters/model/config.ts'
import { openModel } from '../../adapters/model/open.ts'
import { rules } from '../../adapters/model/rules.ts'
import { pairsInRedis } from '../../adapters/model/shared/pairs.ts'
import { redisArticles } from '../../adapters/store/redis-articles.ts'
import { redisDesk } from '../../adapters/store/redis-desk.ts'
import { redisHistory } from '../../adapters/store/redis-history.ts'
import { redisLedger } from '../../adapters/store/redis-ledger.ts'
import { redisSettings } from '../../adapters/store/redis-settings.ts'
import { redisStories } from '../../adapters/store/redis-stories.ts'
import { redisStoryBook } from '../../adapters/store/redis-story-book.ts'
import { redisUploads } from '../../adapters/store/redis-uploads.ts'
import { redisWatches } from '../../adapters/store/redis-watches.ts'
import { askAgainHandler } from '../../jobs/ask-again/handler.ts'
import { compareArticlesHandler } from '../../jobs/compare-articles/handler.ts'
import { postReplyHandler } from '../../jobs/post-reply/handler.ts'
import { openQueues, type Queues } from '../../jobs/queues.ts'
import { readLinkHandler } from '../../jobs/read-link/handler.ts'
import { postQueue, workQueue } from '../../jobs/registry.ts'
import type { Request } from '../../jobs/request.ts'
import { showProgressHandler } from '../../jobs/show-progress/handler.ts'
import { type RunningWorker, startWorker } from '../../jobs/worker.ts'
import type { Article } from '../../src/domain.ts'
import type { Chat, Log } from '../../src/ports.ts'
import type { Report } from '../../src/report/schema.ts'

const clock = () => new Date('2026-03-05T12:00:00Z')

const open: { workers: RunningWorker[]; queues: Queues[] } = { workers: [], queues: [] }

/** Call at the top of a test file: what a house opened is closed after each test. */
export function closeHouses(): void {
  afterEach(async () => {
    for (const worker of open.workers.splice(0)) await worker.close()
    for (const queues of open.queues.splice(0)) await queues.close()
  })
}

export type House = {
  /** Of each reply, in the order in which they went out; the later ones are edits of the first. */
  readonly reports: readonly Report[]
  readonly errors: readonly string[]
  check(key: string, ...links: string[]): Promise<void>
  /** Resolves with the report of the reply by its place, from 0. */
  report(at: number): Promise<Report>
  history(): ReturnType<ReturnType<typeof redisHistory>['between']>
}

export function modelHouse(
  redis: Redis,
  space: string,
  baseUrl: string,
  articles: readonly Article[],
  more: { patience?: number; again?: number; environment?: Record<string, string> } = {},
): House {
  const reports: Report[] = []
  const errors: string[] = []
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    error: (data) => errors.push(JSON.stringify(data)),
  }
  const chat: Chat = {
    platform: 'terminal',
    acknowledge: async () => 'm1',
    progress: async () => undefined,
    reply: async (_thread, message, _reply, report) => {
      reports.push(report)
      return message
    },
    post: async () => '',
  }
  const queues = openQueues(redis, space)
  const ledger = redisLedger(redis, space)
  const stories = redisStoryBook(redis)
  const history = redisHistory(redis)
  const place = { connection: redis, prefix: space, concurrency: 4, log }
  const newsroom = `desk${space.replace(/\W/g, '')}`
  const model = openModel({
    config: z.object(modelSettings).parse(more.environment ?? {}),
    place: { baseUrl, apiKey: 'k', model: 'small' },
    redis,
    space,
    history,
    clock,
  })
  const asking = {
    model,
    settings: redisSettings(redis),
    pairs: pairsInRedis(redis, space),
    patience: more.patience ?? 3000,
    again: more.again ?? 60_000,
    terminalFiles: false,
    log,
  }
  const pageOf = (link: string) => ({
    link,
    url: link,
    mediaType: 'text/html',
    charset: null,
    bytes: new Uint8Array(),
    retrievedAt: clock().toISOString(),
  })
  open.queues.push(queues)
  const ports = {
    fetcher: { fetch: async (link: string) => ({ ok: true, value: pageOf(link) }) as const },
    reader: {
      read: async ({ link }: { readonly link: string }) => {
        const value = articles.find((article) => article.link === link)
        if (value === undefined) throw new Error(`no article ${link}`)
        return { ok: true, value } as const
      },
    },
    uploads: redisUploads(redis, space),
    store: redisArticles(redis, clock),
    index: redisStories(redis),
    desk: redisDesk(redis, space),
    stories,
    settings: redisSettings(redis),
    watches: redisWatches(redis, space),
    rules,
    ledger,
    queues,
    asking,
    chat,
    clock,
    log,
  }
  open.workers.push(
    startWorker({
      ...place,
      queue: workQueue,
      handlers: {
        'read-link': readLinkHandler(ports),
        'compare-articles': compareArticlesHandler(ports),
        'ask-again': askAgainHandler(ports),
      },
    }),
    startWorker({
      ...place,
      queue: postQueue(chat.platform),
      handlers: { 'post-reply': postReplyHandler(ports), 'show-progress': showProgressHandler(ports) },
    }),
  )
  return {
    reports,
    errors,
    async check(key, ...links) {
      const request: Request = {
        key,
        thread: { platform: 'terminal', newsroom, channel: 'c', thread: 't' },
        message: 'm1',
        sources: links.map((link) => ({ kind: 'link', link })),
        memory: { write: newsroom, read: [newsroom] },
      }
      await queues.startCheck(request)
    },
    async report(at) {
      const deadline = Date.now() + 8000
      for (;;) {
        const report = reports[at]
        if (report !== undefined) return report
        if (Date.now() > deadline) throw new Error('no reply came')
        await sleep(10)
      }
    },
    history: () => history.between(newsroom, '2026-01-01T00:00:00Z', null),
  }
}
