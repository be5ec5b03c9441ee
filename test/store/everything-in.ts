/** All that lies in a Redis, names of keys included, in the words that were kept: unpacked where it was packed. */
import { brotliDecompressSync, gunzipSync, inflateRawSync } from 'node:zlib'
import type { Redis } from 'ioredis'

const unpackings = [gunzipSync, inflateRawSync, brotliDecompressSync]

/** A packed value begins anywhere after a line or a byte of ours. */
function textsIn(value: Buffer): readonly string[] {
  const starts = [0, 1, value.indexOf(10) + 1]
  const unpacked = starts.flatMap((start) =>
    unpackings.flatMap((unpack) => {
      try {
        return [unpack(value.subarray(start)).toString('utf8')]
      } catch {
        return [] // packed in another way, or not at all
      }
    }),
  )
  return [value.toString('utf8'), ...unpacked]
}

async function valuesAt(redis: Redis, key: string): Promise<readonly Buffer[]> {
  const type = await redis.type(key)
  if (type === 'string') return [(await redis.getBuffer(key)) ?? Buffer.of()]
  if (type === 'hash')
    return Object.entries(await redis.hgetallBuffer(key)).flatMap(([field, value]) => [
      Buffer.from(field),
      value,
    ])
  if (type === 'set') return redis.smembersBuffer(key)
  if (type === 'zset') return redis.zrangeBuffer(key, '0', '-1')
  if (type === 'list') return redis.lrangeBuffer(key, 0, -1)
  return [Buffer.from(JSON.stringify(await redis.xrange(key, '-', '+')))]
}

/** Key to its texts. */
export async function everythingIn(redis: Redis): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>()
  for (const key of await redis.keys('*')) {
    const values = await valuesAt(redis, key)
    found.set(key, [key, ...values.flatMap(textsIn)])
  }
  return found
}

/** The keys in which one of the words stands, and which. */
export async function tracesOf(redis: Redis, words: readonly string[]): Promise<readonly string[]> {
  const all = await everythingIn(redis)
  return [...all].flatMap(([key, texts]) =>
    words.flatMap((word) => {
      const sought = word.toLowerCase()
      return texts.some((text) => text.toLowerCase().includes(sought)) ? [`${word} in ${key}`] : []
    }),
  )
}
