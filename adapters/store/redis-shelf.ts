/**
 * Articles by the time of their last reading, as redis-articles.ts keeps them. Key of its own:
 *   twosource:{<memory>}:thinned   hash   `bodies`, `claims` → the last reading up to which they were taken off, ms
 */
import type { Redis } from 'ioredis'
import type { ReadArticle } from '../../src/domain.ts'
import { quotedOnly } from '../../src/memory/quoted-only.ts'
import type { Search, Shelf, Thinned } from '../../src/ports.ts'
import { placeIn } from './places.ts'
import { packReading, unpackReading } from './reading.ts'
import { eventIn, historyPlaces } from './redis-history.ts'
import { removeTraces } from './traces.ts'

/** KEYS: a hash of versions. ARGV: field, what it was, what it is to be. Nothing when it was read again meanwhile. */
const REPLACE = `
if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
return 1`

const NEWLINE = 10

const thinned = (read: ReadArticle, what: Thinned): ReadArticle =>
  what === 'bodies' ? quotedOnly(read) : { ...read, claims: [] }

export function redisShelf(redis: Redis, search: Search): Shelf {
  async function thinField(place: string, field: string, what: Thinned): Promise<ReadArticle | null> {
    const was = await redis.hgetBuffer(place, field)
    if (was === null) return null
    const cut = was.indexOf(NEWLINE) + 1
    const read = thinned(await unpackReading(was.subarray(cut)), what)
    const is = Buffer.concat([was.subarray(0, cut), await packReading(read)])
    return (await redis.eval(REPLACE, 1, place, field, was, is)) === 1 ? read : null
  }

  async function thinOne(memory: string, id: string, what: Thinned): Promise<ReadArticle | null> {
    const [current, older] = [placeIn(memory, 'articles'), placeIn(memory, 'versions')]
    const line = (await redis.hgetBuffer(current, id))?.subarray(0, 20).toString('latin1') ?? ''
    for (let number = Number.parseInt(line, 10) - 1; number >= 1; number--)
      await thinField(older, `${id}:${number}`, what)
    return thinField(current, id, what)
  }

  return {
    async lastRead(memory, after, before, most) {
      const from = after === null ? '-inf' : `${Date.parse(after)}`
      const place = placeIn(memory, 'read')
      return redis.zrangebyscore(place, from, `(${Date.parse(before)}`, 'LIMIT', 0, most)
    },
    async thin(memory, articleIds, what) {
      const reads: ReadArticle[] = []
      for (const id of articleIds) {
        const read = await thinOne(memory, id, what)
        if (read !== null) reads.push(read)
      }
      const ids = reads.map(({ article }) => article.id)
      await search.forgetArticles(memory, ids)
      for (const read of reads) await search.add(memory, read)
      // Replies that stand in threads hold whole bodies.
      await removeTraces(redis, memory, ids)
    },
    async thinnedUntil(memory, what) {
      const ms = await redis.hget(placeIn(memory, 'thinned'), what)
      return ms === null ? null : new Date(Number(ms)).toISOString()
    },
    async noteThinned(memory, what, until) {
      await redis.hset(placeIn(memory, 'thinned'), what, Date.parse(until))
    },
    async forgetEvents(memory, before) {
      const { all, ofStory } = historyPlaces(memory)
      const entries = await redis.zrangebyscore(all, '-inf', `(${Date.parse(before)}`)
      for (const entry of entries) {
        const { story } = eventIn(entry)
        if (story !== null) await redis.zrem(`${ofStory}${story}`, entry)
      }
      await redis.zremrangebyscore(all, '-inf', `(${Date.parse(before)}`)
      return entries.length
    },
  }
}
