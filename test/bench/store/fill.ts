/** Fills a memory with a newsroom's articles: bodies, search index and story index, and says what each takes. */
import type { Redis } from 'ioredis'
import { packReading } from '../../../adapters/store/reading.ts'
import { redisStories } from '../../../adapters/store/redis-stories.ts'
import { SEGMENT } from '../../../adapters/store/search/layout.ts'
import { contentHash } from '../../../src/memory/content.ts'
import { type SearchEntry, searchEntry } from '../../../src/search/entry.ts'
import { searchForm } from '../../../src/search/words.ts'
import { type Base, basesOf, fillIndex, namesOf } from '../stories/made-index.ts'
import { fillSearch } from './fill-search.ts'
import { articleAt, type MadeStory, storyAt } from './newsroom.ts'
import type { Recombined } from './recombined.ts'

export const MEMORY = 'bench'
const place = (what: string): string => `twosource:{${MEMORY}}:${what}`

/** What can be made of a text before it is told which story it is. */
export type Prepared = {
  readonly packed: Buffer
  readonly content: string
  readonly entry: SearchEntry
  readonly base: Base
}

export async function prepare(texts: readonly Recombined[]): Promise<readonly Prepared[]> {
  const bases = basesOf(texts)
  return Promise.all(
    texts.flatMap(async ({ read }, i) => {
      const base = bases[i]
      if (base === undefined) return []
      const packed = await packReading(read)
      return [{ packed, content: contentHash(read.article), entry: searchEntry(read), base }]
    }),
  ).then((prepared) => prepared.flat())
}

/** Names of the story and the article count as a headline's words do. */
function entryOf(prepared: Prepared, id: string, story: MadeStory, own: string): SearchEntry {
  const weights = new Map(prepared.entry.weights)
  for (const word of [...namesOf(story), own]) weights.set(searchForm(word), 12)
  const suggestions = [...prepared.entry.suggestions, story.place, ...story.people]
  return { ...prepared.entry, article: id, weights, suggestions }
}

const usedMemory = async (redis: Redis): Promise<number> =>
  Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1] ?? Number.NaN)

export type Sizes = { bodies: number; search: number; stories: number }

async function fillBodies(redis: Redis, from: number, to: number, texts: readonly Prepared[]): Promise<void> {
  const pipeline = redis.pipeline()
  for (let at = from; at < to; at++) {
    const { id, day, text } = articleAt(at, texts.length)
    const prepared = texts[text]
    if (prepared === undefined) continue
    const time = day * 86_400_000
    const line = Buffer.from(`1 ${prepared.content} ${time} ${time}\n`)
    pipeline.hset(place('articles'), id, Buffer.concat([line, prepared.packed]))
    pipeline.zadd(place('read'), time, id)
  }
  await pipeline.exec()
}

/** @param from number of the first article: the beginning of a segment of the search index */
export async function fill(
  redis: Redis,
  from: number,
  to: number,
  texts: readonly Prepared[],
  sizes: Sizes,
): Promise<void> {
  const bases = texts.map(({ base }) => base)
  let before = await usedMemory(redis)
  const grown = async (): Promise<number> => {
    const now = await usedMemory(redis)
    const by = now - before
    before = now
    return by
  }
  for (let at = from; at < to; at += SEGMENT) {
    const end = Math.min(to, at + SEGMENT)
    for (let some = at; some < end; some += 512)
      await fillBodies(redis, some, Math.min(end, some + 512), texts)
    sizes.bodies += await grown()
    const entries = Array.from({ length: end - at }, (_, i) => {
      const { id, story, day, text, own } = articleAt(at + i, texts.length)
      const prepared = texts[text]
      return prepared === undefined ? [] : [{ entry: entryOf(prepared, id, storyAt(story), own), day }]
    }).flat()
    await fillSearch(redis, MEMORY, at, entries)
    sizes.search += await grown()
    await fillIndex(redisStories(redis), MEMORY, at, end, bases)
    sizes.stories += await grown()
  }
}
