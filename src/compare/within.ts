/** An article against itself. */
import type { Quote, ReadArticle } from '../domain.ts'
import { meet, rangeOf } from './ranges.ts'
import { isFigure } from './rules/figures.ts'
import { type Sighting, sightingsOf } from './sighting.ts'
import { sameClaimant } from './sources.ts'
import { traitsClash } from './traits-clash.ts'
import { modifiersClash } from './words/clashing-modifiers.ts'
import { saysMoved } from './words/movement.ts'

export type Inconsistency = { readonly why: string; readonly quotes: readonly Quote[] }

const moved = (sighting: Sighting): boolean => saysMoved(sighting, 'now') || saysMoved(sighting, 'earlier')

/** Figures of one measure, unit, modifiers and claimant that do not meet, and no word of movement beside them. */
export function withinArticle(read: ReadArticle): readonly Inconsistency[] {
  const figures = sightingsOf(read).filter(isFigure)
  const found: Inconsistency[] = []
  for (const [position, a] of figures.entries()) {
    for (const b of figures.slice(position + 1)) {
      const [one, two] = [a.claim.measure, b.claim.measure]
      const fullyKnown =
        one.predicate !== null &&
        one.population !== null &&
        one.predicate === two.predicate &&
        one.label === two.label
      if (
        !fullyKnown ||
        modifiersClash(one, two) !== null ||
        traitsClash(a, b) !== null ||
        meet(rangeOf(a.claim), rangeOf(b.claim))
      )
        continue
      if (
        a.claim.attribution !== null &&
        b.claim.attribution !== null &&
        !sameClaimant(a.claim.attribution, b.claim.attribution)
      )
        continue
      if (moved(a) || moved(b) || a.claim.window !== null || b.claim.window !== null) continue
      found.push({
        why: `says both “${a.claim.surface.exact}” and “${b.claim.surface.exact}” (${one.label})`,
        quotes: [a.claim.quote, b.claim.quote],
      })
    }
  }
  return found
}
