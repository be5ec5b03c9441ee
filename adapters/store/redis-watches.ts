/**
 * Watched articles of all memories, in one slot, because their times are one list:
 *   <space>:watch:due               zset   `<host> <article> <memory>` by the time of the next reading, in ms
 *   <space>:watch:<memory hash>     hash   article → watch, JSON
 */
import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'
import { z } from 'zod'
import type { DueWatch, Watches } from '../../src/ports.ts'
import type { Watch } from '../../src/watch/watch.ts'

const watchSchema = z.object({
  memory: z.string(),
  article: z.string(),
  link: z.string(),
  host: z.string(),
  by: z.string().nullable(),
  since: z.string(),
  on: z.boolean(),
  readings: z.number(),
  step: z.number(),
  known: z.number(),
  missing: z.number(),
  gone: z.boolean(),
  slowed: z.boolean(),
  told: z.array(z.string()),
  idle: z.number(),
})

const memberOf = ({ host, article, memory }: Omit<DueWatch, 'at'>): string =>
  [host, article, memory].join(' ')

function dueOf(member: string, score: string): readonly DueWatch[] {
  const [host, article, ...memory] = member.split(' ')
  if (host === undefined || article === undefined) return []
  return [{ host, article, memory: memory.join(' '), at: Number(score) }]
}

/** KEYS: due, watches. ARGV: member, article, watch, next. */
const BEGIN = `
if redis.call('HSETNX', KEYS[2], ARGV[2], ARGV[3]) == 0 then return 0 end
redis.call('ZADD', KEYS[1], ARGV[4], ARGV[1])
return 1`

/** KEYS: due. ARGV: member, the time that it was due, until when it is taken. */
const TAKE = `
local at = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not at or tonumber(at) ~= tonumber(ARGV[2]) then return 0 end
redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1])
return 1`

const placesIn = (space: string) => ({
  due: `${space}:watch:due`,
  of: (memory: string): string =>
    `${space}:watch:${createHash('sha256').update(memory).digest('hex').slice(0, 32)}`,
})

const scheduledSchema = z.object({ watch: watchSchema, next: z.string().nullable() })
/** A watch, and when it is due; null when it ended. */
export type Scheduled = z.infer<typeof scheduledSchema>

/** Null for what is none: a program of another day may have written it. */
export const watchFrom = (kept: unknown): Scheduled | null => scheduledSchema.safeParse(kept).data ?? null

/** All watches of a memory, those that ended included. */
export async function watchesIn(redis: Redis, space: string, memory: string): Promise<readonly Scheduled[]> {
  const places = placesIn(space)
  const found = Object.values(await redis.hgetall(places.of(memory)))
  return Promise.all(
    found.map(async (text) => {
      const watch = watchSchema.parse(JSON.parse(text))
      const at = await redis.zscore(places.due, memberOf(watch))
      return { watch, next: at === null ? null : new Date(Number(at)).toISOString() }
    }),
  )
}

/** @param space with a hash tag: all keys stand in its slot */
export function redisWatches(redis: Redis, space: string): Watches {
  const { due, of: placeOf } = placesIn(space)
  const ms = (at: string): string => String(Date.parse(at))
  const load = async (memory: string, articles: readonly string[]): Promise<readonly Watch[]> => {
    if (articles.length === 0) return []
    const found = await redis.hmget(placeOf(memory), ...articles)
    return found.flatMap((text) => (text === null ? [] : [watchSchema.parse(JSON.parse(text))]))
  }
  return {
    async begin(watch, next) {
      const { memory, article } = watch
      const given = [memberOf(watch), article, JSON.stringify(watch), ms(next)]
      return (await redis.eval(BEGIN, 2, due, placeOf(memory), ...given)) === 1
    },
    async put(watch, next) {
      const pipeline = redis.multi().hset(placeOf(watch.memory), watch.article, JSON.stringify(watch))
      if (next === null) pipeline.zrem(due, memberOf(watch))
      else pipeline.zadd(due, ms(next), memberOf(watch))
      await pipeline.exec()
    },
    find: async (memory, article) => (await load(memory, [article]))[0] ?? null,
    of: async (memory, articles) => (await load(memory, articles)).filter(({ on }) => on),
    async due(at, most) {
      const found = await redis.zrangebyscore(due, '-inf', ms(at), 'WITHSCORES', 'LIMIT', 0, most)
      return found.flatMap((member, index) => (index % 2 === 0 ? dueOf(member, found[index + 1] ?? '0') : []))
    },
    async take(one, until) {
      return (await redis.eval(TAKE, 1, due, memberOf(one), one.at, ms(until))) === 1
    },
    async forget(memory, articles) {
      const watches = await load(memory, articles)
      if (watches.length === 0) return 0
      const ids = watches.map(({ article }) => article)
      await redis
        .multi()
        .zrem(due, ...watches.map(memberOf))
        .hdel(placeOf(memory), ...ids)
        .exec()
      return ids.length
    },
  }
}
