/**
 * An article's own figure for how many were killed or hurt. Reports break the toll down by place, hour and
 * person; only the figure that they lead with speaks for the whole.
 */
import { isPerson } from '../claims/measures/populations.ts'
import { namedNumber } from './ranges.ts'
import { isBackground, type Sighting } from './sighting.ts'
import { saysMoved } from './words/movement.ts'

/** Predicates whose figures are broken down in the same words as the total. */
const BROKEN_DOWN: ReadonlySet<string> = new Set([
  'death',
  'injury',
  'casualty',
  'shot',
  'hospital',
  'arrest',
  'critical',
  'suspect',
  'charge',
])

const isBrokenDown = ({ claim }: Sighting): boolean =>
  claim.kind === 'quantity' && claim.measure.predicate !== null && BROKEN_DOWN.has(claim.measure.predicate)

/** Whether a figure can be the total: no part, no addition, of people. */
function canLead(sighting: Sighting): boolean {
  const { claim, traits } = sighting
  const { population } = claim.measure
  return (
    !traits.includes('part') &&
    (!traits.includes('addition') || claim.measure.modifiers.includes('under investigation')) &&
    !isBackground(claim) &&
    (population === null || population === 'death' || isPerson(population))
  )
}

/** "A 38-year-old man was shot" names one of them; it is no count where a larger one stands. */
function isOneOfMore(sighting: Sighting, all: readonly Sighting[]): boolean {
  const { claim } = sighting
  if (claim.kind !== 'quantity' || namedNumber(claim) !== 1) return false
  const larger = all.some(
    ({ claim: other }) =>
      other.kind === 'quantity' &&
      other.measure.predicate === claim.measure.predicate &&
      (namedNumber(other) ?? 0) > 1,
  )
  return larger || !/^(?:only |just )?(?:1|one)\b/i.test(claim.surface.exact)
}

/** Of sightings of one article, those whose figure may be set against another article's. */
export function principalOf(sightings: readonly Sighting[]): ReadonlySet<Sighting> {
  const leading = new Map<string, number | null>()
  const key = ({ claim: { measure } }: Sighting): string =>
    `${measure.predicate}|${measure.modifiers.filter((word) => word !== 'confirmed').join()}`
  for (const sighting of sightings) {
    if (
      !isBrokenDown(sighting) ||
      !canLead(sighting) ||
      leading.has(key(sighting)) ||
      isOneOfMore(sighting, sightings)
    )
      continue
    leading.set(key(sighting), sighting.claim.kind === 'quantity' ? namedNumber(sighting.claim) : null)
  }
  return new Set(
    sightings.filter((sighting) => {
      if (!isBrokenDown(sighting) || sighting.claim.kind !== 'quantity') return true
      return (
        canLead(sighting) &&
        (leading.get(key(sighting)) === namedNumber(sighting.claim) || saysMoved(sighting, 'now'))
      )
    }),
  )
}
