/**
 * Standing replies for a month: `<space>:standing:<hash of the place>`, JSON, packed. Decisions for good:
 * `twosource:{<memory>}:decisions`, a hash by mismatch.
 */
import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'
import { z } from 'zod'
import { articleId } from '../../src/article/identity.ts'
import type { Desk, Thread } from '../../src/ports.ts'
import { type Report, reportSchema } from '../../src/report/schema.ts'
import { packText, unpackText } from './packed.ts'
import { placeIn } from './places.ts'
import { noteTraces } from './traces.ts'

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

export const decisionsPlace = (memory: string): string => placeIn(memory, 'decisions')

/** A report names articles by letters; the memory's ids follow from what they are. */
const articlesIn = ({ articles }: Report): readonly string[] =>
  articles.map(({ url, headline, articleBody }) => articleId(url, headline, articleBody))

/** Stands before what is packed: what an earlier program kept is plain JSON. */
const PACKED = 1
const packed = async (text: string): Promise<Buffer> =>
  Buffer.concat([Buffer.of(PACKED), await packText(text)])
const textOf = (kept: Buffer): Promise<string> =>
  kept[0] === PACKED ? unpackText(kept.subarray(1)) : Promise.resolve(kept.toString('utf8'))

export function redisDesk(redis: Redis, space: string): Desk {
  const placeOf = ({ platform, newsroom, channel }: Thread, message: string): string => {
    const hash = createHash('sha256').update([platform, newsroom, channel, message].join('\n')).digest('hex')
    return `${space}:standing:${hash.slice(0, 32)}`
  }
  return {
    async keep(standing) {
      const place = placeOf(standing.thread, standing.message)
      await noteTraces(redis, standing.memory, articlesIn(standing.report), place)
      await redis.set(place, await packed(JSON.stringify(standing)), 'EX', month)
    },
    async find(thread, message) {
      const kept = await redis.getBuffer(placeOf(thread, message))
      return kept === null ? null : standingSchema.parse(JSON.parse(await textOf(kept)))
    },
    async decide(memory, mismatch, decision) {
      await redis.hset(decisionsPlace(memory), mismatch, JSON.stringify(decision))
    },
    async decided(memory, mismatches) {
      if (mismatches.length === 0) return new Map()
      const found = await redis.hmget(decisionsPlace(memory), ...mismatches)
      return new Map(
        mismatches.flatMap((key, index) => {
          const text = found[index]
          return typeof text === 'string' ? [[key, decisionSchema.parse(JSON.parse(text))] as const] : []
        }),
      )
    },
  }
}
