/** An inverted index in Redis itself, without modules: layout.ts says what is kept where. */
import type { Redis } from 'ioredis'
import type { Day } from '../../../src/domain.ts'
import type { Clock, Found, Search } from '../../../src/ports.ts'
import { searchEntry } from '../../../src/search/entry.ts'
import { completionsSought, prefixOf } from '../../../src/search/suggestions.ts'
import { typedForm, wordsOf } from '../../../src/search/words.ts'
import {
  allPlaces,
  commonPlace,
  docPlace,
  idsPlace,
  SEGMENT,
  searchPlace,
  wordBucket,
  wordPlaces,
} from './layout.ts'
import { rankedIn, soughtIn } from './ranked.ts'
import { ADD, CLEAR, DROP, FIND, REMOVE } from './scripts.ts'

const DAY_MS = 86_400_000
/** The last day that two bytes hold is in 2149; what is dated before 1970 counts as of then. */
const LAST_DAY = 65_534

/** More words than this nobody types; a pasted paragraph is searched by its first. */
const MOST_WORDS = 16

const dayNumber = (day: Day): number =>
  Math.min(LAST_DAY, Math.max(0, Math.floor(Date.parse(day) / DAY_MS))) || 0
const dayOf = (number: number): Day => new Date(number * DAY_MS).toISOString().slice(0, 10)

const isBuffer = (value: unknown): value is Buffer => Buffer.isBuffer(value)

export function redisSearch(redis: Redis, clock: Clock): Search {
  const today = (): number => Math.floor(clock().getTime() / DAY_MS)

  async function findIn(memory: string, words: readonly string[], most: number): Promise<readonly Found[]> {
    const place = searchPlace(memory)
    const args = words.flatMap((word) => [word, wordBucket(word)])
    const answer: unknown = await redis.callBuffer('EVAL', FIND, 1, `${place}n`, place, ...args)
    const parts = Array.isArray(answer) ? answer.map((part) => (isBuffer(part) ? part : null)) : []
    const ranked = rankedIn(soughtIn(parts, words.length), today(), most)
    const docs = await Promise.all(
      ranked.map(({ number }) => redis.hget(docPlace(memory, number), String(number))),
    )
    return ranked.flatMap(({ score, whole, day }, i) => {
      const article = docs[i]?.split('\n')[0]
      // Forgotten between the two looks.
      return article === undefined ? [] : [{ memory, article, score, whole, day: dayOf(day) }]
    })
  }

  /** Its number in the index, or null. */
  async function numberOf(memory: string, article: string): Promise<number | null> {
    const number = await redis.hget(idsPlace(memory, article), article)
    return number === null ? null : Number(number)
  }

  async function drop(memory: string, article: string, number: number): Promise<void> {
    const doc = await redis.hget(docPlace(memory, number), String(number))
    const letters = (doc ?? '')
      .split('\n')
      .slice(1)
      .map((text) => prefixOf(text) ?? '')
    await redis.eval(DROP, 1, idsPlace(memory, article), searchPlace(memory), article, ...letters)
  }

  return {
    async add(memory, read) {
      const { article, day, weights, suggestions } = searchEntry(read)
      const words = [...weights].map(([word, weight]) => `${word} ${wordBucket(word)} ${weight}\n`)
      const said = suggestions.flatMap((text) => {
        const letters = prefixOf(text)
        return letters === null ? [] : [`${letters}\t${text}\n`]
      })
      const at = day === null ? today() : dayNumber(day)
      const args = [searchPlace(memory), article, at, words.join(''), said.join('')]
      await redis.eval(ADD, 1, idsPlace(memory, article), ...args)
    },
    async find(memories, text, most) {
      const words = [...new Set(wordsOf(text))].slice(0, MOST_WORDS)
      if (words.length === 0) return []
      const found = await Promise.all([...new Set(memories)].map((memory) => findIn(memory, words, most)))
      return found
        .flat()
        .sort((a, b) => b.score - a.score)
        .slice(0, most)
    },
    async suggest(memories, typed, most) {
      const completions = new Set<string>()
      for (const { head, start } of completionsSought(typed)) {
        const letters = prefixOf(start)
        if (letters === null) continue
        const counts = new Map<string, number>()
        for (const memory of new Set(memories)) {
          const said = await redis.hgetall(`${searchPlace(memory)}say:${letters}`)
          for (const [text, count] of Object.entries(said))
            if (typedForm(text).startsWith(start)) counts.set(text, (counts.get(text) ?? 0) + Number(count))
        }
        const best = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)
        for (const [text] of best.slice(0, most)) completions.add(head + text)
      }
      return [...completions].slice(0, most)
    },
    async forgetArticles(memory, articleIds) {
      const segments = new Map<number, number[]>()
      const known: [string, number][] = []
      for (const article of new Set(articleIds)) {
        const number = await numberOf(memory, article)
        if (number === null) continue
        known.push([article, number])
        const segment = Math.floor(number / SEGMENT)
        segments.set(segment, [...(segments.get(segment) ?? []), number % SEGMENT])
      }
      for (const [segment, places] of segments) {
        // One after the other: no script holds Redis up for longer than a few milliseconds.
        const common = commonPlace(memory, segment)
        for (const key of wordPlaces(memory, segment)) await redis.eval(REMOVE, 1, key, common, ...places)
      }
      // Last, so that what was cut off can be done again.
      for (const [article, number] of known) await drop(memory, article, number)
      return known.length
    },
    async forget(memory) {
      const place = searchPlace(memory)
      const numbers = Number((await redis.get(`${place}n`)) ?? 0)
      for (const letters of await redis.smembers(`${place}prefixes`))
        await redis.unlink(`${place}say:${letters}`)
      for (let segment = 0; segment * SEGMENT < numbers; segment++) {
        const common = commonPlace(memory, segment)
        for (const key of wordPlaces(memory, segment)) await redis.eval(CLEAR, 1, key, common)
      }
      for (const keys of allPlaces(memory, numbers)) if (keys.length > 0) await redis.unlink(...keys)
    },
  }
}
