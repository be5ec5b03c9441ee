/** Repeatable randomness: the same seed makes the same newsroom. Mulberry32, by Tommy Ettinger (public domain). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const pick = <T>(random: () => number, from: readonly T[]): T => {
  const one = from[Math.floor(random() * from.length)]
  if (one === undefined) throw new Error('there is nothing to pick from')
  return one
}

const ONSETS = 'b br c d dr f fl g gr h j k kl l m n p pr r s st t tr v w z'.split(' ')
const RHYMES = 'a al an ar e el en er i il in o ol on or u um un'.split(' ')

/** An invented name of so many syllables. */
export function madeName(random: () => number, syllables: number): string {
  const made = Array.from({ length: syllables }, () => pick(random, ONSETS) + pick(random, RHYMES)).join('')
  return `${made.charAt(0).toUpperCase()}${made.slice(1)}`
}
