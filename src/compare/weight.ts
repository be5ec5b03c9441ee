/** How much a claim that only one source has is worth a reporter's follow-up, as data: what tells of the event first. */
import { isPerson } from '../claims/measures/populations.ts'
import type { Claim, QuantityClaim } from '../domain.ts'
import { changesTheStory } from './severity.ts'
import { isMoney } from './units.ts'
import { isTelling } from './words/telling-predicates.ts'

/** What happens to people: of anything else it was read off an idiom, and no count of people has a unit. */
const OF_PEOPLE = new Set('death,injury,casualty,trapped,missing,arrest'.split(','))

const isMisread = ({ measure: { predicate, population }, value: { unit } }: QuantityClaim): boolean =>
  predicate !== null &&
  OF_PEOPLE.has(predicate) &&
  (unit !== null || (population !== null && population !== predicate && !isPerson(population)))

/** Lower comes first. */
export function followUpRank(claim: Claim): number {
  const { predicate } = claim.measure
  switch (claim.kind) {
    case 'quantity':
      if (predicate === null || isMisread(claim)) return 6
      if (changesTheStory(predicate)) return 0
      return isMoney(claim.value.unit) ? 1 : isTelling(predicate) ? 2 : 5
    case 'person':
      return claim.value.role === null ? 4 : 2
    case 'statement':
      return 3
    case 'place':
    case 'date':
      return 5
  }
}
