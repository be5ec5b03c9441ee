/**
 * What one more article costs beside 1,000, 10,000, … in a Redis of the bench's own: time, and memory of the index.
 * Texts are put together from those of the sets, names are invented.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Redis } from 'ioredis'
import { connectTo } from '../../../adapters/redis/connection.ts'
import { embedRedis } from '../../../adapters/redis/embedded.ts'
import { redisStories } from '../../../adapters/store/redis-stories.ts'
import { packEntry } from '../../../adapters/store/story-entries.ts'
import type { Article } from '../../../src/domain.ts'
import { lookupOf, placeArticles } from '../../../src/stories/place.ts'
import type { Near, StoryIndex } from '../../../src/stories/story-index.ts'
import { profileOf } from '../../../src/stories/terms.ts'
import { fromUser } from '../sets.ts'
import { growthPicture, type Series } from '../store/growth.ts'
import { articleAt, openingOf, storyAt } from '../store/newsroom.ts'
import { type Recombined, recombined } from '../store/recombined.ts'
import { basesOf, fillIndex, mixed, reportAt, storyName } from './made-index.ts'

const MEMORY = 'bench'
/** Fewer than the reports since, so that each is told again once. */
const PROBES = 400
const WARMING = 100
const FIRST = 1000
/** Distinct texts: a newsroom's vocabulary comes from the names, which are new with every story and article. */
const TEXTS = 1500

const memoryOf = async (redis: Redis): Promise<number> =>
  Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1] ?? Number.NaN)

type Times = { readonly p50: number; readonly p99: number; readonly most: number }

function timesOf(sample: readonly number[]): Times {
  const sorted = sample.toSorted((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99), most: sorted.at(-1) ?? Number.NaN }
}

/** How far back a story was last told that is told again. */
const BEFORE = 500

/** A further report of a story that is in the news. */
function arriving(at: number, texts: readonly Recombined[]): { article: Article; story: string } {
  const { id } = articleAt(at, texts.length)
  const { story, day, own, texts: parts, random } = reportAt(Math.max(0, at - BEFORE), texts.length)
  const chosen = parts.flatMap((part) => texts[part] ?? [])
  const [first] = chosen
  if (first === undefined) throw new Error('no text')
  const paragraphs = mixed(
    chosen.map(({ body }) => body.split('\n\n')),
    random,
  )
  const article = {
    ...first.read.article,
    ...{ id, link: id, url: null, headline: `${storyAt(story).place}: ${paragraphs[0]?.slice(0, 60)}` },
    datePublished: new Date(day * 86_400_000).toISOString().slice(0, 10),
    articleBody: `${openingOf(storyAt(story), own)}\n\n${paragraphs.join('\n\n')}`,
  }
  return { article, story: storyName(story) }
}

/** Milliseconds: reading out the event and the words, looking up, deciding, writing down. */
const STEPS = ['profile', 'look up', 'decide', 'write'] as const
type Step = (typeof STEPS)[number]
type Sample = Record<Step, number> & {
  readonly bytes: number
  readonly right: boolean
  /** Milliseconds of our processor for all but the reading: what else the machine does counts for nothing here. */
  readonly ours: number
}

async function placeOne(
  index: StoryIndex,
  memory: string,
  { article, story }: ReturnType<typeof arriving>,
): Promise<Sample> {
  const marks = [performance.now()]
  const lap = (): void => {
    marks.push(performance.now())
  }
  const profile = profileOf(article)
  lap()
  const begun = process.threadCpuUsage()
  const near = await index.near(memory, [lookupOf(profile)])
  lap()
  const { placement } = placeArticles([profile], near)
  lap()
  if (!(await index.place(memory, near.version, placement))) throw new Error('somebody else writes')
  lap()
  const { user, system } = process.threadCpuUsage(begun)
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = marks
  return {
    ...{ profile: b - a, 'look up': c - b, decide: d - c, write: e - d },
    bytes: bytesOf(near),
    ours: (user + system) / 1000,
    right: placement.placed[0]?.story === story,
  }
}

const bytesOf = ({ placed }: Near): number =>
  placed.reduce((sum, { filed, story }) => sum + packEntry(filed, story).length, 0)

/** The same number of bytes out of the same Redis, with nothing to look up. */
async function bareTrips(redis: Redis, bytes: number): Promise<Times> {
  await redis.set('bare', Buffer.alloc(bytes))
  const sample: number[] = []
  for (let i = 0; i < PROBES; i++) {
    const begun = performance.now()
    await redis.getBuffer('bare')
    sample.push(performance.now() - begun)
  }
  await redis.del('bare')
  return timesOf(sample)
}

/** Milliseconds that Redis spent in its scripts. */
async function inScripts(redis: Redis): Promise<number> {
  const usec = /cmdstat_eval:calls=\d+,usec=(\d+)/.exec(await redis.info('commandstats'))?.[1]
  return Number(usec ?? 0) / 1000
}

type Level = {
  readonly articles: number
  readonly bytes: number
  readonly whole: Times
  readonly placing: Times
  readonly steps: Readonly<Record<Step, Times>>
  readonly bare: Times
  readonly sent: number
  readonly right: number
  readonly ours: Times
  /** Mean. */
  readonly scripts: number
}

async function probe(
  redis: Redis,
  from: number,
  texts: readonly Recombined[],
): Promise<Omit<Level, 'articles' | 'bytes'>> {
  const index = redisStories(redis)
  const samples: Sample[] = []
  const before = await inScripts(redis)
  for (let i = 0; i < PROBES; i++) samples.push(await placeOne(index, MEMORY, arriving(from + i, texts)))
  const after = await inScripts(redis)
  const sent = Math.round(samples.reduce((sum, { bytes }) => sum + bytes, 0) / PROBES)
  const of = (step: Step): readonly number[] => samples.map((sample) => sample[step])
  const sum = (steps: readonly Step[]): Times =>
    timesOf(samples.map((sample) => steps.reduce((total, step) => total + sample[step], 0)))
  return {
    whole: sum(STEPS),
    placing: sum(['look up', 'decide', 'write']),
    steps: {
      profile: timesOf(of('profile')),
      'look up': timesOf(of('look up')),
      decide: timesOf(of('decide')),
      write: timesOf(of('write')),
    },
    bare: await bareTrips(redis, sent),
    sent,
    right: samples.filter(({ right }) => right).length / PROBES,
    ours: timesOf(samples.map((sample) => sample.ours)),
    scripts: (after - before) / PROBES,
  }
}

const ms = ({ p50, p99 }: Times): string => `${p50.toFixed(2)} / ${p99.toFixed(2)} ms`

function say({ articles, bytes, whole, placing, steps, bare, sent, right, ours, scripts }: Level): void {
  console.log(`${articles.toLocaleString('en')} articles, load ${loadavg()[0]?.toFixed(1)}; times are p50 / p99
  placing          ${ms(placing)}  (to reach p99 20): ${STEPS.slice(1)
    .map((step) => `${step} ${ms(steps[step])}`)
    .join(', ')}
  with its reading ${ms(whole)}; ${(right * 100).toFixed(0)} % into the story that they tell of
  of it processor  ours ${ms(ours)}, Redis ${scripts.toFixed(2)} ms on the mean
  a bare ${Math.round(sent / 1024)} kB out of the same Redis ${ms(bare)}: looking up takes ${(steps['look up'].p50 / bare.p50).toFixed(1)} times as long
  index            ${Math.round(bytes)} bytes an article  (to reach 2,000)`)
}

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
    of('One article placed', 'p99, ms', 20, ({ placing }) => placing.p99),
    of('of it, processor', 'p99, ms', 20, ({ ours, scripts }) => ours.p99 + scripts),
    of('Index', 'bytes an article', 2000, ({ bytes }) => bytes),
  ]
}

/** @param picture - where the growth is drawn, if anywhere */
export async function benchCost(most: number, data: string, picture: string | undefined): Promise<void> {
  const texts = recombined(data, TEXTS)
  const bases = basesOf(texts)
  const folder = mkdtempSync(join(tmpdir(), 'twosource-bench-'))
  const embedded = await embedRedis({ folder, env: process.env, platform: process.platform })
  const redis = connectTo({ socket: embedded.socket })
  const levels: Level[] = []
  try {
    // What fills the index is not what a newsroom writes.
    await redis.config('SET', 'appendonly', 'no')
    const index = redisStories(redis)
    for (let i = 0; i < WARMING; i++) await placeOne(index, 'warm', arriving(i, texts))
    await redis.flushall()
    const empty = await memoryOf(redis)
    let filled = 0
    for (let articles = FIRST; articles <= most; articles *= 10) {
      const begun = performance.now()
      await fillIndex(index, MEMORY, filled, articles, bases)
      console.log(`filled in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
      const bytes = ((await memoryOf(redis)) - empty) / articles
      const level = { articles, bytes, ...(await probe(redis, articles, texts)) }
      await index.forgetArticles(
        MEMORY,
        Array.from({ length: PROBES }, (_, i) => articleAt(articles + i, TEXTS).id),
      )
      filled = articles
      levels.push(level)
      say(level)
    }
  } finally {
    await redis.quit()
    await embedded.release()
    rmSync(folder, { recursive: true, force: true })
  }
  if (picture === undefined) return
  const caption = `One article placed among so many, p99 of ${PROBES}; dashed: what must not be exceeded.`
  writeFileSync(fromUser(picture), growthPicture(seriesOf(levels), caption))
}
