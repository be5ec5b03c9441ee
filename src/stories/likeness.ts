/** How much two articles speak of the same event: cosine of their telling words, and what they share. */
import type { StoryIndex } from './memory.ts'
import { type Profile, weightOf } from './terms.ts'

export type Weighted = {
  readonly profile: Profile
  /** Term to weight, scaled so that the squares sum to one. */
  readonly vector: ReadonlyMap<string, number>
}

/** Names tell one event from another of its kind better than other words do. */
const NAME_WEIGHT = 1.3

export function weigh(profile: Profile, index: StoryIndex): Weighted {
  const vector = new Map<string, number>()
  let squares = 0
  for (const [term, times] of profile.terms) {
    const rarity = weightOf(term, index.holding(term), index.size())
    const weight = (1 + Math.log(times)) * rarity * (profile.names.has(term) ? NAME_WEIGHT : 1)
    if (weight === 0) continue
    vector.set(term, weight)
    squares += weight * weight
  }
  const length = Math.sqrt(squares) || 1
  for (const [term, weight] of vector) vector.set(term, weight / length)
  return { profile, vector }
}

export function cosine(a: Weighted, b: Weighted): number {
  const [small, large] = a.vector.size <= b.vector.size ? [a.vector, b.vector] : [b.vector, a.vector]
  let sum = 0
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0)
  return sum
}

/** The words by which an article should be looked up: its most telling ones, best first. */
export function tellingTerms(weighted: Weighted, most: number): readonly string[] {
  return [...weighted.vector]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([term]) => term)
}

/** Shared words that did most for the likeness, best first. */
export function sharedTerms(a: Weighted, b: Weighted, most: number): readonly string[] {
  return [...a.vector]
    .map(([term, weight]) => ({ term, gain: weight * (b.vector.get(term) ?? 0) }))
    .filter(({ gain }) => gain > 0)
    .sort((x, y) => y.gain - x.gain || (x.term < y.term ? -1 : 1))
    .slice(0, most)
    .map(({ term }) => term)
}
