/** A word, a pair of words or a name as a number: what an index keeps instead of the words themselves. */

export type Mark = number

/** 32 bits, unsigned. FNV-1a over UTF-16 code units: http://www.isthe.com/chongo/tech/comp/fnv/ */
export function markOf(text: string): Mark {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}
