/** What people decided on mismatches that rest on the articles. */
import type { Redis } from 'ioredis'
import type { Forgetter } from '../../../src/ports.ts'
import { decisionsPlace } from '../redis-desk.ts'

export const forgetDecisions = (redis: Redis): Forgetter => ({
  what: 'decisions',
  async forget({ memory, mismatches }) {
    return mismatches.length === 0 ? 0 : redis.hdel(decisionsPlace(memory), ...mismatches)
  },
})
