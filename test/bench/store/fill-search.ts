/**
 * Writes the search index of thousands of articles at once, as their adding one by one would leave it (a test
 * holds the two against each other): a million additions are not what is measured.
 */
import type { Redis } from 'ioredis'
import {
  commonPlace,
  docPlace,
  idsPlace,
  SEGMENT,
  searchPlace,
  wordBucket,
} from '../../../adapters/store/search/layout.ts'
import type { SearchEntry } from '../../../src/search/entry.ts'
import { prefixOf } from '../../../src/search/suggestions.ts'

export type NumberedEntry = { readonly entry: SearchEntry; readonly day: number }

/** Up to which a list stays in its hash. */
const COMPACT_BYTES = 64
/** Commands sent before their answers are waited for. */
const ABREAST = 5000

/** @param from number of the first article: the beginning of a segment */
export async function fillSearch(
  redis: Redis,
  memory: string,
  from: number,
  entries: readonly NumberedEntry[],
): Promise<void> {
  const segment = String(Math.floor(from / SEGMENT))
  const place = searchPlace(memory)
  let waiting: Promise<unknown>[] = []
  const send = async (command: Promise<unknown>): Promise<void> => {
    if (waiting.push(command) < ABREAST) return
    await Promise.all(waiting)
    waiting = []
  }
  const postings = new Map<string, number[]>()
  const said = new Map<string, number>()
  const days = Buffer.alloc(entries.length * 2)
  for (const [at, { entry, day }] of entries.entries()) {
    for (const [word, weight] of entry.weights) {
      const list = postings.get(word)
      if (list === undefined) postings.set(word, [at * 16 + weight])
      else list.push(at * 16 + weight)
    }
    days.writeUInt16BE(day, at * 2)
    const suggestions = entry.suggestions.filter((text) => prefixOf(text) !== null)
    for (const text of suggestions) said.set(text, (said.get(text) ?? 0) + 1)
    await send(redis.hset(idsPlace(memory, entry.article), entry.article, from + at))
    await send(
      redis.hset(docPlace(memory, from + at), String(from + at), [entry.article, ...suggestions].join('\n')),
    )
  }
  for (const [word, values] of postings) {
    const list = Buffer.alloc(values.length * 2)
    for (const [i, value] of values.entries()) list.writeUInt16BE(value, i * 2)
    const common = list.length > COMPACT_BYTES
    await send(redis.hset(`${place}words:${segment}:${wordBucket(word)}`, word, common ? '' : list))
    if (common) await send(redis.set(`${commonPlace(memory, Number(segment))}${word}`, list))
  }
  for (const [text, count] of said) {
    const letters = prefixOf(text) ?? ''
    await send(redis.hincrby(`${place}say:${letters}`, text, count))
    await send(redis.sadd(`${place}prefixes`, letters))
  }
  await send(redis.set(`${place}days:${segment}`, days))
  await send(redis.set(`${place}n`, from + entries.length))
  await Promise.all(waiting)
}
