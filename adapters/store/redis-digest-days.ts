/** Days that have had their digest: `<space>:digested:<hash of the channel>:<day>`, who took it, for a week. */
import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'
import type { DigestDays, Thread } from '../../src/ports.ts'

const week = 7 * 24 * 3600

export function redisDigestDays(redis: Redis, space: string): DigestDays {
  const keyOf = ({ platform, newsroom, channel }: Thread, day: string): string => {
    const hash = createHash('sha256').update([platform, newsroom, channel].join('\n')).digest('hex')
    return `${space}:digested:${hash.slice(0, 24)}:${day}`
  }
  return {
    async take(place, day, taker) {
      const key = keyOf(place, day)
      const before = await redis.set(key, taker, 'EX', week, 'NX', 'GET')
      return before === null || before === taker
    },
    taken: async (place, day) => (await redis.exists(keyOf(place, day))) === 1,
  }
}
