/** Counts within windows of time: `<space>:meter:<what>`, a counter that goes with its window. */
import type { Redis } from 'ioredis'
import type { Meter } from '../../src/ports.ts'

/** Counts on; the window begins with the first. Answers how long it still lasts once it is full. */
const TAKE = `
local count = redis.call('INCRBY', KEYS[1], ARGV[3])
if count == tonumber(ARGV[3]) then redis.call('EXPIRE', KEYS[1], ARGV[2]) end
if count <= tonumber(ARGV[1]) then return 0 end
return math.max(1, redis.call('TTL', KEYS[1]))`

export function redisMeter(redis: Redis, space: string): Meter {
  return {
    async take(what, most, seconds, count) {
      return Number(await redis.eval(TAKE, 1, `${space}:meter:${what}`, most, seconds, count))
    },
  }
}
