/**
 * A name of its own in Redis for one check, under which it queues and keeps what it needs, and which is
 * swept when it ends: a check remembers nothing. One that was killed is swept by a later one, after a day.
 */
import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'
import type { Clock } from '../../src/ports.ts'
import { MEMORIES } from './places.ts'

const register = 'twosource:checks'
const day = 24 * 3600 * 1000

export type PrivateSpace = {
  /** Prefix of its keys. */
  readonly name: string
  /** A memory that goes with the space. */
  readonly memory: string
  readonly close: () => Promise<void>
}

const memoryOf = (id: string): string => `check-${id}`

async function sweep(redis: Redis, id: string): Promise<void> {
  // The braces keep all keys of the space in one slot of a Redis Cluster.
  const pattern = `*{check-${id}}*`
  for await (const keys of redis.scanStream({ match: pattern, count: 1000 })) {
    if (Array.isArray(keys) && keys.length > 0) await redis.unlink(...keys.map(String))
  }
  await redis.srem(MEMORIES, memoryOf(id))
  await redis.zrem(register, id)
}

export async function openPrivateSpace(redis: Redis, clock: Clock): Promise<PrivateSpace> {
  const id = randomUUID()
  const now = clock().getTime()
  await redis.zadd(register, now, id)
  for (const left of await redis.zrangebyscore(register, 0, now - day)) await sweep(redis, left)
  return { name: `{check-${id}}`, memory: memoryOf(id), close: () => sweep(redis, id) }
}
