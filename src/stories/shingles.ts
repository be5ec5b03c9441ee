/** A text as the set of its five-word runs: what two copies share and two reports do not. */
import { markOf } from './mark.ts'

/** Five words in a row seldom meet by chance; MinHash over them found every altered copy in our trials. */
const RUN = 5

/** Hashes of the runs; a text shorter than a run is one run. Case and punctuation do not matter. */
export function shinglesOf(text: string): ReadonlySet<number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const runs = new Set<number>()
  if (words.length === 0) return runs
  for (let i = 0; i <= Math.max(0, words.length - RUN); i++)
    runs.add(markOf(words.slice(i, i + RUN).join(' ')))
  return runs
}

/** Share of the smaller set that the larger one holds, 0 to 1. */
export function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let both = 0
  for (const run of small) if (large.has(run)) both++
  return both / small.size
}
