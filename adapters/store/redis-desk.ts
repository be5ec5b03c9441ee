/**
 * Standing replies for a month: `<space>:standing:<hash of the place>`, JSON. Decisions for good:
 * `<space>:decisions:<memory>`, a hash by mismatch.
 */
import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'
import { z } from 'zod'
import type { Desk, Thread } from '../../src/ports.ts'
import { reportSchema } from '../../src/report/schema.ts'

const month = 31 * 24 * 3600

const standingSchema = z.object({
  thread: z.object({ platform: z.string(), newsroom: z.string(), channel: z.string(), thread: z.string() }),
  message: z.string(),
  memory: z.string(),
  report: reportSchema,
  changes: z.exactOptional(z.array(z.string())),
  stories: z.exactOptional(z.array(z.string())),
})

const decisionSchema = z.object({
  kind: z.enum(['confirmed', 'dismissed', 'settled']),
  by: z.string(),
  note: z.string().nullable(),
  at: z.exactOptional(z.string()),
})

export function redisDesk(redis: Redis, space: string): Desk {
  const placeOf = ({ platform, newsroom, channel }: Thread, message: string): string => {
    const hash = createHash('sha256').update([platform, newsroom, channel, message].join('\n')).digest('hex')
    return `${space}:standing:${hash.slice(0, 32)}`
  }
  const decisionsOf = (memory: string): string => `${space}:decisions:${memory}`
  return {
    async keep(standing) {
      await redis.set(placeOf(standing.thread, standing.message), JSON.stringify(standing), 'EX', month)
    },
    async find(thread, message) {
      const kept = await redis.get(placeOf(thread, message))
      return kept === null ? null : standingSchema.parse(JSON.parse(kept))
    },
    async decide(memory, mismatch, decision) {
      await redis.hset(decisionsOf(memory), mismatch, JSON.stringify(decision))
    },
    async decided(memory, mismatches) {
      if (mismatches.length === 0) return new Map()
      const found = await redis.hmget(decisionsOf(memory), ...mismatches)
      return new Map(
        mismatches.flatMap((key, index) => {
          const text = found[index]
          return typeof text === 'string' ? [[key, decisionSchema.parse(JSON.parse(text))] as const] : []
        }),
      )
    },
  }
}
