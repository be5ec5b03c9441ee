import type { ClaimKind } from '../../../domain.ts'
import { makeDate } from './date.ts'
import type { Maker } from './kind.ts'
import { makePerson, makePlace } from './name.ts'
import { makeQuantity } from './quantity.ts'
import { makeStatement } from './statement.ts'

/** One maker for each kind of claim; a kind without one does not compile. */
export const MAKERS: Readonly<Record<ClaimKind, Maker>> = {
  quantity: makeQuantity,
  date: makeDate,
  place: makePlace,
  person: makePerson,
  statement: makeStatement,
}
