/** Notes for a month: `<space>:note:<hash of the key>`. */
import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'
import type { Notes } from '../../src/ports.ts'

const month = 31 * 24 * 3600

export function redisNotes(redis: Redis, space: string): Notes {
  const placeOf = (key: string): string =>
    `${space}:note:${createHash('sha256').update(key).digest('hex').slice(0, 32)}`
  return {
    async write(key, text) {
      await redis.set(placeOf(key), text, 'EX', month)
    },
    read: (key) => redis.get(placeOf(key)),
  }
}
