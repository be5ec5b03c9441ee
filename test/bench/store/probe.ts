/** What a newsroom of that size waits for: times of single operations, one after the other. */
import type { Redis } from 'ioredis'
import { redisArticles } from '../../../adapters/store/redis-articles.ts'
import { redisStories } from '../../../adapters/store/redis-stories.ts'
import { redisSearch } from '../../../adapters/store/search/redis-search.ts'
import { searchable } from '../../../adapters/store/searchable.ts'
import type { ReadArticle } from '../../../src/domain.ts'
import { lookupOf, placeArticles } from '../../../src/stories/place.ts'
import { profileWith } from '../../../src/stories/terms.ts'
import { storyName } from '../stories/made-index.ts'
import { chance, pick } from './chance.ts'
import { MEMORY } from './fill.ts'
import { articleAt, eventOf, openingOf, storyAt } from './newsroom.ts'
import type { Recombined } from './recombined.ts'

/** Milliseconds; `busy`: of processor time on the mean, Node's and Redis's, which other work on the machine leaves alone. */
export type Times = {
  readonly p50: number
  readonly p99: number
  readonly most: number
  readonly busy: number
}

function timesOf(sample: readonly number[], busy: number): Times {
  const sorted = sample.toSorted((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { p50: at(0.5), p99: at(0.99), most: sorted.at(-1) ?? 0, busy: busy / sample.length }
}

async function busyOf(redis: Redis): Promise<number> {
  const { user, system } = process.cpuUsage()
  const used = [...(await redis.info('cpu')).matchAll(/^used_cpu_(?:user|sys):([\d.]+)/gm)]
  return (user + system) / 1000 + used.reduce((sum, [, seconds]) => sum + Number(seconds) * 1000, 0)
}

async function timed(redis: Redis, count: number, work: (n: number) => Promise<unknown>): Promise<Times> {
  const sample: number[] = []
  const before = await busyOf(redis)
  for (let n = 0; n < count; n++) {
    const begun = performance.now()
    await work(n)
    sample.push(performance.now() - begun)
  }
  return timesOf(sample, (await busyOf(redis)) - before)
}

/** How far back the stories are that a further article tells: they are in the news, and some of it is here. */
const BACK = 1000

/** A further report of a story that is in the news, as the rules would read it. */
function arriving(at: number, texts: readonly Recombined[]): { read: ReadArticle; story: number } {
  const { id, text, own } = articleAt(at, texts.length)
  const { story, day } = articleAt(at - BACK, texts.length)
  const { read, body } = pick(() => text / texts.length, texts)
  const article = {
    ...read.article,
    ...{ id, link: `https://sho.example/${id}`, url: `https://news.example/${id}` },
    datePublished: new Date(day * 86_400_000).toISOString().slice(0, 10),
    articleBody: `${openingOf(storyAt(story), own)}\n\n${body}`,
  }
  return { read: { article, claims: read.claims.map((claim) => ({ ...claim, article: id })) }, story }
}

export type Probed = {
  readonly save: Times
  readonly reread: Times
  readonly load: Times
  readonly lookup: Times
  /** Share of the articles that were put into the story that they tell of. */
  readonly joined: number
  readonly find: Times
  readonly findCommon: Times
  readonly suggest: Times
}

const SAVES = 400
const SEARCHES = 400

/** @param filled articles that are there; the probes come after them */
export async function probe(redis: Redis, filled: number, texts: readonly Recombined[]): Promise<Probed> {
  const day = articleAt(filled, texts.length).day
  const clock = () => new Date(day * 86_400_000)
  const search = redisSearch(redis, clock)
  const store = searchable(redisArticles(redis, clock), search)
  const index = redisStories(redis)
  const random = chance(filled)
  const reads = Array.from({ length: SAVES }, (_, n) => arriving(filled + n, texts))
  const readAt = (n: number) => reads[n] ?? arriving(filled + n, texts)
  for (let n = 0; n < 50; n++) await store.save('warm', readAt(n).read)
  const save = await timed(redis, SAVES, (n) => store.save(MEMORY, readAt(n).read))
  const reread = await timed(redis, SAVES, (n) => store.save(MEMORY, readAt(n).read))
  const anyId = (): string => articleAt(Math.floor(random() * filled), texts.length).id
  const load = await timed(redis, SAVES, () => store.load(MEMORY, [anyId()]))
  let joined = 0
  const profiles = reads.map(({ read, story }) => {
    const event = eventOf(storyAt(story), story)
    return { profile: profileWith(read.article, event), story }
  })
  const lookup = await timed(redis, SAVES, async (n) => {
    const one = profiles[n]
    if (one === undefined) return
    const near = await index.near(MEMORY, [lookupOf(one.profile)])
    const { placement } = placeArticles([one.profile], near)
    await index.place(MEMORY, near.version, placement)
    joined += placement.placed[0]?.story === storyName(one.story) ? 1 : 0
  })
  const anyStory = () => storyAt(articleAt(Math.floor(random() * filled), texts.length).story)
  const headlineWords = (): readonly string[] => pick(random, texts).headline.split(/\s+/)
  const queries: readonly (() => string)[] = [
    () => anyStory().place,
    () => pick(random, anyStory().people),
    () => `${anyStory().place} ${headlineWords().slice(0, 2).join(' ')}`,
    () => headlineWords().slice(0, 6).join(' '),
  ]
  for (let n = 0; n < 20; n++) await search.find([MEMORY], pick(random, queries)(), 10)
  const find = await timed(redis, SEARCHES, (n) => search.find([MEMORY], queries[n % 4]?.() ?? '', 10))
  const findCommon = await timed(redis, 100, () => search.find([MEMORY], 'police said people year', 10))
  const typed = () =>
    pick(random, [anyStory().place, pick(random, anyStory().people), headlineWords().join(' ')])
  const suggest = await timed(redis, SEARCHES, () =>
    search.suggest([MEMORY], typed().slice(0, 2 + random() * 6), 10),
  )
  return { save, reread, load, lookup, joined: joined / SAVES, find, findCommon, suggest }
}
