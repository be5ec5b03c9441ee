/** Which claims of two articles meet: generous in looking, strict in deciding. */
import type { Claim } from '../domain.ts'
import {
  measureLikeness,
  SAME_COUNT,
  SAME_DAY,
  SAME_FIGURE,
  SAME_MEASURE,
  SAME_MEASURE_AND_VALUE,
} from './measure.ts'
import { type MeasurePairs, withWord } from './measure-pairs.ts'
import { canBothHold, saysTheSame } from './same-value.ts'
import type { Sighting } from './sighting.ts'
import { sameClaimant } from './sources.ts'
import { isMoney } from './units.ts'
import { saysMoved } from './words/movement.ts'
import { isTelling } from './words/telling-predicates.ts'

export type Meeting = {
  readonly a: Sighting
  readonly b: Sighting
  readonly score: number
  /** The score by the words alone. */
  readonly fit: number
  readonly clash: string | null
  readonly sameValue: boolean
}

/** A second-best match this much weaker than the best is another measure's. */
const CLOSE_TO_BEST = 0.25

/** Numbers below this are too common for a shared one to say anything of two different predicates. */
const COMMON_NUMBER = 20

function isSmallAndOther(a: Claim, b: Claim): boolean {
  const [one, two] = [a.measure.predicate, b.measure.predicate]
  return (
    a.kind === 'quantity' &&
    (a.value.high ?? a.value.low ?? 0) < COMMON_NUMBER &&
    one !== null &&
    two !== null &&
    one !== two
  )
}

function needed({ claim: a }: Sighting, { claim: b }: Sighting, sameValue: boolean): number {
  const { predicate } = a.measure
  if (sameValue && a.kind === 'date') return SAME_DAY
  if (sameValue) return isSmallAndOther(a, b) ? SAME_MEASURE : SAME_MEASURE_AND_VALUE
  const oneFigure =
    a.kind === 'quantity' &&
    predicate !== null &&
    predicate === b.measure.predicate &&
    isTelling(predicate, isMoney(a.value.unit))
  if (!oneFigure) return SAME_MEASURE
  return a.value.unit === null ? SAME_COUNT : SAME_FIGURE
}

/** A third who agrees with the one leaves the other's count standing against it. */
function twoCounters(a: Claim, b: Claim): boolean {
  const [one, two] = [a.attribution, b.attribution]
  return one?.named === true && two?.named === true && !sameClaimant(one, two)
}

/** `Up from the four of Monday`: the figure that was is no count of now. */
const isEarlier = (sighting: Sighting): boolean => saysMoved(sighting, 'earlier')

/** Claims of two articles that are of one measure: each with its best, and those nearly as good. */
export function meetings(
  one: readonly Sighting[],
  other: readonly Sighting[],
  word: MeasurePairs | null,
): readonly Meeting[] {
  const found: Meeting[] = []
  for (const a of one) {
    for (const b of other) {
      const { score, clash, bonus = 0 } = withWord(measureLikeness(a, b), a, b, word)
      const sameValue = saysTheSame(a.claim, b.claim)
      if (score >= needed(a, b, sameValue)) found.push({ a, b, score, fit: score - bonus, clash, sameValue })
    }
  }
  const best = new Map<Sighting, number>()
  for (const { a, b, fit, clash } of found) {
    // What is surely another measure is no better match.
    if (clash !== null) continue
    for (const side of [a, b]) best.set(side, Math.max(best.get(side) ?? 0, fit))
  }
  const nearBest = (side: Sighting, fit: number): boolean => fit >= (best.get(side) ?? 0) - CLOSE_TO_BEST
  return found.filter(
    ({ a, b, fit, sameValue }) =>
      sameValue ||
      canBothHold(a.claim, b.claim) ||
      (twoCounters(a.claim, b.claim) && !isEarlier(a) && !isEarlier(b)) ||
      (nearBest(a, fit) && nearBest(b, fit)),
  )
}
