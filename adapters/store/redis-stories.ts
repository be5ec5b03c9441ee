/**
 * The story index of one memory. Small hashes, which Redis keeps as compact lists, instead of a key per word.
 * All keys begin with `<prefix>:`, whose hash tag keeps them in one slot of a Redis Cluster:
 *   n               counter     articles filed; an article's number is its count
 *   ids:<bucket>    hash        article id → number
 *   entry:<bucket>  hash        number → filed article, packed
 *   held:<bucket>   hash        word → how many articles hold it
 *   story:<bucket>  hash        story id → numbers of its newest articles
 *   key:<stretch>:<bucket>  hash  key → numbers of the newest articles filed under it, of that stretch of days
 */
import type { ChainableCommander, Redis } from 'ioredis'
import {
  type Filed,
  NEWEST_PER_KEY,
  type Query,
  type StoryIndex,
  stretchesOf,
  stretchOf,
} from '../../src/stories/story-index.ts'
import { packEntry, unpackEntry } from './story-entries.ts'

/** So many that a hash of a large newsroom's stays a compact list (128 entries), so few that a small one's are shared. */
const BUCKETS = { ids: 4096, held: 4096, story: 4096, key: 1024 } as const
const ENTRIES_PER_BUCKET = 512
/** With commas within the 64 bytes up to which Redis keeps a value in a compact list. */
const NEWEST_PER_STORY = 12

/** Appends a number to the lists under the fields, one of each hash, and cuts them to their newest. */
const APPEND = `
for i, key in ipairs(KEYS) do
  local list = redis.call('HGET', key, ARGV[i + 2])
  list = list and (list .. ',' .. ARGV[1]) or ARGV[1]
  local _, commas = string.gsub(list, ',', '')
  if commas >= tonumber(ARGV[2]) then list = string.sub(list, string.find(list, ',') + 1) end
  redis.call('HSET', key, ARGV[i + 2], list)
end`

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function bucketOf(text: string, buckets: number): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value >>> 0) % buckets
}

async function answers(pipeline: ChainableCommander): Promise<readonly unknown[]> {
  const results = (await pipeline.exec()) ?? []
  return results.map(([error, answer]) => {
    if (error !== null) throw error
    return answer
  })
}

const numbersIn = (list: unknown): readonly string[] => (typeof list === 'string' ? list.split(',') : [])
const orderOf = (number: string): number => Number.parseInt(number, 36)

/** @param prefix with a hash tag, e.g. `twosource:{T1}:stories` */
export function redisStories(redis: Redis, prefix: string): StoryIndex {
  const place = (kind: keyof typeof BUCKETS, field: string, stretch = ''): string =>
    `${prefix}:${kind}:${stretch}${bucketOf(field, BUCKETS[kind])}`
  const entryPlace = (number: string): string =>
    `${prefix}:entry:${Math.floor(orderOf(number) / ENTRIES_PER_BUCKET)}`

  async function entries(numbers: readonly string[]): Promise<ReadonlyMap<string, Filed>> {
    const packed = await Promise.all(numbers.map((number) => redis.hgetBuffer(entryPlace(number), number)))
    return new Map(
      packed.flatMap((entry, i) => (entry === null ? [] : [[numbers[i] ?? '', unpackEntry(entry)] as const])),
    )
  }

  async function filedUnder(query: Query): Promise<readonly string[]> {
    const pipeline = redis.pipeline()
    for (const stretch of stretchesOf(query)) {
      for (const key of query.keys) pipeline.hget(place('key', key, `${stretch}:`), key)
    }
    const shared = new Map<string, number>()
    for (const list of await answers(pipeline))
      for (const number of numbersIn(list)) shared.set(number, (shared.get(number) ?? 0) + 1)
    return [...shared]
      .sort((a, b) => b[1] - a[1] || orderOf(b[0]) - orderOf(a[0]))
      .slice(0, query.most)
      .map(([number]) => number)
  }

  return {
    async counts(terms) {
      const pipeline = redis.pipeline().get(`${prefix}:n`)
      for (const term of terms) pipeline.hget(place('held', term), term)
      const [articles, ...held] = await answers(pipeline)
      const holding = new Map(terms.map((term, i) => [term, Number(held[i] ?? 0)]))
      return { articles: Number(articles ?? 0), holding: (term) => holding.get(term) ?? 0 }
    },
    async candidates(query) {
      return [...(await entries(await filedUnder(query))).values()]
    },
    async members(stories, most) {
      const pipeline = redis.pipeline()
      for (const story of stories) pipeline.hget(place('story', story), story)
      const lists = (await answers(pipeline)).map((list) => numbersIn(list).slice(-most))
      const found = await entries(lists.flat())
      return lists.map((numbers) => numbers.flatMap((number) => found.get(number) ?? []))
    },
    async add(filed, keys, terms) {
      const { article, story, day } = filed
      if ((await redis.hexists(place('ids', article), article)) === 1) return
      const number = (await redis.incr(`${prefix}:n`)).toString(36)
      if ((await redis.hsetnx(place('ids', article), article, number)) === 0) return
      const pipeline = redis.pipeline().hset(entryPlace(number), number, packEntry(filed))
      for (const term of terms) pipeline.hincrby(place('held', term), term, 1)
      const stretch = `${stretchOf(day)}:`
      const places = [place('story', story), ...keys.map((key) => place('key', key, stretch))]
      const most = Math.min(NEWEST_PER_KEY, NEWEST_PER_STORY)
      pipeline.eval(APPEND, places.length, ...places, number, most, story, ...keys)
      await answers(pipeline)
    },
  }
}
