/**
 * A newsroom's memory at 10⁴, 10⁵, … articles, a hundred a story, made of the sets' texts:
 * `npm run bench -- store [ARTICLES] --data DIR`, up to ARTICLES (10,000). With `--predictions FILE.svg` the growth
 * is drawn. The disk needs about 10 kB an article for a while, the machine's memory about 6.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Redis } from 'ioredis'
import { connectTo } from '../../adapters/redis/connection.ts'
import { type EmbeddedRedis, embedRedis } from '../../adapters/redis/embedded.ts'
import type { BenchOptions } from './options.ts'
import { fromUser } from './sets.ts'
import { fill, prepare, type Sizes } from './store/fill.ts'
import { growthPicture, type Series } from './store/growth.ts'
import { type Probed, probe, type Times } from './store/probe.ts'
import { recombined } from './store/recombined.ts'
import { fileSizes, rewritten } from './store/restart.ts'

const FIRST = 10_000
/** Distinct texts: a newsroom's vocabulary comes from the names, which are new with every story and article. */
const TEXTS = 600

type Level = Probed & { articles: number; bytes: number; sizes: Sizes; restart: number; appended: number }

const ms = ({ p50, p99, most, busy }: Times): string =>
  `p50 ${p50.toFixed(2)}  p99 ${p99.toFixed(2)}  most ${most.toFixed(1)}  busy ${busy.toFixed(2)} ms`

function say(level: Level): void {
  const { articles, bytes, sizes } = level
  const each = (size: number): string => `${Math.round(size / articles)}`
  console.log(`${articles.toLocaleString('en')} articles
  save                 ${ms(level.save)}  (to reach p99 10)
  save, nothing new    ${ms(level.reread)}
  load                 ${ms(level.load)}
  story lookup         ${ms(level.lookup)}  (to reach p99 20); ${(level.joined * 100).toFixed(0)} % joined their story
  find                 ${ms(level.find)}  (to reach p99 50 at 100,000)
  find, common words   ${ms(level.findCommon)}
  suggest              ${ms(level.suggest)}
  memory an article    ${Math.round(bytes / articles)} bytes  (to reach 12,000): reading ${each(sizes.bodies)}, search ${each(sizes.search)}, stories ${each(sizes.stories)}
  restart              ${(level.restart / 1000).toFixed(2)} s  (to reach 5); ${(level.appended / 1e6).toFixed(0)} MB appended since the file was written anew`)
}

const usedMemory = async (redis: Redis): Promise<number> =>
  Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1] ?? Number.NaN)

function seriesOf(levels: readonly Level[]): readonly Series[] {
  const of = (
    title: string,
    unit: string,
    limit: number | null,
    figure: (level: Level) => number,
  ): Series => ({
    ...{ title, unit, limit },
    points: levels.map((level) => [level.articles, figure(level)] as const),
  })
  return [
    of('Save', 'p99, ms', 10, ({ save }) => save.p99),
    of('Story lookup', 'p99, ms', 20, ({ lookup }) => lookup.p99),
    of('Find', 'p99, ms', 50, ({ find }) => find.p99),
    of('Suggest', 'p99, ms', null, ({ suggest }) => suggest.p99),
    of('Memory', 'kB an article', 12, ({ bytes, articles }) => bytes / articles / 1000),
    of('Restart', 'seconds', 5, ({ restart }) => restart / 1000),
  ]
}

export async function run({ data, files, predictions }: BenchOptions): Promise<void> {
  if (data === undefined) {
    console.log('the texts come from the sets: --data DIR')
    return
  }
  const texts = recombined(data, TEXTS)
  const prepared = await prepare(texts)
  const folder = mkdtempSync(join(tmpdir(), 'twosource-bench-'))
  const embed = (): Promise<EmbeddedRedis> =>
    embedRedis({ folder, env: process.env, platform: process.platform })
  let embedded = await embed()
  let redis = connectTo({ socket: embedded.socket })
  const levels: Level[] = []
  try {
    const empty = await usedMemory(redis)
    const sizes: Sizes = { bodies: 0, search: 0, stories: 0 }
    let filled = 0
    for (let articles = FIRST; articles <= Number(files[0] ?? FIRST); articles *= 10) {
      // What fills it is not what a newsroom writes: it goes to disk at once, when it is there.
      await redis.config('SET', 'appendonly', 'no')
      await fill(redis, filled, articles, prepared, sizes)
      filled = articles
      const bytes = (await usedMemory(redis)) - empty
      await redis.config('SET', 'appendonly', 'yes')
      await rewritten(redis)
      console.error(`${filled} articles are there; probing`)
      const probed = await probe(redis, filled, texts)
      console.error('probed; starting anew')
      const { appended } = await fileSizes(redis)
      await redis.quit()
      await embedded.release()
      embedded = await embed()
      redis = connectTo({ socket: embedded.socket })
      const level = { ...probed, articles, bytes, sizes: { ...sizes }, restart: embedded.startedIn, appended }
      levels.push(level)
      say(level)
    }
  } finally {
    await redis.quit()
    await embedded.release()
    rmSync(folder, { recursive: true, force: true })
  }
  if (predictions === undefined) return
  const caption = `Against the number of articles; dashed: what must not be exceeded. ${levels.length} measurements.`
  writeFileSync(fromUser(predictions), growthPicture(seriesOf(levels), caption))
}
