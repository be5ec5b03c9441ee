/**
 * Layout 2 kept decisions in the space of all memories: `<space>:decisions:<memory>`. Layout 3 keeps them with their
 * memory, so that they are exported, moved and forgotten with it.
 */
import { placeIn } from '../places.ts'
import type { Migration } from './migration.ts'

export const decisionsToMemories: Migration = {
  to: 3,
  what: 'decisions stand with their memory',
  async run(redis) {
    for await (const keys of redis.scanStream({ match: '{twosource}:decisions:*', count: 1000 })) {
      for (const key of Array.isArray(keys) ? keys.map(String) : []) {
        const memory = key.slice('{twosource}:decisions:'.length)
        // Another slot of a Redis Cluster: it can't be renamed.
        const decisions = await redis.hgetall(key)
        for (const [mismatch, decision] of Object.entries(decisions))
          await redis.hsetnx(placeIn(memory, 'decisions'), mismatch, decision)
        await redis.unlink(key)
      }
    }
  },
}
