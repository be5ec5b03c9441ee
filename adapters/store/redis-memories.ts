import type { Redis } from 'ioredis'
import type { Memories } from '../../src/ports.ts'
import { MEMORIES } from './places.ts'

export const redisMemories = (redis: Redis): Memories => ({
  list: async () => (await redis.smembers(MEMORIES)).sort(),
})
