import { createHash, randomUUID } from 'node:crypto'
import type { Cluster, Redis } from 'ioredis'
import { z } from 'zod'
import { FAILURE_CODES } from '../../../src/domain.ts'
import type { Flights } from './flights.ts'

/** KEYS: flight, landing. ARGV: token, ms. */
const TAKE = `
  if not redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 0 end
  redis.call('DEL', KEYS[2])
  return 1
`
const RENEW = `
  if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
  return 1
`
/** ARGV: token, ms, landing. */
const LAND = `
  if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
  redis.call('DEL', KEYS[1])
  redis.call('SET', KEYS[2], ARGV[3], 'PX', ARGV[2])
  return 1
`

const Landed = z.discriminatedUnion('kept', [
  z.object({ kept: z.literal(true) }),
  z.object({
    kept: z.literal(false),
    failure: z.object({
      link: z.string(),
      code: z.enum(FAILURE_CODES),
      message: z.string(),
      retryAfter: z.exactOptional(z.number()),
    }),
  }),
])

/** Flights shared by every worker on one Redis or Redis Cluster. */
export function createFlightsInRedis(redis: Redis | Cluster, prefix = 'twosource'): Flights {
  const keysOf = (address: string): readonly [string, string] => {
    const name = createHash('sha256').update(address).digest('hex').slice(0, 40)
    return [`${prefix}:flight:{${name}}`, `${prefix}:flight:{${name}}:landed`]
  }
  return {
    async take(address, ms) {
      const token = randomUUID()
      return (await redis.eval(TAKE, 2, ...keysOf(address), token, ms)) === 1 ? token : null
    },
    async renew(address, token, ms) {
      await redis.eval(RENEW, 2, ...keysOf(address), token, ms)
    },
    async land(address, token, landing, ms) {
      await redis.eval(LAND, 2, ...keysOf(address), token, ms, JSON.stringify(landing))
    },
    async look(address) {
      const [flight, landed] = await redis.mget(...keysOf(address))
      if (typeof landed === 'string') return Landed.safeParse(JSON.parse(landed)).data ?? 'none'
      return typeof flight === 'string' ? 'flying' : 'none'
    },
  }
}
