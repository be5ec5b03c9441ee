/**
 * The processes of an installation, each of which tells of itself every ten seconds: a hash
 * `<space>:processes` by host and process. An entry outlives its process, to say when it was last heard of.
 */
import type { Redis } from 'ioredis'
import { z } from 'zod'
import type { Clock, ProcessSeen } from '../../src/ports.ts'

const BEAT = 10_000
/** Three beats that were missed. */
const LONGEST_SILENCE = 30_000
/** Nobody asks about a process of last month. */
const KEPT = 30 * 24 * 3600 * 1000

const keyOf = (space: string): string => `${space}:processes`

const entrySchema = z.object({
  host: z.string(),
  works: z.boolean(),
  chats: z.array(z.string()),
  at: z.string(),
  ended: z.boolean(),
})

export type Self = {
  readonly host: string
  readonly pid: number
  readonly works: boolean
  /** Platforms that are connected now. */
  readonly chats: () => readonly string[]
}

export async function processesOf(
  redis: Redis,
  space: string,
  clock: Clock,
): Promise<readonly ProcessSeen[]> {
  const found = await redis.hgetall(keyOf(space))
  const now = clock().getTime()
  return Object.values(found)
    .map((text) => entrySchema.parse(JSON.parse(text)))
    .map(({ ended, ...seen }) => ({ ...seen, alive: !ended && now - Date.parse(seen.at) < LONGEST_SILENCE }))
    .toSorted((a, b) => b.at.localeCompare(a.at))
}

/** `onFault` hears of a beat that could not be written; the next one is tried all the same. */
export async function joinRoll(
  redis: Redis,
  space: string,
  self: Self,
  clock: Clock,
  onFault: (error: unknown) => void,
): Promise<{ readonly leave: () => Promise<void> }> {
  const field = `${self.host} ${self.pid}`
  const tell = (ended: boolean) => {
    const entry = {
      host: self.host,
      works: self.works,
      chats: self.chats(),
      at: clock().toISOString(),
      ended,
    }
    return redis.hset(keyOf(space), field, JSON.stringify(entry))
  }
  for (const [other, text] of Object.entries(await redis.hgetall(keyOf(space)))) {
    const { at } = entrySchema.parse(JSON.parse(text))
    if (clock().getTime() - Date.parse(at) > KEPT) await redis.hdel(keyOf(space), other)
  }
  await tell(false)
  const timer = setInterval(() => {
    tell(false).catch(onFault)
  }, BEAT)
  return {
    async leave() {
      clearInterval(timer)
      await tell(true)
    },
  }
}
