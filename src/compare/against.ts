/**
 * A short text against a longer one that it should follow from: a headline against its article, a summary
 * against its source, a claim against its evidence. Figures are compared by their ranges, each with the
 * figure of the other text that stands among the same words.
 */
import { recogniseQuantities } from '../claims/quantities/recognise.ts'
import { analyse } from '../text/analyse.ts'
import { contentTerms, type TextFigure, textFigures } from './text-figures.ts'

export type Standing = 'borne-out' | 'contradicted' | 'not-covered'

/** Share of a short text's content words that the longer one must hold to bear it out. */
const COVERED = 0.6
/** Share from which a figure of other value is about the same thing. */
const SAME_TOPIC = 0.34

const DENIAL = /\b(?:not|never|no|none|nobody|nothing|neither|without|cannot)\b|n['’]t\b/i

function overlap(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (own.size === 0) return 1
  let held = 0
  for (const term of own) if (other.has(term)) held++
  return held / own.size
}

/** Shared words right around two figures, the nearer the better. */
function nearness(a: TextFigure, b: TextFigure): number {
  let sum = 0
  for (const [term, weight] of a.around) sum += weight * (b.around.get(term) ?? 0)
  return sum
}

const satisfies = (claimed: TextFigure, given: TextFigure): boolean =>
  given.low <= claimed.high && given.high >= claimed.low

/** How one figure stands against those of the longer text. */
function standingOf(claimed: TextFigure, given: readonly TextFigure[]): Standing {
  const same = given.filter(({ dimension }) => dimension === claimed.dimension)
  if (same.length === 0) return 'not-covered'
  if (claimed.exact && same.some((figure) => satisfies(claimed, figure))) return 'borne-out'
  const scored = same.map((figure) => ({ figure, score: nearness(claimed, figure) }))
  const best = Math.max(...scored.map(({ score }) => score))
  const nearest = scored.filter(({ score }) => score >= best * 0.8).map(({ figure }) => figure)
  if (nearest.some((figure) => satisfies(claimed, figure))) return 'borne-out'
  return best > 0 || same.length === 1 ? 'contradicted' : 'not-covered'
}

/** Deterministic; time is linear in the two texts but for the pairs of their figures. */
export function standsAgainst(short: string, long: string): Standing {
  const [own, other] = [contentTerms(short), contentTerms(long)]
  const shared = overlap(own, other)
  const claimed = textFigures(short, recogniseQuantities(analyse(short)))
  const given = textFigures(long, recogniseQuantities(analyse(long)))
  const standings = claimed.map((figure) => standingOf(figure, given))
  if (standings.includes('contradicted') && shared >= SAME_TOPIC) return 'contradicted'
  if (shared >= COVERED && DENIAL.test(short) !== DENIAL.test(long) && DENIAL.test(short))
    return 'contradicted'
  if (standings.includes('not-covered')) return 'not-covered'
  return shared >= COVERED || (claimed.length > 0 && shared >= SAME_TOPIC) ? 'borne-out' : 'not-covered'
}
