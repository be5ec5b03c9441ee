/** Marks for a day: `<space>:mark:<key>` strings, `<space>:tally:<key>` sets. */
import type { Redis } from 'ioredis'
import type { Ledger } from '../../src/ports.ts'

const day = 24 * 3600

export const redisLedger = (redis: Redis, space: string): Ledger => ({
  async has(key) {
    return (await redis.exists(`${space}:mark:${key}`)) === 1
  },
  async record(key) {
    await redis.set(`${space}:mark:${key}`, '1', 'EX', day)
  },
  async tally(key, member) {
    const name = `${space}:tally:${key}`
    // In one go: of two at the same instant, one must see itself first.
    const done = await redis.multi().sadd(name, member).scard(name).expire(name, day).exec()
    return Number(done?.[1]?.[1] ?? 0)
  },
})
