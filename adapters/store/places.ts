/** Names of keys: everything of one memory stands in one slot of a Redis Cluster, by its hash tag. */

/** Holds the names of all memories that anything was saved into, in a set. */
export const MEMORIES = 'twosource:memories'

/** @param what e.g. `articles` */
export const placeIn = (memory: string, what: string): string => `twosource:{${memory}}:${what}`

/**
 * Small hashes instead of one large: up to 512 entries of at most 64 bytes Redis keeps as compact lists.
 * FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function bucketOf(text: string, buckets: number): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value >>> 0) % buckets
}
