/** Which claims of two articles meet: generous in looking, strict in deciding. */
import type { Rarity } from './ground.ts'
import { measureLikeness, SAME_MEASURE, SAME_MEASURE_AND_VALUE } from './measure.ts'
import { saysTheSame } from './same-value.ts'
import type { Sighting } from './sighting.ts'

export type Meeting = {
  readonly a: Sighting
  readonly b: Sighting
  readonly score: number
  readonly clash: string | null
  readonly sameValue: boolean
}

/** A second-best match this much weaker than the best is another measure's. */
const CLOSE_TO_BEST = 0.25

/** Claims of two articles that are of one measure: each with its best, and those nearly as good. */
export function meetings(
  one: readonly Sighting[],
  other: readonly Sighting[],
  rarity: Rarity,
): readonly Meeting[] {
  const found: Meeting[] = []
  for (const a of one) {
    for (const b of other) {
      const { score, clash } = measureLikeness(a, b, rarity)
      const sameValue = saysTheSame(a.claim, b.claim)
      if (score >= (sameValue ? SAME_MEASURE_AND_VALUE : SAME_MEASURE))
        found.push({ a, b, score, clash, sameValue })
    }
  }
  const best = new Map<Sighting, number>()
  for (const { a, b, score } of found) {
    for (const side of [a, b]) best.set(side, Math.max(best.get(side) ?? 0, score))
  }
  const nearBest = (side: Sighting, score: number): boolean => score >= (best.get(side) ?? 0) - CLOSE_TO_BEST
  return found.filter(({ a, b, score, sameValue }) => sameValue || (nearBest(a, score) && nearBest(b, score)))
}
