/** Brings what lies in Redis to the layout that this program writes: `twosource:layout`, a number. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Redis } from 'ioredis'
import { setupFault } from '../../redis/setup-fault.ts'
import type { Migration } from './migration.ts'
import { migrations } from './registry.ts'

export const LAYOUT = 'twosource:layout'
const LOCK = 'twosource:migrating'

/** A migration whose process was killed is taken up by the next one after so many seconds. */
const LOCK_SECONDS = 30

/** What this program writes. */
export const currentLayout = migrations.at(-1)?.to ?? 1

export const layoutOf = async (redis: Redis): Promise<number> => Number((await redis.get(LAYOUT)) ?? 1)

/** Runs `work` if this process gets the lock; else waits until who has it is done. */
async function alone(redis: Redis, work: () => Promise<void>, isDone: () => Promise<boolean>): Promise<void> {
  while ((await redis.set(LOCK, '1', 'EX', LOCK_SECONDS, 'NX')) === null) {
    await sleep(100)
    if (await isDone()) return
  }
  const renewal = setInterval(() => void redis.expire(LOCK, LOCK_SECONDS), (LOCK_SECONDS * 1000) / 3)
  try {
    await work()
  } finally {
    clearInterval(renewal)
    await redis.del(LOCK)
  }
}

/**
 * @returns what was done, in words for the log; empty when there was nothing to do
 * @throws a fault `setup` when the store was written by a later version of the program
 */
export async function migrate(redis: Redis, steps: readonly Migration[] = migrations): Promise<string[]> {
  const current = steps.at(-1)?.to ?? 1
  const found = await layoutOf(redis)
  if (found > current) {
    throw setupFault(
      `this memory has layout ${found}, written by a later twosource; this one knows layout ${current}. Run the later one, or use another TWOSOURCE_DATA or REDIS_URL`,
    )
  }
  const done: string[] = []
  if (found === current) return done
  const work = async () => {
    const from = await layoutOf(redis)
    for (const { to, what, run } of steps) {
      if (to <= from) continue
      await run(redis)
      await redis.set(LAYOUT, to)
      done.push(what)
    }
  }
  await alone(redis, work, async () => (await layoutOf(redis)) >= current)
  return done
}
