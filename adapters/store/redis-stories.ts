/**
 * The story index of each memory. Small hashes, which Redis keeps as compact lists, instead of a key per word.
 * All keys of a memory begin with `twosource:{<memory>}:grouping:1:`, whose hash tag keeps them in one slot of a
 * Redis Cluster; the 1 is the version of this layout:
 *   state           hash   articles filed, the last number given, version of the memory
 *   ids:<bucket>    hash   article id → its number
 *   entry:<bucket>  hash   number → filed article, packed
 *   held:<bucket>   hash   word → how many articles hold it
 *   story:<bucket>  hash   story id → numbers of its articles
 *   key:<stretch>:<bucket>  hash  key → numbers of the newest articles filed under it, of that stretch of days
 *   stretches       set    stretches of days that hold something
 *   merged          hash   story id → the one that it went into
 *   moved           hash   number → the story that a person took it to
 *   apart           hash   story id → those that a person set it apart from
 */
import type { Redis } from 'ioredis'
import { z } from 'zod'
import {
  CANDIDATES,
  type Lookup,
  type Near,
  type Placed,
  SPEAKING_MEMBERS,
  STORIES_LOOKED_AT,
  type StoryIndex,
  stretchesAround,
  stretchOf,
} from '../../src/stories/story-index.ts'
import { placeIn } from './places.ts'
import { packEntry, packNumbers, unpackEntry } from './story-entries.ts'
import {
  ENTRIES_PER_BUCKET,
  FORGET,
  KEY_BUCKETS,
  MEMBERS,
  MERGE,
  NAME_BUCKETS,
  NEAR,
  PLACE,
  SPLIT,
  STORIES_OF,
  WORD_BUCKETS,
} from './story-scripts.ts'

/** Keys removed with one command. */
const KEYS_AT_ONCE = 500

/** What {@link NEAR} returns: version, articles, how many hold each word; number, story and entry in turn; pairs of stories. */
type Found = readonly [
  number,
  number,
  readonly number[],
  readonly (number | Buffer)[],
  readonly Buffer[],
  readonly Buffer[],
]

/** Our own script's answer, of hundreds of entries: looked at closely it would take as long as the lookup. */
const foundSchema = z.custom<Found>(Array.isArray)

function packWords(words: Lookup['words']): Buffer {
  const packed = Buffer.alloc(12 * words.length)
  for (const [i, { mark, inText, prior }] of words.entries()) {
    packed.writeUInt32LE(mark, 12 * i)
    packed.writeFloatLE(inText, 12 * i + 4)
    packed.writeFloatLE(prior, 12 * i + 8)
  }
  return packed
}

/** Looks up nothing but the stories that are named. */
const NOTHING: Lookup = { article: '', day: null, words: [], most: 0, size: 0, marks: [] }

const lookupArguments = ({ article, words, most, size, marks, day }: Lookup) => [
  article,
  packWords(words),
  most,
  size,
  packNumbers(marks),
  stretchesAround(day).join(' '),
  CANDIDATES,
  SPEAKING_MEMBERS,
  STORIES_LOOKED_AT,
]

/** Two by two. */
const pairs = (names: readonly Buffer[]): readonly (readonly [string, string])[] =>
  Array.from({ length: names.length / 2 }, (_, i) => [String(names[2 * i]), String(names[2 * i + 1])])

/** Number, story and entry in turn, to the article of each number. */
function readPlaced([, , , found]: Found, into: Map<number, Placed>): void {
  for (let i = 0; i + 2 < found.length; i += 3) {
    const [number, story, packed] = [found[i], found[i + 1], found[i + 2]]
    if (typeof number !== 'number' || !Buffer.isBuffer(story) || !Buffer.isBuffer(packed)) continue
    if (!into.has(number)) into.set(number, { filed: unpackEntry(packed), story: story.toString('utf8') })
  }
}

function nearFrom(lookups: readonly Lookup[], found: readonly Found[]): Near {
  const placed = new Map<number, Placed>()
  const holding = new Map<number, number>()
  for (const [i, one] of found.entries()) {
    readPlaced(one, placed)
    for (const [j, word] of (lookups[i]?.words ?? []).entries()) holding.set(word.mark, one[2][j] ?? 0)
  }
  const inOrder = [...placed].toSorted((a, b) => a[0] - b[0]).map(([, one]) => one)
  const stories = new Set(inOrder.map(({ story }) => story))
  return {
    // Looked up one after the other: what came between makes the whole outdated.
    version: Math.min(...found.map(([version]) => version)),
    articles: found[0]?.[1] ?? 0,
    holding: (word) => holding.get(word) ?? 0,
    placed: inOrder,
    apart: found
      .flatMap((one) => pairs(one[4]))
      .filter(([one, other]) => one < other && stories.has(one) && stories.has(other)),
    merged: new Map(found.flatMap((one) => pairs(one[5]))),
  }
}

const prefixOf = (memory: string): string => placeIn(memory, 'grouping:1')

/** Every key that a memory's index may have. */
async function keysOf(redis: Redis, prefix: string): Promise<readonly string[]> {
  const last = Number((await redis.hget(`${prefix}:state`, 'last')) ?? 0)
  const stretches = await redis.smembers(`${prefix}:stretches`)
  const buckets = (name: string, many: number): readonly string[] =>
    Array.from({ length: many }, (_, i) => `${prefix}:${name}:${i}`)
  return [
    ...['state', 'stretches', 'merged', 'moved', 'apart'].map((name) => `${prefix}:${name}`),
    ...buckets('ids', NAME_BUCKETS),
    ...buckets('story', NAME_BUCKETS),
    ...buckets('held', WORD_BUCKETS),
    ...buckets('entry', Math.floor(last / ENTRIES_PER_BUCKET) + 1),
    ...stretches.flatMap((stretch) => buckets(`key:${stretch}`, KEY_BUCKETS)),
  ]
}

export function redisStories(redis: Redis): StoryIndex {
  return {
    async near(memory, lookups, stories = []) {
      const found = await Promise.all(
        (lookups.length === 0 ? [NOTHING] : lookups).map((lookup, i) =>
          redis.callBuffer(
            'EVAL',
            NEAR,
            1,
            prefixOf(memory),
            ...lookupArguments(lookup),
            ...(i === 0 ? stories : []),
          ),
        ),
      )
      return nearFrom(lookups, z.array(foundSchema).parse(found))
    },
    async place(memory, version, { placed, merged }) {
      const articles = placed.flatMap(({ filed, story, words }) => [
        filed.article,
        story,
        packEntry(filed, story),
        stretchOf(filed.day),
        packNumbers(filed.keys),
        packNumbers(words),
      ])
      const gone = merged.flatMap(({ story, from }) => [story, from])
      const done = await redis.eval(PLACE, 1, prefixOf(memory), version, placed.length, ...articles, ...gone)
      return done === 1
    },
    async members(memory, stories) {
      const found = await redis.eval(MEMBERS, 1, prefixOf(memory), ...stories)
      const lists = z.array(z.array(z.string())).parse(found)
      return new Map(stories.map((story, i) => [story, lists[i] ?? []]))
    },
    async storiesOf(memory, articles) {
      const found = z.array(z.string()).parse(await redis.eval(STORIES_OF, 1, prefixOf(memory), ...articles))
      return new Map(
        articles.flatMap((article, i) => {
          const story = found[i] ?? ''
          return story === '' ? [] : [[article, story] as const]
        }),
      )
    },
    async version(memory) {
      return Number((await redis.hget(`${prefixOf(memory)}:state`, 'version')) ?? 0)
    },
    async rule(memory, version, ruling) {
      const done =
        ruling.kind === 'merge'
          ? await redis.eval(MERGE, 1, prefixOf(memory), version, ruling.story, ruling.from)
          : await redis.eval(
              SPLIT,
              1,
              prefixOf(memory),
              version,
              ruling.from,
              ruling.into,
              ...ruling.articles,
            )
      return done === 1
    },
    async forgetArticles(memory, articles) {
      const gone = await Promise.all(
        articles.map((article) => redis.eval(FORGET, 1, prefixOf(memory), article)),
      )
      return gone.filter((one) => one === 1).length
    },
    async forget(memory) {
      const keys = await keysOf(redis, prefixOf(memory))
      for (let from = 0; from < keys.length; from += KEYS_AT_ONCE)
        await redis.unlink(...keys.slice(from, from + KEYS_AT_ONCE))
    },
  }
}
