/**
 * Says that a process of this machine runs: `<space>:living:<host>`, a zset of processes by their last beat in
 * seconds; of one that was killed nothing is left half a minute later, and one that stops leaves the others in.
 */
import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'

const beat = 10_000
const longestSilence = 30

const keyOf = (space: string, host: string): string => `${space}:living:${host}`

/** KEYS: living. ARGV: process, seconds. By Redis's clock, which all processes share. */
const BEAT = `
local now = tonumber(redis.call('TIME')[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[2])
redis.call('ZADD', KEYS[1], now, ARGV[1])
redis.call('EXPIRE', KEYS[1], ARGV[2])`

export type Heartbeat = { readonly stop: () => Promise<void> }

/** `onFault` hears of a beat that could not be written; the next one is tried all the same. */
export async function startHeartbeat(
  redis: Redis,
  space: string,
  host: string,
  onFault: (error: unknown) => void,
): Promise<Heartbeat> {
  const key = keyOf(space, host)
  const id = randomUUID()
  const write = () => redis.eval(BEAT, 1, key, id, longestSilence)
  await write()
  const timer = setInterval(() => {
    write().catch(onFault)
  }, beat)
  return {
    async stop() {
      clearInterval(timer)
      await redis.zrem(key, id)
    },
  }
}

export const isAlive = async (redis: Redis, space: string, host: string): Promise<boolean> =>
  (await redis.exists(keyOf(space, host))) === 1
