import type { Atom } from '../atoms.ts'
import type { Place } from './aside.ts'

const COUNTED = /^(ballots?|votes?|precincts?|stations?|districts?|returns)$/
const DONE = /^(counted|tallied|reporting|processed)$/
/** Words from the figure to the verb: `of the votes`, `of all polling stations`. */
const REACH = 6

/** `with 97 percent of ballots counted`: how far a count has come, beside which its figures stand. */
export function countProgress(atoms: readonly Atom[], { next, amount }: Place): boolean {
  if (amount.form !== 'percent' || atoms[next]?.lower !== 'of') return false
  const after = atoms.slice(next, next + REACH)
  const verb = after.findIndex(({ lower }) => DONE.test(lower))
  return verb > 0 && COUNTED.test(after[verb - 1]?.lower ?? '')
}
