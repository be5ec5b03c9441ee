/** Fills a memory with a newsroom's articles: bodies, search index and story index, and says what each takes. */
import type { Redis } from 'ioredis'
import { packReading } from '../../../adapters/store/reading.ts'
import { redisStories } from '../../../adapters/store/redis-stories.ts'
import { SEGMENT } from '../../../adapters/store/search/layout.ts'
import { contentHash } from '../../../src/memory/content.ts'
import { type SearchEntry, searchEntry } from '../../../src/search/entry.ts'
import { searchForm } from '../../../src/search/words.ts'
import { type Arriving, arrive, countedTerms, keysOf, toFile } from '../../../src/stories/filing.ts'
import { normalTerm, type Profile, profileWith } from '../../../src/stories/terms.ts'
import { fillSearch } from './fill-search.ts'
import { articleAt, eventOf, type MadeStory, storyAt } from './newsroom.ts'
import type { Recombined } from './recombined.ts'

export const MEMORY = 'bench'
const place = (what: string): string => `twosource:{${MEMORY}}:${what}`
export const storiesPlace = place('stories')

/** What can be made of a text before it is told which story it is. */
export type Prepared = {
  readonly packed: Buffer
  readonly content: string
  readonly entry: SearchEntry
  readonly profile: Profile
  readonly arriving: Arriving
}

const noEvent = { place: null, day: null, people: new Set<string>() }
const unknown = { articles: 0, holding: () => 0 }

export async function prepare({ read }: Recombined): Promise<Prepared> {
  const profile = profileWith(read.article, noEvent)
  return {
    packed: await packReading(read),
    content: contentHash(read.article),
    entry: searchEntry(read),
    profile,
    arriving: arrive(profile, unknown),
  }
}

const wordsOfStory = ({ place: where, people }: MadeStory): readonly string[] =>
  [where, ...people].flatMap((name) => name.split(' '))

/** Names of the story and the article count as a headline's words do. */
function entryOf(prepared: Prepared, id: string, story: MadeStory, own: string): SearchEntry {
  const weights = new Map(prepared.entry.weights)
  for (const word of [...wordsOfStory(story), own]) weights.set(searchForm(word), 12)
  const suggestions = [...prepared.entry.suggestions, story.place, ...story.people]
  return { ...prepared.entry, article: id, weights, suggestions }
}

const usedMemory = async (redis: Redis): Promise<number> =>
  Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1] ?? Number.NaN)

export type Sizes = { bodies: number; search: number; stories: number }

/** Articles filed at once. */
const ABREAST = 200

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

async function fillStories(
  redis: Redis,
  from: number,
  to: number,
  texts: readonly Prepared[],
): Promise<void> {
  const index = redisStories(redis, storiesPlace)
  const file = async (at: number): Promise<void> => {
    const { id, story, day, text } = articleAt(at, texts.length)
    const prepared = texts[text]
    if (prepared === undefined) return
    const made = storyAt(story)
    const event = eventOf(made, story)
    const names = wordsOfStory(made).map(normalTerm)
    const inText = new Map([...names.map((name) => [name, 3] as const), ...prepared.arriving.inText])
    const profile = { ...prepared.profile, article: id, day, event }
    const arriving = { ...prepared.arriving, profile, inText }
    const filed = toFile(arriving, `story-${story}`, 0.3)
    await index.add(filed, keysOf(arriving).file, [...countedTerms(prepared.profile), ...names])
  }
  for (let at = from; at < to; at += ABREAST)
    await Promise.all(Array.from({ length: Math.min(ABREAST, to - at) }, (_, i) => file(at + i)))
}

/** @param from number of the first article: the beginning of a segment of the search index */
export async function fill(
  redis: Redis,
  from: number,
  to: number,
  texts: readonly Prepared[],
  sizes: Sizes,
): Promise<void> {
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
    await fillStories(redis, at, end, texts)
    sizes.stories += await grown()
  }
}
