/**
 * Standing replies for a month: `<space>:standing:<hash of the place>`, JSON, packed, and the last of a thread
 * under `<space>:standing-in:<hash of the thread>`, its message. Decisions for good:
 * `twosource:{<memory>}:decisions`, a hash by mismatch.
 */
import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'
import { z } from 'zod'
import { articleId } from '../../src/article/identity.ts'
import type { Desk, Thread } from '../../src/ports.ts'
import type { Decision } from '../../src/reply/reply.ts'
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

/** In one form, so that two that are the same are the same text. */
const formOf = (decision: Decision | null): string =>
  decision === null ? '' : JSON.stringify(decisionSchema.parse(decision))

/** KEYS: decisions. ARGV: mismatch, the decision that is expected to stand, the new one; empty: none. */
const DECIDE = `
if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[2] then return 0 end
if ARGV[3] == '' then redis.call('HDEL', KEYS[1], ARGV[1])
else redis.call('HSET', KEYS[1], ARGV[1], ARGV[3]) end
return 1`

const hashOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)

export function redisDesk(redis: Redis, space: string): Desk {
  const placeOf = ({ platform, newsroom, channel }: Thread, message: string): string =>
    `${space}:standing:${hashOf(platform, newsroom, channel, message)}`
  const threadOf = ({ platform, newsroom, channel, thread }: Thread): string =>
    `${space}:standing-in:${hashOf(platform, newsroom, channel, thread)}`
  const find: Desk['find'] = async (thread, message) => {
    const kept = await redis.getBuffer(placeOf(thread, message))
    return kept === null ? null : standingSchema.parse(JSON.parse(await textOf(kept)))
  }
  return {
    async keep(standing) {
      const { thread, message } = standing
      const place = placeOf(thread, message)
      await noteTraces(redis, standing.memory, articlesIn(standing.report), place)
      await redis.set(place, await packed(JSON.stringify(standing)), 'EX', month)
      await redis.set(threadOf(thread), message, 'EX', month)
    },
    find,
    async last(thread) {
      const message = await redis.get(threadOf(thread))
      return message === null ? null : find(thread, message)
    },
    async decide(memory, mismatch, decision, over) {
      const [expected, wanted] = [formOf(over), formOf(decision)]
      return (await redis.eval(DECIDE, 1, decisionsPlace(memory), mismatch, expected, wanted)) === 1
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
