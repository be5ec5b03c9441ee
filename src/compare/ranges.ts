/** Values as closed ranges on one scale, with what "about", "more than" and "up to" leave open made explicit. */
import type { QuantityClaim } from '../domain.ts'
import { scaleOf } from './units.ts'

export type Range = { readonly low: number; readonly high: number }

/** About, some, roughly: 5 % either way, 10 % where one digit carries the number (60, 400,000). */
function leeway(value: number): number {
  return /^[1-9]0*$/.test(String(Math.round(Math.abs(value)))) ? 0.1 : 0.05
}

/** "More than 180": who knows of 300 does not write it. "Up to 180" mirrors it. */
const MORE_THAN_REACH = 1.25
const AT_MOST_FLOOR = 0.8

/** The range that the words allow, in the base unit of its dimension. */
export function rangeOf({ value, bound }: QuantityClaim): Range {
  const { factor } = scaleOf(value.unit)
  const low = value.low === null ? null : value.low * factor
  const high = value.high === null ? null : value.high * factor
  if (low !== null && high !== null) {
    if (low !== high || bound !== 'about') return { low: Math.min(low, high), high: Math.max(low, high) }
    const slack = leeway(low / factor) * Math.abs(low)
    return { low: low - slack, high: high + slack }
  }
  if (low !== null)
    return { low, high: bound === 'more-than' ? low * MORE_THAN_REACH : Number.POSITIVE_INFINITY }
  if (high !== null)
    return {
      low: bound === 'at-most' || bound === 'less-than' ? high * AT_MOST_FLOOR : Number.NEGATIVE_INFINITY,
      high,
    }
  return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
}

/** The number that the words name, hedge aside; null for "hundreds" and for from–to. */
export function namedNumber({ value, bound }: QuantityClaim): number | null {
  const { factor } = scaleOf(value.unit)
  const { low, high } = value
  if (bound === 'range') return null
  if (bound === 'at-least' || bound === 'more-than') return low === null ? null : low * factor
  if (bound === 'at-most' || bound === 'less-than') return high === null ? null : high * factor
  if (low === null || high === null) return null
  return ((low + high) / 2) * factor
}

/** Rounding of decimals in unit conversion. */
const SAME = 1e-6

export const sameNumber = (a: number, b: number): boolean =>
  Math.abs(a - b) <= SAME * Math.max(1, Math.abs(a), Math.abs(b))
/** Significant digits that a number is given with: 0.7 has one, 118,400 four. */
function digitsOf(value: number): number {
  const digits = value.toExponential().split('e')[0]?.replace(/\D/g, '').replace(/0+$/, '') ?? ''
  return Math.max(1, digits.length)
}

/** Who rounds off more than this misleads. */
const MOST_ROUNDED = 0.1

/** Whether the one is the other, rounded to the digits that it is given with: 740 and 0.7 thousand. Tens need two. */
export function roundsTo(a: number, b: number): boolean {
  const [rough, fine] = digitsOf(a) <= digitsOf(b) ? [a, b] : [b, a]
  const digits = digitsOf(rough)
  return (
    Math.abs(rough - fine) <= MOST_ROUNDED * Math.abs(fine) &&
    Math.abs(fine) >= 100 &&
    digits < digitsOf(fine) &&
    sameNumber(Number(fine.toPrecision(digits)), rough)
  )
}
export const sameRange = (a: Range, b: Range): boolean => a.low === b.low && a.high === b.high
export const meet = (a: Range, b: Range): boolean =>
  a.low <= b.high * (1 + SAME) && b.low <= a.high * (1 + SAME)
const width = ({ low, high }: Range): number => high - low

/** Which of two ranges says more: -1 the first, 1 the second, 0 neither. */
export function moreExact(a: Range, b: Range): -1 | 0 | 1 {
  return width(a) < width(b) ? -1 : width(a) > width(b) ? 1 : 0
}
