/** What every source's figure bears out, and each figure by its counter. */
import type { QuantityValue } from '../domain.ts'
import { figure, fromTo } from './figures.ts'
import { hedged, type QuantityVoice } from './voice.ts'

/** Two significant digits outward: the ends of "about 11,000" are nobody's figures. */
function outward(value: number, up: boolean): number {
  if (value === 0) return 0
  const size = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1)
  const rounded = (up ? Math.ceil : Math.floor)(value / size) * size
  // Sizes below one leave traces of binary fractions.
  return Number(rounded.toPrecision(12))
}

/** What a hedge leaves open stays open: whoever says "more than 200" says nothing of an upper end. */
function lowEnd({ claim: { value, bound } }: QuantityVoice): number | null {
  if (value.low === null || bound === 'at-most') return null
  return hedged.has(bound) && bound !== 'more-than' ? outward(value.low, false) : value.low
}

function highEnd({ claim: { value, bound } }: QuantityVoice): number | null {
  if (value.high === null || bound === 'more-than') return null
  return hedged.has(bound) && bound !== 'less-than' && bound !== 'at-most'
    ? outward(value.high, true)
    : value.high
}

const none = (ends: readonly (number | null)[]): boolean => ends.some((end) => end === null)

/** The narrowest range that holds every voice's own. */
export function hull(voices: readonly QuantityVoice[]): QuantityValue {
  const lows = voices.map(lowEnd)
  const highs = voices.map(highEnd)
  return {
    low: none(lows) ? null : Math.min(...lows.flatMap((low) => low ?? [])),
    high: none(highs) ? null : Math.max(...highs.flatMap((high) => high ?? [])),
    unit: voices[0]?.claim.value.unit ?? null,
  }
}

/** Null when the voices leave both ends open, or count in different units. */
export function safestFigure(voices: readonly QuantityVoice[]): string | null {
  const { low, high, unit } = hull(voices)
  if (new Set(voices.map(({ claim }) => claim.value.unit)).size > 1) return null
  if (low !== null && high !== null)
    return low === high ? figure(low, unit) : `between ${fromTo(low, high, unit, 'and')}`
  if (low !== null) return `at least ${figure(low, unit)}`
  return high === null ? null : `up to ${figure(high, unit)}`
}

/** One voice's figure with its own hedge. */
export function figureOf({ claim: { value, bound } }: QuantityVoice): string {
  const { low, high, unit } = value
  const single = low ?? high
  if (single === null) return 'an unknown number'
  if (low !== null && low === high) return figure(low, unit)
  if (bound === 'more-than' && low !== null) return `more than ${figure(low, unit)}`
  if (bound === 'at-most' && high !== null) return `up to ${figure(high, unit)}`
  if (low === null) return `up to ${figure(single, unit)}`
  if (high === null) return `at least ${figure(low, unit)}`
  if (bound === 'about') return `about ${figure(Number(((low + high) / 2).toPrecision(3)), unit)}`
  return fromTo(low, high, unit, 'to')
}
