import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Cluster, Redis } from 'ioredis'
import { z } from 'zod'
import type { KeptPages } from './kept-pages.ts'

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** Redis holds much else: larger pages, packed, are asked for again instead. In bytes. */
const LARGEST_PACKED = 4_000_000

/** What stands beside the bytes, under the address. */
const Entry = z.object({
  url: z.string().nullable(),
  mediaType: z.string().nullable(),
  charset: z.string().nullable(),
  retrievedAt: z.string(),
  contentHash: z.string(),
  etag: z.exactOptional(z.string()),
  lastModified: z.exactOptional(z.string()),
})

/**
 * Pages shared by every worker, each for as long as it is kept for. Addresses are hashed: a link out of a private
 * channel is not to be read in the names of keys. Entry and bytes are two keys, so that this works on a Redis
 * Cluster, and that the same content under two addresses is kept once.
 */
export function createKeptPagesInRedis(redis: Redis | Cluster, prefix = 'twosource'): KeptPages {
  const entryKey = (address: string): string =>
    `${prefix}:page:${createHash('sha256').update(address).digest('hex').slice(0, 40)}`
  const bytesKey = (contentHash: string): string => `${prefix}:page-bytes:${contentHash}`
  const entryAt = async (address: string): Promise<z.infer<typeof Entry> | null> => {
    const json = await redis.get(entryKey(address))
    return json === null ? null : (Entry.safeParse(JSON.parse(json)).data ?? null)
  }
  return {
    async find(address) {
      const entry = await entryAt(address)
      const packed = entry === null ? null : await redis.getBuffer(bytesKey(entry.contentHash))
      return entry === null || packed === null ? null : { ...entry, bytes: await unpack(packed) }
    },
    async keep(address, { bytes, ...entry }, ttlMs) {
      const packed = await pack(bytes)
      if (packed.length > LARGEST_PACKED) return
      const ttl = Math.max(1, Math.round(ttlMs))
      const bytesAt = bytesKey(entry.contentHash)
      await redis.set(bytesAt, packed, 'PX', ttl, 'NX')
      await redis.pexpire(bytesAt, ttl, 'GT') // another address may keep the same bytes for longer
      await redis.set(entryKey(address), JSON.stringify(entry), 'PX', ttl)
    },
    async forget(address) {
      const entry = await entryAt(address)
      await redis.del(entryKey(address))
      if (entry !== null) await redis.del(bytesKey(entry.contentHash))
    },
  }
}
