/**
 * How much of one server all workers together take: questions at the same time, tokens a minute, and nothing at
 * all for a while after it refused.
 */
import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'
import { z } from 'zod'
import { MODEL_TROUBLES } from '../../../src/ports.ts'

export type Rates = {
  readonly concurrency: number
  /** Null: no limit. */
  readonly tokensPerMinute: number | null
}

const pauseSchema = z.object({ code: z.enum(MODEL_TROUBLES), message: z.string() })
export type Pause = z.infer<typeof pauseSchema>

export type Turn =
  | { readonly kind: 'granted'; giveBack(): Promise<void> }
  | { readonly kind: 'wait'; readonly ms: number }
  /** The server itself is the reason; `ms` until it is tried again. */
  | { readonly kind: 'paused'; readonly pause: Pause; readonly ms: number }

export interface Allowance {
  /** Asks once; who is to wait asks again after `ms`. */
  ask(tokens: number): Promise<Turn>
  /** Leaves the server alone for a while. */
  pause(pause: Pause, ms: number): Promise<void>
  /** Counts troubles of a sort in a row; resolves to how many. Zero forgets them. */
  count(trouble: string | null): Promise<number>
}

const ASK_AGAIN_MS = 100
const MINUTE_MS = 60_000

/**
 * The bucket holds a minute's tokens and fills evenly; a question larger than the bucket waits until it is full.
 * KEYS: leases (sorted set of their ends), bucket (hash: tokens, at). ARGV: token, concurrency, lease, rate, tokens.
 * Returns 0 when granted, else ms to wait.
 */
const ASK = `
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
  if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[2]) then return ${ASK_AGAIN_MS} end
  local rate = tonumber(ARGV[4])
  if rate > 0 then
    local held = tonumber(redis.call('HGET', KEYS[2], 'tokens') or tostring(rate))
    local at = tonumber(redis.call('HGET', KEYS[2], 'at') or tostring(now))
    held = math.min(rate, held + (now - at) * rate / ${MINUTE_MS})
    local wanted = math.min(tonumber(ARGV[5]), rate)
    if held < wanted then return math.ceil((wanted - held) * ${MINUTE_MS} / rate) end
    redis.call('HSET', KEYS[2], 'tokens', tostring(held - wanted), 'at', string.format('%.0f', now))
    redis.call('PEXPIRE', KEYS[2], ${2 * MINUTE_MS})
  end
  redis.call('ZADD', KEYS[1], now + tonumber(ARGV[3]), ARGV[1])
  redis.call('PEXPIRE', KEYS[1], tonumber(ARGV[3]) + 1000)
  return 0
`

/** A worker that died gives its place back after this. */
const LEASE_MS = 15 * MINUTE_MS

/** `<space>:model:server:{<server>}:leases|bucket|pause|troubles`. */
export function allowanceInRedis(redis: Redis, space: string, server: string, rates: Rates): Allowance {
  const place = (what: string): string => `${space}:model:server:{${server}}:${what}`
  return {
    async ask(tokens) {
      const paused = await redis.get(place('pause'))
      if (paused !== null) {
        const pause = pauseSchema.parse(JSON.parse(paused))
        return { kind: 'paused', pause, ms: Math.max(1, await redis.pttl(place('pause'))) }
      }
      const lease = randomUUID()
      const { concurrency, tokensPerMinute } = rates
      const keys = [place('leases'), place('bucket')] as const
      const wait = await redis.eval(
        ASK,
        2,
        ...keys,
        lease,
        concurrency,
        LEASE_MS,
        tokensPerMinute ?? 0,
        tokens,
      )
      if (typeof wait === 'number' && wait > 0) return { kind: 'wait', ms: wait }
      return {
        kind: 'granted',
        async giveBack() {
          await redis.zrem(place('leases'), lease)
        },
      }
    },
    async pause(pause, ms) {
      await redis.set(place('pause'), JSON.stringify(pause), 'PX', Math.max(1, Math.round(ms)))
    },
    async count(trouble) {
      if (trouble === null) {
        await redis.del(place('troubles'))
        return 0
      }
      const [[, counted] = []] =
        (await redis.multi().incr(place('troubles')).expire(place('troubles'), 600).exec()) ?? []
      return typeof counted === 'number' ? counted : 1
    },
  }
}
