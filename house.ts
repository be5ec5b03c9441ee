/**
 * Puts the edges together for a given configuration: main.ts calls it with the environment's, benchmarks with
 * their own. With main.ts this is the composition root; nothing else constructs adapters.
 */
import type { Redis } from 'ioredis'
import { pngPainter } from './adapters/chart/png-painter.ts'
import type { Closing } from './adapters/closing.ts'
import type { Config, Environment } from './adapters/config.ts'
import { fetcherOptions } from './adapters/fetch/config.ts'
import { createFetcher } from './adapters/fetch/fetcher.ts'
import { createFlightsInRedis } from './adapters/fetch/flights/in-redis.ts'
import { createKeptPagesInRedis } from './adapters/fetch/kept/in-redis.ts'
import { createTurnsInRedis } from './adapters/fetch/turns/in-redis.ts'
import { modelPlace } from './adapters/model/config.ts'
import { forgettingAnswers } from './adapters/model/forgetting.ts'
import { answersInRedis } from './adapters/model/shared/answers.ts'
import { pairsInRedis } from './adapters/model/shared/pairs.ts'
import { connectTo, probeRedis, type RedisPlace } from './adapters/redis/connection.ts'
import { embedRedis } from './adapters/redis/embedded.ts'
import { forgettersIn } from './adapters/store/forgetters/registry.ts'
import { grouped } from './adapters/store/grouped.ts'

import { migrate } from './adapters/store/migrations/migrate.ts'
import { redisArticles } from './adapters/store/redis-articles.ts'
import { redisDesk } from './adapters/store/redis-desk.ts'
import { redisDigestDays } from './adapters/store/redis-digest-days.ts'
import { redisDrafts } from './adapters/store/redis-drafts.ts'
import { redisHistory } from './adapters/store/redis-history.ts'
import { redisLedger } from './adapters/store/redis-ledger.ts'
import { redisMemories } from './adapters/store/redis-memories.ts'
import { redisMeter } from './adapters/store/redis-meter.ts'
import { redisNotes } from './adapters/store/redis-notes.ts'
import { redisOperations } from './adapters/store/redis-operations.ts'
import { redisSettings } from './adapters/store/redis-settings.ts'
import { redisShelf } from './adapters/store/redis-shelf.ts'
import { redisStories } from './adapters/store/redis-stories.ts'
import { redisStoryBook } from './adapters/store/redis-story-book.ts'
import { redisUploads } from './adapters/store/redis-uploads.ts'
import { redisWatches } from './adapters/store/redis-watches.ts'
import { redisSearch } from './adapters/store/search/redis-search.ts'
import { searchable } from './adapters/store/searchable.ts'
import { carriersIn } from './adapters/store/transfer/carriers.ts'
import { versions } from './adapters/version.ts'
import { draftDesk } from './jobs/check-draft/submit.ts'
import { queuedComparing } from './jobs/comparing.ts'
import { digestOrders } from './jobs/digest/orders.ts'
import { queuedOutbox } from './jobs/outbox.ts'
import { startPosts } from './jobs/posters.ts'
import { jobId, openQueues } from './jobs/queues.ts'
import { postQueue, workQueue } from './jobs/registry.ts'
import { SWEEP_TIMES } from './jobs/sweep-memories/definition.ts'
import { scheduleWatching } from './jobs/watch-tick/schedule.ts'
import type { DeskPorts } from './src/desk/command.ts'
import { createForgetting } from './src/memory/forgetting.ts'
import type { Chat, Clock, Log } from './src/ports.ts'

export const clock: Clock = () => new Date()

/** Connects to the operator's Redis, or brings the embedded one up; closed with `closing`. */
export async function openRedis(config: Config, env: Environment, closing: Closing): Promise<Redis> {
  let place: RedisPlace
  if (config.REDIS_URL === undefined) {
    const { dataFolder: folder } = config
    const embedded = await embedRedis({ folder, env, platform: process.platform })
    closing.add(embedded.release)
    place = { socket: embedded.socket }
  } else {
    await probeRedis(config.REDIS_URL)
    place = { url: config.REDIS_URL }
  }
  const redis = connectTo(place)
  closing.add(() => redis.quit())
  await migrate(redis)
  return redis
}

/** Long enough for a server to come back, short enough that the thread still cares. */
const ASK_AGAIN_MS = 20_000

/** The language model, where one is set up; what it needs is loaded only then. */
async function askPorts(config: Config, redis: Redis, space: string, desk: DeskPorts, log: Log) {
  const place = modelPlace(config)
  const rest = {
    patience: config.TWOSOURCE_MODEL_SECONDS * 1000,
    terminalFiles: config.TWOSOURCE_MODEL_FILES,
    again: ASK_AGAIN_MS,
    settings: desk.settings,
    pairs: pairsInRedis(redis, space),
    log,
  }
  if ('missing' in place) return { model: null, ...rest }
  const { openModel } = await import('./adapters/model/open.ts')
  return { model: openModel({ config, place, redis, space, history: desk.history, clock }), ...rest }
}

/** Queues, workers and stores in one space of Redis. */
export function openHouse(config: Config, redis: Redis, name: string, log: Log, closing: Closing) {
  const uploads = redisUploads(redis, name)
  const ledger = redisLedger(redis, name)
  const decisions = redisDesk(redis, name)
  const search = redisSearch(redis, clock)
  const index = redisStories(redis)
  const store = grouped(
    searchable(forgettingAnswers(redisArticles(redis, clock), answersInRedis(redis, name)), search),
    index,
  )
  const queues = openQueues(redis, name)
  closing.add(queues.close)
  const asked = modelPlace(config)
  const operations = redisOperations({
    ...{ redis, space: name, clock, count: queues.count, versions },
    queuesFor: (platforms) => [workQueue, ...platforms.map(postQueue)],
    model: 'missing' in asked ? null : `${asked.model} at ${new URL(asked.baseUrl).host}`,
  })
  const draftTexts = redisDrafts(redis, name)
  const kept = {
    operations,
    articles: store,
    stories: redisStoryBook(redis),
    history: redisHistory(redis),
    settings: redisSettings(redis),
    desk: decisions,
    meter: redisMeter(redis, name),
    orders: digestOrders(queues),
    days: redisDigestDays(redis, name),
    outbox: queuedOutbox(queues),
    search,
    watches: redisWatches(redis, name),
    drafts: draftDesk(draftTexts, queues),
    index,
    comparing: queuedComparing(queues),
    clock,
  }
  const memories = redisMemories(redis)
  const carriers = carriersIn(redis, name, queues)
  const forgetters = forgettersIn(redis, name, { removeJob: queues.removeDone })
  const forgetting = createForgetting({ ...kept, memories, forgetters })
  const desk: DeskPorts = { ...kept, forgetting }
  const shelf = redisShelf(redis, search)
  const place = { connection: redis, prefix: name, concurrency: config.TWOSOURCE_CONCURRENCY, log }
  return {
    uploads,
    notes: redisNotes(redis, name),
    ledger,
    store,
    search,
    memories,
    carriers,
    forgetting,
    shelf,
    desk,
    queues,
    /** Loads what reads and compares only now: a process that only chats is spared some 70 MB. */
    async work() {
      const { workerPool } = await import('./adapters/read/worker-pool.ts')
      const reader = workerPool()
      // The thread loads its code while this one loads the rules.
      reader.warm()
      const [{ rules }, { startWork }] = await Promise.all([
        import('./adapters/model/rules.ts'),
        import('./jobs/workers.ts'),
      ])
      const fetcher = createFetcher({
        ...fetcherOptions(config),
        turns: createTurnsInRedis(redis, name),
        keptPages: createKeptPagesInRedis(redis, name),
        flights: createFlightsInRedis(redis, name),
      })
      closing.add(reader.close)
      const asking = await askPorts(config, redis, name, desk, log)
      const worker = startWork(
        {
          ...desk,
          fetcher,
          reader,
          uploads,
          ledger,
          store,
          index,
          queues,
          rules,
          asking,
          painter: pngPainter(),
          drafts: draftTexts,
          memories,
          shelf,
          log,
        },
        place,
      )
      closing.add(worker.close)
    },
    /** What is done by the clock. Left as it stands where it was set up before: a run that is overdue is not lost. */
    async schedule() {
      await scheduleWatching(queues)
      const id = jobId('sweep-memories')
      if ((await queues.repeated(workQueue, id)) !== null) return
      await queues.repeat(workQueue, 'sweep-memories', id, SWEEP_TIMES, {})
    },
    post(chat: Chat) {
      closing.add(startPosts({ ...desk, chat, ledger, log }, place).close)
    },
  }
}
