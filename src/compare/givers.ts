/** Who gives an amount that several may give towards: a reward, aid, a donation. */

import type { Sighting } from './sighting.ts'
import { sameClaimant } from './sources.ts'

/** Amounts of one name that stand side by side when they come from different givers. */
const GIVEN: ReadonlySet<string> = new Set(['reward', 'donation', 'budget', 'fine', 'contract'])

const GIVER =
  /(?<giver>(?:[\p{L}\p{N}][\p{L}\p{N}’'&.-]*\s+){0,3}[\p{L}\p{N}][\p{L}\p{N}’'&.-]*)\s+(?:(?:is|are|was|were|has|have|had|will|would|also|been|now|already)\s+)*(?:offer(?:s|ed|ing)?|put(?:s|ting)? up|pledg(?:es|ed|ing)|donat(?:es|ed|ing)|giv(?:es|ing)|gave|given|promis(?:es|ed|ing)|contribut(?:es|ed|ing)|add(?:s|ed|ing)|imposed)\b/iu

function giverOf({ claim }: Sighting): string | null {
  return GIVER.exec(claim.quote.exact)?.groups?.giver ?? null
}

/** Whether each amount has a giver of its own. */
export function giversDiffer(a: Sighting, b: Sighting): boolean {
  const { predicate } = a.claim.measure
  if (predicate === null || predicate !== b.claim.measure.predicate || !GIVEN.has(predicate)) return false
  const [one, two] = [giverOf(a), giverOf(b)]
  if (one === null || two === null) return false
  const source = (giver: string) => ({ source: giver, cue: 'give', named: true })
  return !sameClaimant(source(one), source(two))
}
