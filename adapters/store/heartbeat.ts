/** Says that a process of this machine runs: `<space>:alive:<host>`, gone half a minute after it was killed. */
import type { Redis } from 'ioredis'

const beat = 10_000
const longestSilence = 30

const keyOf = (space: string, host: string): string => `${space}:alive:${host}`

export type Heartbeat = { readonly stop: () => Promise<void> }

/** `onFault` hears of a beat that could not be written; the next one is tried all the same. */
export async function startHeartbeat(
  redis: Redis,
  space: string,
  host: string,
  onFault: (error: unknown) => void,
): Promise<Heartbeat> {
  const write = () => redis.set(keyOf(space, host), '1', 'EX', longestSilence)
  await write()
  const timer = setInterval(() => {
    write().catch(onFault)
  }, beat)
  return {
    async stop() {
      clearInterval(timer)
      await redis.del(keyOf(space, host))
    },
  }
}

export const isAlive = async (redis: Redis, space: string, host: string): Promise<boolean> =>
  (await redis.exists(keyOf(space, host))) === 1
