/** Whether two claims are laid to the same claimant. */
import type { Attribution } from '../domain.ts'
import { normalTerm } from '../stories/terms.ts'
import { isFunctionWord } from './words/function-words.ts'

/** Words of a source that say what sort of source it is, not which. */
const RANKS = new Set(
  'chief officer spokesman spokeswoman spokesperson statement report department office official senior local state data figure'.split(
    ' ',
  ),
)

/** Names for one claimant that journalists use in turn. */
const KINDRED: readonly ReadonlySet<string>[] = [
  new Set(['police', 'officer', 'sheriff', 'constable', 'detective', 'investigator', 'deputy']),
  new Set(['official', 'authority', 'government', 'ministry', 'minister', 'state', 'administration']),
  new Set(['company', 'firm', 'operator', 'airline', 'maker', 'employer']),
  new Set(['union', 'worker', 'staff']),
  new Set(['relative', 'family', 'parent', 'mother', 'father', 'brother', 'sister']),
  new Set(['hospital', 'doctor', 'medic', 'physician', 'surgeon']),
  new Set(['prosecutor', 'prosecution']),
]

function wordsOf(source: string): readonly string[] {
  const words = source.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => !isFunctionWord(word)).map(normalTerm)
}

/** Unknown counts as the same: who is not told apart is not set against another. */
export function sameClaimant(a: Attribution, b: Attribution): boolean {
  const [one, two] = [wordsOf(a.source), wordsOf(b.source)]
  const telling = (words: readonly string[]): readonly string[] => words.filter((word) => !RANKS.has(word))
  const shared = telling(one).some((word) => telling(two).includes(word))
  if (shared || one.length === 0 || two.length === 0) return true
  if (one.join(' ') === two.join(' ')) return true
  return KINDRED.some((kin) => one.some((word) => kin.has(word)) && two.some((word) => kin.has(word)))
}
