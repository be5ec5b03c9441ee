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

/** Verbs and phrases by which someone counts, says or finds; an attribution by another word is no counter's. */
const COUNTS_OR_SAYS =
  /\b(?:sa(?:id|ys?|ying)|told|tells?|according|announc\w+|report\w*|confirm\w*|estimat\w+|claim\w*|stat\w+|puts?|putting|count\w*|warn\w*|add\w*|not\w+|insist\w*|reckon\w*|believ\w+|think\w*|thought|show\w*|f(?:ind|ound)\w*|record\w*|list\w*|cit\w+|acknowledg\w+|admit\w*|den(?:y|ied|ies)|argu\w+|maintain\w*|by|per|emphasi[sz]e\w*|suggest\w*|reveal\w*|calculat\w+|verif\w+|document\w*|issu\w+|blam\w+|accus\w+)\b/i
/** Figures speak for nobody: who counted them does. */
const FIGURES =
  /^(?:the\s+)?(?:(?:partial|early|preliminary|provisional|official|final|new|latest|initial|first|last|recent|complete|unofficial)\s+)*(?:results?|figures?|data|returns?|counts?|numbers?|totals?|estimates?|records?|statistics|polls?|surveys?|reports?|studies|study|files?|documents?|papers?)$/i
/** Words that stand for nobody in particular. */
const NOBODY =
  /^(?:everyone|everybody|anyone|someone|nobody|there|files?|figures?|one|it|this|that|we|i|they|he|she|you|\d+|(?:.* )?people)$/i

/** The attribution if it names a counter or a speaker that another can be set against, else null. */
export function claimantOf(attribution: Attribution | null): Attribution | null {
  if (attribution === null) return null
  const source = attribution.source.trim()
  if (NOBODY.test(source) || FIGURES.test(source)) return null
  return COUNTS_OR_SAYS.test(attribution.cue) ? attribution : null
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
