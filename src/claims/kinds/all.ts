import type { ClaimKind } from '../../domain.ts'
import type { Stater } from '../draft.ts'
import { stateDates } from './date.ts'
import { stateMatters } from './matter.ts'
import { statePartsOf } from './part.ts'
import { statePeople } from './person.ts'
import { statePlaces } from './place.ts'
import { stateQuantities } from './quantity.ts'
import { stateStatements } from './statement.ts'

const allOf =
  (...staters: readonly Stater[]): Stater =>
  (scene) =>
    staters.flatMap((state) => state(scene))

/** One stater for each kind of claim; a kind without one does not compile. */
export const STATERS: Readonly<Record<ClaimKind, Stater>> = {
  quantity: stateQuantities,
  date: stateDates,
  place: allOf(statePlaces, statePartsOf('place')),
  person: allOf(statePeople, statePartsOf('person')),
  statement: allOf(stateStatements, stateMatters, statePartsOf('statement')),
}
