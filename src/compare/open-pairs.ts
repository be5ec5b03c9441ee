/** Pairs of claims on which the wording leaves open whether they are of one measure: what is worth asking about. */
import type { Claim, ReadArticle } from '../domain.ts'
import { sightedOf } from './compare.ts'
import { dimensionOf, measureLikeness, SAME_MEASURE } from './measure.ts'
import { saysTheSame } from './same-value.ts'
import { isBackground, type Sighting } from './sighting.ts'
import { contentTerms } from './text-figures.ts'

export type OpenPair = { readonly a: Claim; readonly b: Claim }

/** Less has next to nothing in common; more is surely one measure. */
const LEAST = 0.3
const MOST = 1.5
/** Statements have no measure to be alike in: so much of the shorter one's content the other must have. */
const LEAST_SHARED = 0.34
/** Each claim's likeliest partners in one other article. */
const PARTNERS = 2

function sharedWords(one: string, two: string): number {
  const [short, long] = [contentTerms(one), contentTerms(two)].toSorted((a, b) => a.size - b.size)
  if (short === undefined || long === undefined || short.size === 0) return 0
  return [...short].filter((term) => long.has(term)).length / short.size
}

/** What has a figure in it is compared by the figure. */
const holdsFigure = ({ surface, article }: Claim, all: readonly Sighting[]): boolean =>
  all.some(
    ({ claim }) =>
      claim.kind === 'quantity' &&
      claim.article === article &&
      claim.surface.start < surface.end &&
      claim.surface.end > surface.start,
  )

function doubt(a: Sighting, b: Sighting, all: readonly Sighting[]): number | null {
  const [one, two] = [a.claim, b.claim]
  if (one.kind !== two.kind || dimensionOf(a) !== dimensionOf(b) || isBackground(one) !== isBackground(two))
    return null
  if (one.kind === 'statement' && two.kind === 'statement') {
    if (holdsFigure(one, all) || holdsFigure(two, all)) return null
    const shared = sharedWords(one.value.text, two.value.text)
    return one.value.negated !== two.value.negated && shared >= LEAST_SHARED ? SAME_MEASURE - shared : null
  }
  if (one.kind !== 'quantity' && one.kind !== 'date') return null
  const { score, clash } = measureLikeness(a, b)
  if (clash !== null || score < LEAST || score > MOST) return null
  // Equal values that the rules bring together anyway need nobody's word.
  if (saysTheSame(one, two) && score >= SAME_MEASURE) return null
  return Math.abs(SAME_MEASURE - score)
}

/** The most doubtful first. */
export function openPairs(own: readonly ReadArticle[], most: number): readonly OpenPair[] {
  const articles = sightedOf(own).map(({ compared }) => compared)
  const all = articles.flat()
  const found = articles.flatMap((one, position) =>
    articles.slice(position + 1).flatMap((other) =>
      one.flatMap((a) =>
        other
          .flatMap((b) => {
            const open = doubt(a, b, all)
            return open === null ? [] : [{ a: a.claim, b: b.claim, open }]
          })
          .toSorted((x, y) => x.open - y.open)
          .slice(0, PARTNERS),
      ),
    ),
  )
  return found.toSorted((x, y) => x.open - y.open).slice(0, most)
}
