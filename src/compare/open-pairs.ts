/** Pairs of claims on which the wording leaves open whether they are of one measure: what is worth asking about. */
import type { Claim, ReadArticle } from '../domain.ts'
import { sightedOf } from './compare.ts'
import { commonGround } from './ground.ts'
import { dimensionOf, measureLikeness, SAME_MEASURE } from './measure.ts'
import { saysTheSame } from './same-value.ts'
import { isBackground, type Sighting } from './sighting.ts'

export type OpenPair = { readonly a: Claim; readonly b: Claim }

/** Less has next to nothing in common; more is surely one measure. */
const LEAST = 0.3
const MOST = 1.5
/** Statements have no measure to be alike in: their surroundings must say something. */
const LEAST_GROUND = 0.15
/** Each claim's likeliest partners in one other article. */
const PARTNERS = 2

function doubt(a: Sighting, b: Sighting): number | null {
  const [one, two] = [a.claim, b.claim]
  if (one.kind !== two.kind || dimensionOf(a) !== dimensionOf(b) || isBackground(one) !== isBackground(two))
    return null
  if (one.kind === 'statement' && two.kind === 'statement') {
    const ground = commonGround(a, b)
    return one.value.negated !== two.value.negated && ground >= LEAST_GROUND ? SAME_MEASURE - ground : null
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
  const found = articles.flatMap((one, position) =>
    articles.slice(position + 1).flatMap((other) =>
      one.flatMap((a) =>
        other
          .flatMap((b) => {
            const open = doubt(a, b)
            return open === null ? [] : [{ a: a.claim, b: b.claim, open }]
          })
          .toSorted((x, y) => x.open - y.open)
          .slice(0, PARTNERS),
      ),
    ),
  )
  return found.toSorted((x, y) => x.open - y.open).slice(0, most)
}
