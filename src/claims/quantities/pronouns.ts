/** `one` and `half` where they count nothing: `no one`, `one another`, `one day`, `the one who`. */

import { numberWords } from '../../text/number-words.ts'
import type { Atom } from './atoms.ts'

const BEFORE =
  /^(no|any|every|some|each|this|that|which|the|only|another|a|new|last|next|big|good|loved|young|little|concrete|for|such|right|wrong)$/
/** `one` is a count before these when a list or a clause has just begun: `and one was hurt`. */
const COPULA = /^(is|was|has|had|remains|died|survived)$/
const AFTER =
  /^(another|day|thing|else|can|could|would|should|might|may|must|does|knows|needs|wants|time|to|that|who|which|as|than|for|with|at|from|toward|towards|about|where|when|if|or|but)$/
const NOUN =
  /^(hundred|thousand|million|billion|person|man|woman|child|of|death|case|injury|fatality|arrest)$/

/** Where a pronoun that looks like a number ends, or null. */
export function pronounAt(atoms: readonly Atom[], at: number): number | null {
  const word = atoms[at]?.lower
  if (word === 'ones') return at + 1
  if (word !== 'one') return null
  const before = atoms[at - 1]?.lower ?? ''
  const after = atoms[at + 1]
  if (after === undefined || (after.kind === 'mark' && after.text !== '-' && !/^["“‘(,$]$/.test(after.text)))
    return at + 1
  if (after.text === ',' && before !== 'and') return at + 1
  if (BEFORE.test(before) && !NOUN.test(after.lower)) return at + 1
  if (after.lower === 'of' && before !== 'for' && BEFORE.test(before)) return at + 1
  if (
    after.text === '-' &&
    after.joined &&
    /^(time|off|sided|way|stop|on|to)$/.test(atoms[at + 2]?.lower ?? '')
  )
    return at + 1
  if (COPULA.test(after.lower)) return at === 0 || /^(and|,|;|while|but|with|:)$/.test(before) ? null : at + 1
  if (after.lower === 'in') {
    const inside = atoms[at + 2]
    const state = /^(critical|serious|stable|hospital|custody|intensive)$/.test(inside?.lower ?? '')
    return state ||
      /^(a|every|[a-z]*(ten|two|three|four|five|six|seven|eight|nine|hundred))$/.test(inside?.lower ?? '') ||
      inside?.kind === 'digits'
      ? null
      : at + 1
  }
  // `one to two years`
  const range =
    after.lower === 'to' && (numberWords.has(atoms[at + 2]?.lower ?? '') || atoms[at + 2]?.kind === 'digits')
  return AFTER.test(after.lower) && !range ? at + 1 : null
}
