/** Figures as they are printed in running text: `three`, `18`, `1.4 million`, `£38 million`, `4.5 percent`. */
import { unitWord } from '../reply/unit-words.ts'

/** One to nine in words, 10 and above in digits: AP Stylebook, "numerals". Only for plain counts. */
const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

const MAGNITUDES: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
]

function digits(value: number): string {
  for (const [size, word] of MAGNITUDES) {
    const scaled = value / size
    // No more than three decimals: 1,234,567 stays as it is.
    if (Math.abs(scaled) >= 1 && Number.isInteger(Math.round(scaled * 1e9) / 1e6))
      return `${scaled.toLocaleString('en', { maximumFractionDigits: 3 })} ${word}`
  }
  return value.toLocaleString('en', { maximumFractionDigits: 4 })
}

const CURRENCY = /^[A-Z]{3}$/

function symbolOf(code: string): string {
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency: code }).formatToParts(1)
  const symbol = parts.find(({ type }) => type === 'currency')?.value ?? code
  return symbol === code ? `${code} ` : symbol
}

export function figure(value: number, unit: string | null): string {
  if (unit === null) return WORDS[value] ?? digits(value)
  if (unit === 'percent') return `${digits(value)} percent`
  if (CURRENCY.test(unit)) return `${symbolOf(unit)}${digits(value)}`
  return `${digits(value)} ${unitWord(unit, value !== 1)}`
}

/** `18 to 29`: the unit once, counts both in words or both in digits. */
export function fromTo(low: number, high: number, unit: string | null, joined: 'to' | 'and'): string {
  if (unit === null) {
    const inWords = low < 10 && high < 10
    const say = inWords ? (value: number) => figure(value, null) : digits
    return `${say(low)} ${joined} ${say(high)}`
  }
  if (CURRENCY.test(unit)) return `${figure(low, unit)} ${joined} ${figure(high, unit)}`
  return `${digits(low)} ${joined} ${figure(high, unit)}`
}
