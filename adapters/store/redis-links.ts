/**
 * Which article a link led to, where the link alone does not say: pages name a canonical address other than
 * the link's. Links are hashed, so that a private channel's are not to be read in the store. Keys:
 *   twosource:{<memory>}:links:<bucket>     hash  hash of the link → article id
 *   twosource:{<memory>}:linked:<bucket>    hash  article id → hashes of the links that led to it
 */
import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'
import { articleId } from '../../src/article/identity.ts'
import { linkKey } from '../../src/article/link.ts'
import { bucketOf, placeIn } from './places.ts'

/** Compact lists for a newsroom of up to half a million links that were redirected. */
const BUCKETS = 1024

/** Of one article: a page that gives each visitor an address of its own must not grow without end. */
const MOST_LINKS = 40

/** KEYS: links, linked. ARGV: hash, article id, most. */
const NOTE = `
if redis.call('HGET', KEYS[1], ARGV[1]) == ARGV[2] then return 0 end
local known = redis.call('HGET', KEYS[2], ARGV[2])
local _, spaces = string.gsub(known or '', ' ', '')
if known and spaces + 1 >= tonumber(ARGV[3]) then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('HSET', KEYS[2], ARGV[2], known and (known .. ' ' .. ARGV[1]) or ARGV[1])
return 1`

const isAddress = (link: string): boolean => /^https?:\/\//i.test(link)
const hashOf = (link: string): string =>
  createHash('sha256')
    .update(linkKey(link) ?? link)
    .digest('base64url')
    .slice(0, 16)

const linksPlace = (memory: string, hash: string): string =>
  placeIn(memory, `links:${bucketOf(hash, BUCKETS)}`)
const linkedPlace = (memory: string, article: string): string =>
  placeIn(memory, `linked:${bucketOf(article, BUCKETS)}`)

export type Links = {
  readonly note: (memory: string, link: string, article: string) => Promise<void>
  /** Articles that the link may have led to, the likeliest first; whether they are kept is not said. */
  readonly leadingTo: (memory: string, link: string) => Promise<readonly string[]>
  readonly forget: (memory: string, articles: readonly string[]) => Promise<void>
  readonly places: (memory: string) => readonly string[]
}

export function redisLinks(redis: Redis): Links {
  return {
    async note(memory, link, article) {
      if (!isAddress(link) || articleId(link, null, '') === article) return
      const hash = hashOf(link)
      await redis.eval(
        NOTE,
        2,
        linksPlace(memory, hash),
        linkedPlace(memory, article),
        hash,
        article,
        MOST_LINKS,
      )
    },
    async leadingTo(memory, link) {
      if (!isAddress(link)) return []
      const hash = hashOf(link)
      const noted = await redis.hget(linksPlace(memory, hash), hash)
      const own = articleId(link, null, '')
      return noted === null ? [own] : [noted, own]
    },
    async forget(memory, articles) {
      for (const article of articles) {
        const place = linkedPlace(memory, article)
        for (const hash of (await redis.hget(place, article))?.split(' ') ?? [])
          await redis.hdel(linksPlace(memory, hash), hash)
        await redis.hdel(place, article)
      }
    },
    places: (memory) =>
      Array.from({ length: BUCKETS }, (_, i) => [
        placeIn(memory, `links:${i}`),
        placeIn(memory, `linked:${i}`),
      ]).flat(),
  }
}
