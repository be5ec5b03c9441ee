/**
 * Articles with their claims, one memory apart from another. Keys, all of one memory in one slot of a
 * Redis Cluster by their hash tag:
 *   twosource:{<memory>}:articles   hash   article id → reading, JSON, deflated
 *   twosource:{<memory>}:read       zset   article id by the time of its reading
 */
import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import type { Redis } from 'ioredis'
import type { ReadArticle } from '../../src/domain.ts'
import type { ArticleStore, Clock } from '../../src/ports.ts'

const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw)

const articlesKey = (memory: string): string => `twosource:{${memory}}:articles`
const readKey = (memory: string): string => `twosource:{${memory}}:read`

/** Written by {@link pack} alone, and read back as what it was. */
const unpack = async (packed: Buffer): Promise<ReadArticle> =>
  JSON.parse((await inflate(packed)).toString('utf8'))
const pack = (read: ReadArticle): Promise<Buffer> => deflate(JSON.stringify(read))

export function redisArticles(redis: Redis, clock: Clock): ArticleStore {
  const load: ArticleStore['load'] = async (memory, articleIds) => {
    if (articleIds.length === 0) return []
    const packed = await redis.hmgetBuffer(articlesKey(memory), ...articleIds)
    return Promise.all(packed.flatMap((entry) => (entry === null ? [] : [unpack(entry)])))
  }
  return {
    load,
    async save(memory, read) {
      const packed = await pack(read)
      await redis
        .multi()
        .hset(articlesKey(memory), read.article.id, packed)
        .zadd(readKey(memory), clock().getTime(), read.article.id)
        .exec()
    },
    async recent(memory, most) {
      return load(memory, await redis.zrevrange(readKey(memory), 0, most - 1))
    },
    async forget(memory) {
      const count = await redis.hlen(articlesKey(memory))
      await redis.del(articlesKey(memory), readKey(memory))
      return count
    },
  }
}
