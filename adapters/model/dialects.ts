/** What was learnt of servers, so that each is found out once: in one process, or by all workers. */
import type { Redis } from 'ioredis'
import { type Dialect, dialectSchema } from './dialect.ts'

export interface Dialects {
  /** Null for a server and model that was not asked before, or so long ago that it may have changed. */
  find(server: string, model: string): Promise<Dialect | null>
  keep(server: string, model: string, dialect: Dialect): Promise<void>
}

export function dialectsInMemory(): Dialects {
  const known = new Map<string, Dialect>()
  return {
    find: async (server, model) => known.get(`${server} ${model}`) ?? null,
    async keep(server, model, dialect) {
      known.set(`${server} ${model}`, dialect)
    },
  }
}

/** Servers are updated: what one could not do last week is tried again. */
const WEEK_SECONDS = 7 * 24 * 3600

/** `<space>:model:dialect:<server> <model>`, JSON. */
export function dialectsInRedis(redis: Redis, space: string): Dialects {
  const keyOf = (server: string, model: string): string => `${space}:model:dialect:${server} ${model}`
  return {
    async find(server, model) {
      const kept = await redis.get(keyOf(server, model))
      return kept === null ? null : (dialectSchema.safeParse(JSON.parse(kept)).data ?? null)
    },
    async keep(server, model, dialect) {
      await redis.set(keyOf(server, model), JSON.stringify(dialect), 'EX', WEEK_SECONDS)
    },
  }
}
