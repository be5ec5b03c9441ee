/** Handed-in texts for a day: `<space>:upload:<sha-256 of the content and its name>`, a hash. */
import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'
import type { Page, UploadStore } from '../../src/ports.ts'

const day = 24 * 3600

export function redisUploads(redis: Redis, space: string): UploadStore {
  const keyOf = (id: string): string => `${space}:upload:${id}`
  return {
    async keep(page) {
      const { bytes, ...about } = page
      const id = createHash('sha256').update(page.link).update('\n').update(bytes).digest('hex').slice(0, 32)
      await redis
        .multi()
        .hset(keyOf(id), 'about', JSON.stringify(about))
        .hset(keyOf(id), 'bytes', Buffer.from(bytes))
        .expire(keyOf(id), day)
        .exec()
      return id
    },
    async load(id): Promise<Page | null> {
      const { about, bytes } = await redis.hgetallBuffer(keyOf(id))
      if (about === undefined || bytes === undefined) return null
      return { ...JSON.parse(about.toString('utf8')), bytes }
    },
  }
}
