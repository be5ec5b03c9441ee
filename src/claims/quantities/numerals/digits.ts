import type { Atom } from '../atoms.ts'
import type { Numeral } from './numeral.ts'
import { VULGAR } from './words.ts'

/** More significant digits than a double holds are an identifier, not a figure. */
const MOST_DIGITS = 15

const GROUPED = /^\d{1,3}(?:[,'’٬\u00A0\u202F\u2009]\d{3})+(?:\.\d+)?$/u
/** Indian grouping: 1,23,456. */
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/
/** Continental: 1.234.567 and 1.234,56. One group alone (1.234) is read the English way. */
const CONTINENTAL = /^\d{1,3}(?:\.\d{3}){2,}$|^\d{1,3}(?:\.\d{3})+,\d{1,2}$/
const PLAIN = /^\d*(?:\.\d+)?$/

/** The number that a run of digits, points and commas writes, or null when it is no number (`1.2.3`). */
export function valueOfDigits(text: string): number | null {
  const plain =
    GROUPED.test(text) || INDIAN.test(text)
      ? text.replace(/[^\d.]/g, '')
      : CONTINENTAL.test(text)
        ? text.replaceAll('.', '').replace(',', '.')
        : PLAIN.test(text)
          ? text
          : null
  if (plain === null || plain.replace(/\D/g, '').replace(/^0+/, '').length > MOST_DIGITS) return null
  return Number(plain)
}

/** `1,234`, `2½`, `3 1/2`. */
export function digits(atoms: readonly Atom[], first: number): Numeral | null {
  const atom = atoms[first]
  if (atom === undefined) return null
  const alone = VULGAR.get(atom.text)
  if (alone !== undefined) return { first, next: first + 1, low: alone, high: alone, form: 'share' }
  if (atom.kind !== 'digits') return null
  const value = valueOfDigits(atom.text)
  if (value === null) return null
  const vulgar = VULGAR.get(atoms[first + 1]?.text ?? '')
  if (vulgar !== undefined && Number.isInteger(value))
    return { first, next: first + 2, low: value + vulgar, high: value + vulgar, form: 'digits' }
  const [top, slash, bottom] = [atoms[first + 1], atoms[first + 2], atoms[first + 3]]
  if (
    Number.isInteger(value) &&
    top?.kind === 'digits' &&
    slash?.text === '/' &&
    slash.joined &&
    bottom?.kind === 'digits' &&
    bottom.joined &&
    /^(1\/2|[13]\/4|[12]\/3|[1357]\/8)$/.test(`${top.text}/${bottom.text}`)
  ) {
    const mixed = value + Number(top.text) / Number(bottom.text)
    return { first, next: first + 4, low: mixed, high: mixed, form: 'digits' }
  }
  return { first, next: first + 1, low: value, high: value, form: 'digits' }
}
