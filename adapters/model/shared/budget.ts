/** What a newsroom may spend on the model in a day, in tokens and in money, over all workers. Days are UTC's. */
import type { Redis } from 'ioredis'
import type { Clock } from '../../../src/ports.ts'
import { costOf, type Price, type Tokens } from '../../../src/proposals/cost.ts'

export type Limits = {
  /** Tokens a newsroom and day, prompt and answer together; null: no limit. */
  readonly tokens: number | null
  /** In millionths of the currency of the price table; null: no limit. */
  readonly money: number | null
  /** Null where the table has no price for the model; money is then not counted. */
  readonly price: Price | null
}

export type Reserved = { settle(actual: Tokens): Promise<void> }

export interface Budget {
  /** Sets the tokens aside that a question may take; null when that is more than is left. */
  reserve(newsroom: string, most: Tokens): Promise<Reserved | null>
}

/** Kept a few days, for whoever looks into yesterday. */
const KEPT_SECONDS = 4 * 24 * 3600

/** KEYS: the day. ARGV: tokens, money, most tokens, most money (-1: none), seconds. */
const RESERVE = `
  local tokens = tonumber(redis.call('HGET', KEYS[1], 'tokens') or '0') + tonumber(ARGV[1])
  local money = tonumber(redis.call('HGET', KEYS[1], 'money') or '0') + tonumber(ARGV[2])
  if tonumber(ARGV[3]) >= 0 and tokens > tonumber(ARGV[3]) then return 0 end
  if tonumber(ARGV[4]) >= 0 and money > tonumber(ARGV[4]) then return 0 end
  redis.call('HSET', KEYS[1], 'tokens', tokens, 'money', money)
  redis.call('EXPIRE', KEYS[1], ARGV[5])
  return 1
`

/** `twosource:{<newsroom>}:model:spent:<day>`, a hash: tokens, money. */
export function budgetInRedis(redis: Redis, limits: Limits, clock: Clock): Budget {
  const sum = ({ prompt, answer }: Tokens): number => prompt + answer
  const cost = (tokens: Tokens): number => (limits.price === null ? 0 : costOf(tokens, limits.price))
  return {
    async reserve(newsroom, most) {
      const place = `twosource:{${newsroom}}:model:spent:${clock().toISOString().slice(0, 10)}`
      const granted = await redis.eval(
        RESERVE,
        1,
        place,
        sum(most),
        cost(most),
        limits.tokens ?? -1,
        limits.money ?? -1,
        KEPT_SECONDS,
      )
      if (granted !== 1) return null
      return {
        async settle(actual) {
          await redis
            .multi()
            .hincrby(place, 'tokens', sum(actual) - sum(most))
            .hincrby(place, 'money', cost(actual) - cost(most))
            .exec()
        },
      }
    },
  }
}
