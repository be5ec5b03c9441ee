import type {
  Claim,
  DateClaim,
  PersonClaim,
  PlaceClaim,
  QuantityClaim,
  Quote,
  StatementClaim,
} from '../domain.ts'
import type { Scene } from './scene.ts'

/** A claim before it has its number. */
export type Draft =
  | Omit<QuantityClaim, 'id'>
  | Omit<DateClaim, 'id'>
  | Omit<PlaceClaim, 'id'>
  | Omit<PersonClaim, 'id'>
  | Omit<StatementClaim, 'id'>

/** States the claims of one kind. */
export type Stater = (scene: Scene) => readonly Draft[]

export const quoteOf = (text: string, start: number, end: number): Quote => ({
  exact: text.slice(start, end),
  start,
  end,
})

export const numbered = (draft: Draft, id: string): Claim => ({ id, ...draft })
