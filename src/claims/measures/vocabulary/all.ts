import { CASUALTIES } from './casualties.ts'
import { DETENTION } from './detention.ts'
import { ECONOMY } from './economy.ts'
import { MONEY } from './money.ts'
import { NATURE_AND_SPORT } from './nature-and-sport.ts'
import { PUBLIC_LIFE } from './public-life.ts'
import type { PredicateRow } from './row.ts'

/** Every predicate that the rules know; where two rows share a word, the earlier one wins for its kind. */
export const PREDICATES: readonly PredicateRow[] = [
  ...CASUALTIES,
  ...DETENTION,
  ...PUBLIC_LIFE,
  ...MONEY,
  ...ECONOMY,
  ...NATURE_AND_SPORT,
]
