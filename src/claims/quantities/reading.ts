/** One figure as read at a place of a sentence, and what its hedge makes of it. */
import type { Bound, QuantityValue } from '../../domain.ts'
import { type Amount, amountAt } from './amount.ts'
import type { Atom } from './atoms.ts'
import { type HedgeFound, rangeOf, type Scale } from './hedge.ts'
import { rangeFrom } from './ranges.ts'

export type Reading = {
  readonly first: number
  readonly next: number
  readonly amount: Amount
  readonly high: number
  readonly ranged: boolean
  readonly change: boolean
}

/** The amount or range whose first number begins at `at`. */
export function readAt(atoms: readonly Atom[], at: number): Reading | null {
  const amount = amountAt(atoms, at)
  if (amount === null) return null
  const range = rangeFrom(atoms, amount)
  if (range === null)
    return { first: amount.first, next: amount.next, amount, high: amount.high, ranged: false, change: false }
  return {
    first: range.first,
    next: range.next,
    amount: { ...range.from, numeralNext: range.to.numeralNext },
    high: range.to.high,
    ranged: true,
    change: range.change,
  }
}

const finite = (n: number): number | null => (Number.isFinite(n) ? n : null)

function scaleOf(amount: Amount): Scale {
  if (amount.form === 'share') return 'share'
  if (amount.unit === 'percent') return 'percent'
  return amount.form === 'count' ? 'whole' : 'measured'
}

/** The closed range that the words mean. A change (`from 10 to 12`) is worth where it ends. */
export function valued(reading: Reading, hedge: HedgeFound | null): { value: QuantityValue; bound: Bound } {
  const { amount } = reading
  const unit = amount.unit
  if (reading.change) return { value: { low: reading.high, high: reading.high, unit }, bound: 'exact' }
  const low = Math.min(amount.low, reading.high)
  const high = Math.max(amount.low, reading.high)
  const vague = amount.numeral.form === 'vague'
  if (hedge === null || hedge.row.bound === 'exact' || (vague && hedge.row.bound === 'about')) {
    const open = high === Number.POSITIVE_INFINITY
    const bound = open ? 'at-least' : reading.ranged || vague ? 'range' : 'exact'
    return { value: { low, high: finite(high), unit }, bound }
  }
  const range = rangeOf(hedge.row, { low, high }, scaleOf(amount))
  return {
    value: { low: range.low, high: range.high === null ? null : finite(range.high), unit },
    bound: reading.ranged && hedge.row.bound === 'about' ? 'range' : hedge.row.bound,
  }
}
