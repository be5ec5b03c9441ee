/**
 * Layout 1 kept of each article its last reading alone: `twosource:{<memory>}:articles`, JSON, deflated, and
 * `…:read`, ids by time. Layout 2 keeps versions and can be searched. What checks without a newsroom left behind goes.
 */
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import type { Redis } from 'ioredis'
import type { ReadArticle } from '../../../src/domain.ts'
import { contentHash } from '../../../src/memory/content.ts'
import { MEMORIES, placeIn } from '../places.ts'
import { packReading } from '../reading.ts'
import { redisLinks } from '../redis-links.ts'
import { redisSearch } from '../search/redis-search.ts'
import type { Migration } from './migration.ts'

const inflate = promisify(inflateRaw)

/** How many entries one step of a scan asks for. */
const STEP = 200

const isVersion = (entry: Buffer): boolean =>
  /^\d+ [\da-f]+ \d+ \d+\n/.test(entry.subarray(0, 64).toString('latin1'))

async function toVersion(redis: Redis, memory: string, id: string, entry: Buffer): Promise<void> {
  const read: ReadArticle = JSON.parse((await inflate(entry)).toString('utf8'))
  const time = (await redis.zscore(placeIn(memory, 'read'), id)) ?? '0'
  await redisSearch(redis, () => new Date(Number(time))).add(memory, read)
  const line = Buffer.from(`1 ${contentHash(read.article)} ${time} ${time}\n`)
  await redis.hset(placeIn(memory, 'articles'), id, Buffer.concat([line, await packReading(read)]))
  await redisLinks(redis).note(memory, read.article.link, id)
}

async function migrateMemory(redis: Redis, memory: string): Promise<void> {
  if (/^check-[\da-f-]{36}$/.test(memory)) {
    await redis.unlink(placeIn(memory, 'articles'), placeIn(memory, 'read'))
    return
  }
  await redis.sadd(MEMORIES, memory)
  let cursor = '0'
  do {
    const [next, entries] = await redis.hscanBuffer(placeIn(memory, 'articles'), cursor, 'COUNT', STEP)
    cursor = String(next)
    for (let i = 0; i < entries.length; i += 2) {
      const [id, entry] = entries.slice(i, i + 2)
      if (id !== undefined && entry !== undefined && !isVersion(entry))
        await toVersion(redis, memory, id.toString('utf8'), entry)
    }
  } while (cursor !== '0')
}

export const toVersions: Migration = {
  to: 2,
  what: 'articles keep their versions and can be searched',
  async run(redis) {
    for await (const keys of redis.scanStream({ match: placeIn('*', 'articles'), count: 1000 })) {
      for (const key of Array.isArray(keys) ? keys.map(String) : []) {
        const memory = /^twosource:\{(.+)\}:articles$/.exec(key)?.[1]
        if (memory !== undefined) await migrateMemory(redis, memory)
      }
    }
  },
}
