import type { ClaimKind } from '../../domain.ts'
import type { Stater } from '../draft.ts'
import { stateDates } from './date.ts'
import { statePeople } from './person.ts'
import { statePlaces } from './place.ts'
import { stateQuantities } from './quantity.ts'
import { stateStatements } from './statement.ts'

/** One stater for each kind of claim; a kind without one does not compile. */
export const STATERS: Readonly<Record<ClaimKind, Stater>> = {
  quantity: stateQuantities,
  date: stateDates,
  place: statePlaces,
  person: statePeople,
  statement: stateStatements,
}
