import { randomUUID } from 'node:crypto'
import type { Cluster, Redis } from 'ioredis'
import { ASK_AGAIN_MS, type Turns } from './turns.ts'

/*
 * One hash slot per site, so that the scripts run on a Redis Cluster too; the server's clock, so that the workers'
 * clocks need not agree. KEYS: leases (a sorted set of their ends), times (a hash: next, paused).
 */
const CLOCK = `
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  local nextAt = tonumber(redis.call('HGET', KEYS[2], 'next') or '0')
  local paused = tonumber(redis.call('HGET', KEYS[2], 'paused') or '0')
  local function keepTimes()
    redis.call('PEXPIREAT', KEYS[2], string.format('%.0f', math.max(nextAt, paused, now) + 1000))
  end
`

/** ARGV: token, concurrency, delay, lease. Returns granted, wait, paused. */
const ASK = `${CLOCK}
  if paused > now then return {0, paused - now, 1} end
  redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
  if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[2]) then return {0, ${ASK_AGAIN_MS}, 0} end
  if nextAt > now then return {0, nextAt - now, 0} end
  nextAt = now + tonumber(ARGV[3])
  redis.call('ZADD', KEYS[1], now + tonumber(ARGV[4]), ARGV[1])
  redis.call('PEXPIRE', KEYS[1], tonumber(ARGV[4]) + 1000)
  redis.call('HSET', KEYS[2], 'next', string.format('%.0f', nextAt))
  keepTimes()
  return {1, 0, 0}
`

/** ARGV: ms. */
const PAUSE = `${CLOCK}
  paused = math.max(paused, now + tonumber(ARGV[1]))
  redis.call('HSET', KEYS[2], 'paused', string.format('%.0f', paused))
  keepTimes()
  return 1
`

/** Turns shared by every worker on one Redis or Redis Cluster. */
export function createTurnsInRedis(redis: Redis | Cluster, prefix = 'twosource'): Turns {
  const keysOf = (site: string): readonly [string, string] => [
    `${prefix}:turns:{${site}}:leases`,
    `${prefix}:turns:{${site}}:times`,
  ]
  return {
    async ask(site, { concurrency, delayMs, leaseMs }) {
      const keys = keysOf(site)
      const token = randomUUID()
      const answer: unknown = await redis.eval(
        ASK,
        2,
        ...keys,
        token,
        concurrency,
        Math.round(delayMs),
        Math.round(leaseMs),
      )
      const [granted, waitMs, paused] = Array.isArray(answer) ? answer.map(Number) : []
      if (granted !== 1) return { granted: false, waitMs: waitMs ?? ASK_AGAIN_MS, paused: paused === 1 }
      return {
        granted: true,
        async giveBack() {
          await redis.zrem(keys[0], token)
        },
      }
    },
    async pause(site, ms) {
      await redis.eval(PAUSE, 2, ...keysOf(site), Math.round(ms))
    },
  }
}
