import { numberWords } from '../../../text/number-words.ts'
import type { Atom } from '../atoms.ts'
import { valueOfDigits } from './digits.ts'
import type { Numeral } from './numeral.ts'
import { ORDINALS } from './words.ts'

const ordinalOf = (first: number, next: number, value: number): Numeral => ({
  first,
  next,
  low: value,
  high: value,
  form: 'ordinal',
})

/** `16th`, `third`, `twenty-first`. `second` counts only before a word: alone it is a unit of time. */
export function ordinal(atoms: readonly Atom[], first: number): Numeral | null {
  const atom = atoms[first]
  const after = atoms[first + 1]
  if (atom === undefined) return null
  if (atom.kind === 'digits' && after?.joined && /^(st|nd|rd|th)$/.test(after.lower)) {
    const value = valueOfDigits(atom.text)
    return value === null ? null : ordinalOf(first, first + 2, value)
  }
  const tens = numberWords.get(atom.lower)
  if (tens !== undefined && tens >= 20 && after?.text === '-') {
    const unit = ORDINALS.get(atoms[first + 2]?.lower ?? '')
    return unit === undefined || unit > 9 ? null : ordinalOf(first, first + 3, tens + unit)
  }
  const value = ORDINALS.get(atom.lower)
  return value === undefined ? null : ordinalOf(first, first + 1, value)
}
