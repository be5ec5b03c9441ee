/** Texts of drafts while they are checked: `<space>:draft:<random>`, gone after a quarter of an hour at the latest. */
import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'
import type { DraftTexts } from '../../src/ports.ts'

const QUARTER_HOUR = 15 * 60

export function redisDrafts(redis: Redis, space: string): DraftTexts {
  const keyOf = (id: string): string => `${space}:draft:${id}`
  return {
    async keep(text) {
      const id = randomUUID()
      await redis.set(keyOf(id), text, 'EX', QUARTER_HOUR)
      return id
    },
    load: (id) => redis.get(keyOf(id)),
    async drop(id) {
      await redis.del(keyOf(id))
    },
  }
}
