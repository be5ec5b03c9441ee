/** Words on pairs of claims: `<space>:model:pair:<key>`, `1` for one measure, `0` for two. */
import type { Redis } from 'ioredis'
import type { PairBook } from '../../../src/ports.ts'

/** For as long as a story is talked of. */
const KEPT_SECONDS = 90 * 24 * 3600

export function pairsInRedis(redis: Redis, space: string): PairBook {
  const place = (key: string): string => `${space}:model:pair:${key}`
  return {
    async load(keys) {
      if (keys.length === 0) return new Map()
      const words = await redis.mget(...keys.map(place))
      return new Map(
        keys.flatMap((key, index) => {
          const word = words[index]
          return typeof word === 'string' ? [[key, word === '1'] as const] : []
        }),
      )
    },
    async keep(words) {
      const writing = redis.multi()
      for (const [key, same] of words) writing.set(place(key), same ? '1' : '0', 'EX', KEPT_SECONDS)
      await writing.exec()
    },
  }
}
