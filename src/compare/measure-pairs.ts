/**
 * Somebody's word on whether two claims are of one measure, as evidence beside the rules' own. It can bring two
 * wordings together or keep them apart; what then holds between the two values is decided by the rules alone.
 */
import type { Claim } from '../domain.ts'
import { dimensionOf, type Likeness, SAME_MEASURE } from './measure.ts'
import type { Sighting } from './sighting.ts'

/** True: one measure; false: two; null: nobody has said. Symmetric. */
export type MeasurePairs = (a: Claim, b: Claim) => boolean | null

/** What the word against is worth: it outweighs likeness of wording, not a measure that the rules are sure of. */
const KEPT_APART = 0.4

/** Two statements are set against each other on a yes/no matter; alike they say something only in like words. */
const opposed = (a: Claim, b: Claim): boolean =>
  a.kind !== 'statement' || b.kind !== 'statement' || a.value.negated !== b.value.negated

export function withWord(likeness: Likeness, a: Sighting, b: Sighting, pairs: MeasurePairs | null): Likeness {
  const word = pairs?.(a.claim, b.claim) ?? null
  if (word === null) return likeness
  if (!word) return { ...likeness, score: likeness.score - KEPT_APART }
  if (dimensionOf(a) !== dimensionOf(b) || !opposed(a.claim, b.claim)) return likeness
  return { ...likeness, score: Math.max(likeness.score, SAME_MEASURE) }
}
