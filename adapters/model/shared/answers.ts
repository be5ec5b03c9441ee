/**
 * Answers that were paid for, and who is asking right now: shared by all workers, so that one article costs one
 * question however many threads it is posted in. Keys are hashes of the question's words, model and version.
 */
import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'
import { z } from 'zod'

const keptSchema = z.object({
  value: z.unknown(),
  tokens: z.object({ prompt: z.number(), answer: z.number() }),
})
export type KeptAnswer = z.infer<typeof keptSchema>

export interface SharedAnswers {
  find(key: string): Promise<KeptAnswer | null>
  keep(key: string, answer: KeptAnswer): Promise<void>
  /** Notes in a memory that an answer was drawn from these of its articles. */
  draw(memory: string, articles: readonly string[], key: string): Promise<void>
  /** Removes the answers that were drawn from these articles; from all of the memory's without them. */
  forget(memory: string, articles?: readonly string[]): Promise<void>
  /** A token for the one who is to ask; null while another is at it. Lasts `ms` unless renewed. */
  take(key: string, ms: number): Promise<string | null>
  renew(key: string, token: string, ms: number): Promise<void>
  release(key: string, token: string): Promise<void>
  isAsking(key: string): Promise<boolean>
  /** Says for the next `ms` that somebody waits for another's question. */
  wait(key: string, ms: number): Promise<void>
  isAwaited(key: string): Promise<boolean>
}

/** The answer to an article that is re-read on a watch is wanted for as long as stories are watched. */
const KEPT_SECONDS = 30 * 24 * 3600

/** KEYS: flight. ARGV: token, ms. */
const RENEW = `
  if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
  return 1
`
const RELEASE = `
  if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
  return 1
`

/** `<space>:model:{<key>}:answer|asking|awaited`, and `twosource:{<memory>}:model:drawn`, a set of `<article> <key>`. */
export function answersInRedis(redis: Redis, space: string): SharedAnswers {
  const drawn = (memory: string): string => `twosource:{${memory}}:model:drawn`
  const place = (key: string, what: string): string => `${space}:model:{${key}}:${what}`
  return {
    async find(key) {
      const kept = await redis.get(place(key, 'answer'))
      return kept === null ? null : (keptSchema.safeParse(JSON.parse(kept)).data ?? null)
    },
    async keep(key, answer) {
      await redis.set(place(key, 'answer'), JSON.stringify(answer), 'EX', KEPT_SECONDS)
    },
    async draw(memory, articles, key) {
      const members = articles.map((article) => `${article} ${key}`)
      if (members.length === 0) return
      await redis
        .multi()
        .sadd(drawn(memory), ...members)
        .expire(drawn(memory), KEPT_SECONDS)
        .exec()
    },
    async forget(memory, articles) {
      const members = await redis.smembers(drawn(memory))
      const gone = members.filter(
        (member) => articles === undefined || articles.some((article) => member.startsWith(`${article} `)),
      )
      for (const member of gone) await redis.del(place(member.slice(member.lastIndexOf(' ') + 1), 'answer'))
      if (gone.length > 0) await redis.srem(drawn(memory), ...gone)
    },
    async take(key, ms) {
      const token = randomUUID()
      return (await redis.set(place(key, 'asking'), token, 'PX', ms, 'NX')) === 'OK' ? token : null
    },
    async renew(key, token, ms) {
      await redis.eval(RENEW, 1, place(key, 'asking'), token, ms)
    },
    async release(key, token) {
      await redis.eval(RELEASE, 1, place(key, 'asking'), token)
    },
    async isAsking(key) {
      return (await redis.exists(place(key, 'asking'))) === 1
    },
    async wait(key, ms) {
      await redis.set(place(key, 'awaited'), '1', 'PX', ms)
    },
    async isAwaited(key) {
      return (await redis.exists(place(key, 'awaited'))) === 1
    },
  }
}
