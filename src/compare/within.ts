/** An article against itself. */
import type { ReadArticle } from '../domain.ts'
import { commonGround, rarityIn, weighed } from './ground.ts'
import { isLocal } from './local.ts'
import { meet, rangeOf } from './ranges.ts'
import { type Figure, isFigure } from './rules/figures.ts'
import { type Sighting, sightingsOf } from './sighting.ts'
import { sameClaimant } from './sources.ts'
import { type Inconsistency, totalsBelied } from './totals.ts'
import { modifiersClash } from './words/clashing-modifiers.ts'
import { saysMoved } from './words/movement.ts'

const moved = (sighting: Sighting): boolean => saysMoved(sighting, 'now') || saysMoved(sighting, 'earlier')

/** Words by which a figure is one of several of its kind: an article tells of the whole and of its parts in turn. */
const ONE_OF_SEVERAL =
  /\b(?:others?|another|of (?:the|them|those|whom|these)|remaining|rest|both|each|all|two of|one of|first|second|third|more|additional|including|among|separate|apart|only|earlier|later|then|also|aged?|between|or)\b/

/** Two sentences that say the same of the same but for the figure share nearly all their words. */
const SAME_SENTENCE = 0.6

/** What the words make of a figure: whole, said once for all, not of a part, a time or a change. */
const standsForAll = (sighting: Sighting): boolean =>
  sighting.traits.length === 0 &&
  sighting.claim.window === null &&
  !moved(sighting) &&
  !ONE_OF_SEVERAL.test(sighting.clause)

/** Shares of a whole that has one of them, and that no place or group is named for: the turnout. */
const WHOLE: ReadonlySet<string> = new Set([
  'turnout',
  'inflation',
  'unemployment',
  'interest rate',
  'magnitude',
])

const isWholeMeasure = (a: Sighting, b: Sighting): boolean =>
  WHOLE.has(a.claim.measure.predicate ?? '') &&
  a.claim.measure.population === null &&
  b.claim.measure.population === null &&
  !isLocal(a) &&
  !isLocal(b)

function oneMeasure(a: Figure, b: Figure): boolean {
  const [one, two] = [a.claim.measure, b.claim.measure]
  return (
    one.predicate !== null &&
    (one.population !== null || isWholeMeasure(a, b)) &&
    one.predicate === two.predicate &&
    one.label === two.label &&
    modifiersClash(one, two) === null &&
    a.claim.quote.start !== b.claim.quote.start
  )
}

function oneClaimant(a: Figure, b: Figure): boolean {
  const [one, two] = [a.claim.attribution, b.claim.attribution]
  return one === null || two === null || sameClaimant(one, two)
}

/** Totals that their parts belie, and figures said in like words of one measure that do not meet. */
export function withinArticle(read: ReadArticle): readonly Inconsistency[] {
  const rarity = rarityIn([read.article])
  const figures = sightingsOf(read)
    .filter(isFigure)
    .filter(standsForAll)
    .map((figure) => weighed(figure, rarity))
    .filter(isFigure)
  const found: Inconsistency[] = []
  for (const [position, a] of figures.entries()) {
    for (const b of figures.slice(position + 1)) {
      if (!oneMeasure(a, b) || !oneClaimant(a, b) || meet(rangeOf(a.claim), rangeOf(b.claim))) continue
      if (!isWholeMeasure(a, b) && commonGround(a, b) < SAME_SENTENCE) continue
      found.push({
        why: `says both “${a.claim.surface.exact}” and “${b.claim.surface.exact}” (${a.claim.measure.label})`,
        quotes: [a.claim.quote, b.claim.quote],
      })
    }
  }
  return [...found, ...totalsBelied(read)]
}
