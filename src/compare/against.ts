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

/** A bound is set near the figure that it is about: within a third of it. */
const NEAR_VALUE = 0.34
/** A figure this near a bound that it breaks is the one meant, whatever the words. */
const AT_THE_BOUND = 0.12

const limitOf = ({ low, high }: TextFigure): number => (Number.isFinite(low) ? low : high)
const distance = (claimed: TextFigure, given: TextFigure): number => {
  const [limit, value] = [limitOf(claimed), limitOf(given)]
  return Math.abs(limit - value) / Math.max(Math.abs(limit), Math.abs(value), 1e-9)
}

type FigureStanding = { readonly standing: Standing; readonly sure: boolean }

/** A bound against the given figure that is nearest in value, else in words. */
function boundStanding(claimed: TextFigure, same: readonly TextFigure[]): FigureStanding {
  const byValue = same.toSorted((a, b) => distance(claimed, a) - distance(claimed, b))
  const closest = byValue[0]
  if (closest !== undefined && distance(claimed, closest) <= NEAR_VALUE) {
    const held = byValue
      .filter((figure) => distance(claimed, figure) <= distance(claimed, closest) + 1e-9)
      .some((figure) => satisfies(claimed, figure))
    return { standing: held ? 'borne-out' : 'contradicted', sure: distance(claimed, closest) <= AT_THE_BOUND }
  }
  return {
    standing: nearestInWords(claimed, same).some((figure) => satisfies(claimed, figure))
      ? 'borne-out'
      : 'contradicted',
    sure: false,
  }
}

function nearestInWords(claimed: TextFigure, same: readonly TextFigure[]): readonly TextFigure[] {
  const scored = same.map((figure) => ({ figure, score: nearness(claimed, figure) }))
  const best = Math.max(...scored.map(({ score }) => score))
  return scored.filter(({ score }) => score >= best * 0.8).map(({ figure }) => figure)
}

/** How one figure stands against those of the longer text. */
function standingOf(claimed: TextFigure, given: readonly TextFigure[]): FigureStanding {
  const same = given.filter(({ dimension }) => dimension === claimed.dimension)
  if (same.length === 0) return { standing: 'not-covered', sure: false }
  if (!claimed.exact) return boundStanding(claimed, same)
  if (same.some((figure) => satisfies(claimed, figure))) return { standing: 'borne-out', sure: true }
  const close = nearestInWords(claimed, same).some((figure) => nearness(claimed, figure) > 0)
  return { standing: close || same.length === 1 ? 'contradicted' : 'not-covered', sure: false }
}

/** Deterministic; time is linear in the two texts but for the pairs of their figures. */
export function standsAgainst(short: string, long: string): Standing {
  const [own, other] = [contentTerms(short), contentTerms(long)]
  const shared = overlap(own, other)
  const claimed = textFigures(short, recogniseQuantities(analyse(short)))
  const given = textFigures(long, recogniseQuantities(analyse(long)))
  const standings = claimed.map((figure) => standingOf(figure, given))
  const broken = standings.filter(({ standing }) => standing === 'contradicted')
  if (broken.some(({ sure }) => sure) || (broken.length > 0 && shared >= SAME_TOPIC)) return 'contradicted'
  if (shared >= COVERED && DENIAL.test(short) !== DENIAL.test(long) && DENIAL.test(short))
    return 'contradicted'
  if (standings.some(({ standing }) => standing === 'not-covered')) return 'not-covered'
  return shared >= COVERED || (claimed.length > 0 && shared >= SAME_TOPIC) ? 'borne-out' : 'not-covered'
}
