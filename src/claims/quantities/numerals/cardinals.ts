import { numberWords } from '../../../text/number-words.ts'
import type { Atom } from '../atoms.ts'
import { currencyBefore } from '../units/currencies.ts'
import { digits } from './digits.ts'
import type { Numeral } from './numeral.ts'
import { MAGNITUDES, PARTS, SHORT_MAGNITUDES } from './words.ts'

/** Words after `40m` that make it metres rather than millions: a dimension is spoken of. */
const AFTER_METRES =
  /^(long|wide|high|tall|deep|away|below|above|from|off|up|down|north|south|east|west|sprint|race|freestyle|hurdles|dash|relay|butterfly|final|final|and|by|x|underground|underwater|apart|thick|in|into|to|of|at|or|on|vessel|tower|yacht|boat|ship|crater)$/

const isHyphen = (atom: Atom | undefined): boolean =>
  atom !== undefined && /^[-‐‑]$/.test(atom.text) && atom.joined

/** A magnitude word at `at`, as its factor; a hyphen may stand before it (`5-million`). */
function magnitudeAt(atoms: readonly Atom[], at: number): { factor: number; next: number } | null {
  const here = isHyphen(atoms[at]) ? at + 1 : at
  const factor = MAGNITUDES.get(atoms[here]?.lower ?? '')
  return factor === undefined ? null : { factor, next: here + 1 }
}

function shortMagnitudeAt(
  atoms: readonly Atom[],
  at: number,
  money: boolean,
): { factor: number; next: number } | null {
  const atom = atoms[at]
  const factor = SHORT_MAGNITUDES.get(atom?.lower ?? '')
  if (atom === undefined || factor === undefined) return null
  const spaced = !atom.joined
  const after = atoms[at + 1]
  // `8 B people`, `12 M users`: capitals set apart, before a thing counted.
  const apart = /^[BM]$/.test(atom.text) && after?.kind === 'word' && /s$|people/.test(after.lower)
  if (spaced && apart) return { factor, next: at + 1 }
  if (spaced && !(money || /^(mn|mln|bn|bln|tn|trn)$/.test(atom.lower))) return null
  if (money) return { factor, next: at + 1 }
  if (atom.lower === 'm') {
    const million = after?.kind === 'word' && !after.joined && !AFTER_METRES.test(after.lower)
    return atom.text === 'M' || million ? { factor, next: at + 1 } : null
  }
  // Without a currency, `b`, `t`, `mm` and `mil` are as often bytes, tonnes, millimetres.
  return /^(b|t|mm|mil|cr)$/.test(atom.lower) ? null : { factor, next: at + 1 }
}

/** Digits with what multiplies them: `1.2 million`, `£3.4bn`, `3.4 lakh crore`, `2 dozen`. */
export function digitsWithMagnitude(atoms: readonly Atom[], first: number): Numeral | null {
  const number = digits(atoms, first)
  if (number === null || number.form !== 'digits') return number
  // `$3-5m`: the sign before the first number stands for both.
  const second = isHyphen(atoms[first - 1]) && atoms[first - 2]?.kind === 'digits'
  const money = currencyBefore(atoms, first) !== null || (second && currencyBefore(atoms, first - 2) !== null)
  let factor = 1
  let next = number.next
  const short = shortMagnitudeAt(atoms, next, money)
  if (short !== null) {
    factor = short.factor
    next = short.next
  }
  for (let long = magnitudeAt(atoms, next); long !== null; long = magnitudeAt(atoms, next)) {
    factor *= long.factor
    next = long.next
  }
  // The product of a decimal fraction and a magnitude is exact in print; take the noise of doubles off.
  const value = Number((number.low * factor).toPrecision(15))
  return { ...number, next, low: value, high: value, ...(factor === 1 ? {} : { lead: number.low }) }
}

type Sum = { readonly value: number; readonly next: number }

/** `twenty-one`, `fourteen`: a number below a hundred. */
function belowHundred(atoms: readonly Atom[], at: number): Sum | null {
  const tens = numberWords.get(atoms[at]?.lower ?? '')
  if (tens === undefined) return null
  if (tens < 20) return { value: tens, next: at + 1 }
  const unitAt = isHyphen(atoms[at + 1]) ? at + 2 : at + 1
  const unit = numberWords.get(atoms[unitAt]?.lower ?? '')
  return unit !== undefined && unit > 0 && unit < 10
    ? { value: tens + unit, next: unitAt + 1 }
    : { value: tens, next: at + 1 }
}

/** `two hundred and six thousand four hundred`: groups with falling magnitudes, added up. */
export function cardinalWords(atoms: readonly Atom[], first: number): Numeral | null {
  const article = /^(a|an)$/.test(atoms[first]?.lower ?? '')
  const start: Sum | null = article ? { value: 1, next: first + 1 } : belowHundred(atoms, first)
  if (start === null) return null
  if (article && magnitudeAt(atoms, start.next) === null) {
    // `close to an hour`, `more than a year`: after a hedge the article is a one.
    const hedged = /^(nearly|almost|than|about|over|under|around|roughly|least|to|just)$/.test(
      atoms[first - 1]?.lower ?? '',
    )
    const close = atoms[first - 1]?.lower !== 'to' || atoms[first - 2]?.lower === 'close'
    const span =
      /^(second|minute|hour|day|week|fortnight|month|year|decade|century|mile|kilometre|kilometer|tonne|ton)$/
    return hedged && close && span.test(atoms[start.next]?.lower ?? '')
      ? { first, next: start.next, low: 1, high: 1, form: 'words' }
      : null
  }
  let total = 0
  let group = start.value
  let next = start.next
  for (;;) {
    const magnitude = magnitudeAt(atoms, next)
    if (magnitude !== null) {
      next = magnitude.next
      if (magnitude.factor >= 1000) {
        total = (total + group) * magnitude.factor
        group = 0
      } else group *= magnitude.factor
      continue
    }
    const and = atoms[next]?.lower === 'and'
    const more = next > start.next || and ? belowHundred(atoms, and ? next + 1 : next) : null
    // `two and three` are two numbers: only a magnitude takes something added to it.
    if (more === null || (total === 0 && group < 100) || group % 100 !== 0) break
    group += more.value
    next = more.next
  }
  const whole = total + group
  const mixed = andPart(atoms, next)
  if (mixed !== null) {
    const scale = magnitudeAt(atoms, mixed.next)
    const value = (whole + mixed.value) * (scale?.factor ?? 1)
    return { first, next: scale?.next ?? mixed.next, low: value, high: value, form: 'words' }
  }
  const scaled =
    next > start.next && whole > start.value && whole % start.value === 0 ? { lead: start.value } : {}
  return { first, next, low: whole, high: whole, form: 'words', ...scaled }
}

/** `… and a half`, `… and three quarters`. */
function andPart(atoms: readonly Atom[], at: number): Sum | null {
  if (atoms[at]?.lower !== 'and') return null
  const count = /^(a|an)$/.test(atoms[at + 1]?.lower ?? '') ? 1 : numberWords.get(atoms[at + 1]?.lower ?? '')
  const part = PARTS.get(atoms[at + 2]?.lower ?? '')
  return count === undefined || part === undefined ? null : { value: count / part, next: at + 3 }
}
