/**
 * Where else something drawn from an article is kept, in keys that go by themselves after a while:
 * `twosource:{<memory>}:traces:<article>`, a set of names of keys.
 */
import type { Redis } from 'ioredis'
import { placeIn } from './places.ts'

/** As long as the longest of those keys. */
const MONTH = 31 * 24 * 3600

const placeOf = (memory: string, article: string): string => placeIn(memory, `traces:${article}`)

export async function noteTraces(
  redis: Redis,
  memory: string,
  articles: readonly string[],
  key: string,
): Promise<void> {
  for (const article of articles) {
    const place = placeOf(memory, article)
    await redis.multi().sadd(place, key).expire(place, MONTH).exec()
  }
}

/** Resolves to the number of keys removed. */
export async function removeTraces(
  redis: Redis,
  memory: string,
  articles: readonly string[],
): Promise<number> {
  let removed = 0
  for (const article of articles) {
    // One by one: they need not be in one slot.
    for (const key of await redis.smembers(placeOf(memory, article))) removed += await redis.del(key)
    await redis.del(placeOf(memory, article))
  }
  return removed
}
