/** A number with its currency or unit, as read at one place of a sentence. */
import type { Atom } from './atoms.ts'
import type { QuantityForm } from './mention.ts'
import type { Numeral } from './numerals/numeral.ts'
import { numeralAt } from './numerals/order.ts'
import { currencyAfter, currencyBefore, smallChange } from './units/currencies.ts'
import { dimensionAt } from './units/dimensions.ts'
import { percentAt } from './units/percent.ts'
import { rateAfterConversion, rateAt } from './units/rates.ts'

export type Amount = {
  /** From the currency sign to the unit; `next` exclusive. */
  readonly first: number
  readonly next: number
  readonly numeralNext: number
  readonly low: number
  readonly high: number
  readonly unit: string | null
  readonly per: string | null
  readonly form: QuantityForm
  readonly numeral: Numeral
}

const isMinus = (atom: Atom | undefined): boolean => atom !== undefined && /^[-−–]$/.test(atom.text)

/** A minus sign right before a number: after a blank or a bracket, and joined to what follows. */
function signBefore(atoms: readonly Atom[], first: number): { sign: 1 | -1; first: number } {
  const sign = atoms[first - 1]
  if (sign !== undefined && isMinus(sign) && atoms[first]?.joined) {
    const word = atoms[first - 2]
    if (word?.lower === 'minus' && sign.joined) return { sign: -1, first: first - 2 }
    // `COVID -20`: a name with its number.
    if (!sign.joined && atoms[first]?.kind === 'digits' && !/^\p{Lu}{2,}$/u.test(word?.text ?? ''))
      return { sign: -1, first: first - 1 }
  }
  return sign?.lower === 'minus' ? { sign: -1, first: first - 1 } : { sign: 1, first }
}

/** Numbers over this with "pounds" are money in British copy. */
const LARGE = 100_000

/** Reads the amount whose numeral begins at `at`. */
export function amountAt(atoms: readonly Atom[], at: number): Amount | null {
  const numeral = numeralAt(atoms, at)
  if (numeral === null) return null
  const signed = signBefore(atoms, at)
  const before = currencyBefore(atoms, signed.first)
  const first = before?.first ?? signed.first
  const low = numeral.low * signed.sign
  const high = numeral.high * signed.sign
  const plain = { first, numeralNext: numeral.next, low, high, per: null, unit: null, numeral }
  if (numeral.form === 'ordinal') {
    // `the ninth straight day`: nine days running.
    const running = /^(straight|consecutive|successive)$/.test(atoms[numeral.next]?.lower ?? '')
    const unit = running ? dimensionAt(atoms, numeral.next + 1) : null
    if (unit !== null) return { ...plain, unit: unit.unit, next: unit.next, form: 'measure' }
    return { ...plain, next: numeral.next, form: 'ordinal' }
  }
  // `hundreds of millions of dollars`
  const of =
    numeral.form === 'vague' || numeral.form === 'share' ? (atoms[numeral.next]?.lower === 'of' ? 1 : 0) : 0
  const unitAt = numeral.next + of
  const percent =
    percentAt(atoms, unitAt) ?? percentAt(atoms, atoms[unitAt]?.lower === 'a' ? unitAt + 1 : unitAt)
  if (percent !== null && before === null) return { ...plain, ...withRate(atoms, percent), form: 'percent' }
  const scale = numeral.low >= LARGE || numeral.form === 'vague'
  // `$9 US a tonne`
  const country = before?.unit === 'USD' && atoms[unitAt]?.text === 'US' ? 1 : 0
  if (before !== null) {
    const named = currencyAfter(atoms, unitAt, true)
    const next = named === null ? numeral.next + country : named.next
    return { ...plain, ...withRate(atoms, { unit: named?.unit ?? before.unit, next }), form: 'money' }
  }
  const hyphen = isMinus(atoms[unitAt]) && atoms[unitAt]?.joined === true ? 1 : 0
  const after = currencyAfter(atoms, unitAt + hyphen, scale)
  if (after !== null) return { ...plain, ...withRate(atoms, after), form: 'money' }
  const change = smallChange(atoms, unitAt + hyphen)
  if (change !== null)
    return {
      ...plain,
      low: Number((low * change.factor).toPrecision(12)),
      high: Number((high * change.factor).toPrecision(12)),
      ...withRate(atoms, change),
      form: 'money',
    }
  const measure = dimensionAt(atoms, unitAt)
  if (measure !== null) {
    const whole = { ...plain, ...withRate(atoms, measure), form: 'measure' as const }
    return withSmaller(atoms, whole)
  }
  if (numeral.form === 'share')
    return { ...plain, next: numeral.next, low: low * 100, high: high * 100, unit: 'percent', form: 'share' }
  return { ...plain, next: numeral.next, form: 'count' }
}

/** `three hours and 20 minutes`, `6 feet 2 inches`: both in the smaller unit. */
function withSmaller(atoms: readonly Atom[], whole: Amount): Amount {
  const at = atoms[whole.next]?.lower === 'and' ? whole.next + 1 : whole.next
  const factor = SMALLER.get(whole.unit ?? '')
  const numeral = factor === undefined ? null : numeralAt(atoms, at)
  const unit = numeral === null ? null : dimensionAt(atoms, numeral.next)
  if (factor === undefined || numeral === null || unit === null || unit.unit !== factor.unit) return whole
  const add = (value: number, more: number): number => value * factor.times + more
  const amounts = { low: add(whole.low, numeral.low), high: add(whole.high, numeral.high) }
  return { ...whole, ...amounts, unit: unit.unit, next: unit.next, numeralNext: numeral.next }
}

const SMALLER: ReadonlyMap<string, { readonly unit: string; readonly times: number }> = new Map([
  ['hour', { unit: 'minute', times: 60 }],
  ['minute', { unit: 'second', times: 60 }],
  ['year', { unit: 'month', times: 12 }],
  ['foot', { unit: 'inch', times: 12 }],
])

const SPEED = /^(kilometre|mile|metre|foot)$/

function withRate(
  atoms: readonly Atom[],
  found: { readonly unit: string; readonly next: number },
): { unit: string; per: string | null; next: number } {
  const rate = rateAt(atoms, found.next)
  if (rate === null)
    return { unit: found.unit, per: rateAfterConversion(atoms, found.next)?.per ?? null, next: found.next }
  const speed = SPEED.test(found.unit) && /^(hour|second|h|s)$/.test(rate.per)
  const hour = rate.per === 'h' ? 'hour' : rate.per === 's' ? 'second' : rate.per
  return speed
    ? { unit: `${found.unit} per ${hour}`, per: null, next: rate.next }
    : { unit: found.unit, per: rate.per, next: rate.next }
}
