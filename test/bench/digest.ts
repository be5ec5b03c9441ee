/**
 * `npm run bench -- digest [ARTICLES]`: the digest of a newsroom's day of so many articles (500), at the end of
 * two such weeks: from the job's start to the post handed over, picture included, on a Redis on disk.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pngPainter } from '../../adapters/chart/png-painter.ts'
import { connectTo } from '../../adapters/redis/connection.ts'
import { embedRedis } from '../../adapters/redis/embedded.ts'
import { redisArticles } from '../../adapters/store/redis-articles.ts'
import { redisDesk } from '../../adapters/store/redis-desk.ts'
import { redisDigestDays } from '../../adapters/store/redis-digest-days.ts'
import { redisHistory } from '../../adapters/store/redis-history.ts'
import { redisStoryBook } from '../../adapters/store/redis-story-book.ts'
import { digestHandler } from '../../jobs/digest/handler.ts'
import { postDigest } from '../../jobs/post-digest/definition.ts'
import type { Payload } from '../../jobs/registry.ts'
import type { Log } from '../../src/ports.ts'
import { DAYS, fillWeeks } from './digest/newsroom-weeks.ts'
import type { BenchOptions } from './options.ts'
import { milliseconds, spreadOf } from './spread.ts'

const RUNS = 30
const end = new Date('2026-03-05T08:00:00Z')
const newsroom = 'bench'

const log: Log = {
  info: () => undefined,
  warn: (data, message) => console.error(message, data),
  error: (data, message) => console.error(message, data),
}

export async function run({ files }: BenchOptions): Promise<void> {
  const perDay = Number(files[0] ?? 500)
  const folder = mkdtempSync(join(tmpdir(), 'twosource-bench-'))
  const embedded = await embedRedis({ folder, env: process.env, platform: process.platform })
  const redis = connectTo({ socket: embedded.socket })
  const clock = () => end
  const [articles, stories, history] = [
    redisArticles(redis, clock),
    redisStoryBook(redis),
    redisHistory(redis),
  ]
  const handed: Payload<'post-digest'>[] = []
  const queues = {
    add: async (...given: readonly unknown[]) => {
      handed.push(postDigest.schema.parse(given[3]))
    },
  }
  try {
    const filled = await fillWeeks(newsroom, perDay, end, { articles, stories, history })
    console.log(
      `${filled.articles} articles and ${filled.events} events in ${DAYS} days, ${perDay} articles in the last`,
    )
    const handle = digestHandler({
      ...{ history, stories, store: articles, clock, log, queues, painter: pngPainter() },
      ...{ desk: redisDesk(redis, '{bench}'), days: redisDigestDays(redis, '{bench}') },
    })
    const schedule = { hour: 8, minute: 0, zone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7] }
    const took: number[] = []
    for (let index = 0; index < RUNS; index += 1) {
      const place = { platform: 'bench', newsroom, channel: `C${index}`, thread: '' }
      const order = { place, private: false, schedule, by: { id: 'U1', name: 'ines' }, failures: 0 }
      const begun = performance.now()
      await handle(order, { jobId: `j${index}`, due: end, last: false, children: async () => [] })
      took.push(performance.now() - begun)
    }
    const notice = handed.at(-1)?.notice
    const pictures = notice?.attachments?.length ?? 0
    console.log(`${notice?.summary} ${pictures} picture; button: ${notice?.choices?.[0]?.label}`)
    const { median, p95 } = spreadOf(took.slice(1))
    console.log(
      `first ${milliseconds(took[0] ?? Number.NaN)}  then median ${milliseconds(median)}  p95 ${milliseconds(p95)}  (to reach 2,000 ms)`,
    )
  } finally {
    await redis.quit()
    await embedded.release()
    rmSync(folder, { recursive: true, force: true })
  }
}
