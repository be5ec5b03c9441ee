/** Values as a reader would write them: short, in the unit that the text uses. */
import { singularOf } from '../claims/measures/nouns.ts'
import type { ReportClaim } from '../report/schema.ts'
import { unitWord } from './unit-words.ts'

const currencyCode = /^[A-Z]{3}$/

const magnitudes: readonly (readonly [number, string])[] = [
  [1e12, 'tn'],
  [1e9, 'bn'],
  [1e6, 'm'],
]

function shortNumber(value: number): string {
  for (const [size, letter] of magnitudes) {
    const scaled = value / size
    if (Math.abs(scaled) >= 1 && Number.isInteger(Math.round(scaled * 1e6) / 1e4)) {
      return `${scaled.toLocaleString('en', { maximumFractionDigits: 2 })}${letter}`
    }
  }
  return value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 10 ? 4 : 2 })
}

const roundNumber = (value: number): string => shortNumber(Number(value.toPrecision(3)))

function withUnit(number: string, unit: string | null, many: boolean): string {
  if (unit === null) return number
  if (unit === 'percent') return `${number}%`
  if (currencyCode.test(unit)) {
    const symbol = new Intl.NumberFormat('en', { style: 'currency', currency: unit })
      .formatToParts(1)
      .find(({ type }) => type === 'currency')?.value
    return `${symbol ?? `${unit} `}${number}`
  }
  return `${number} ${unitWord(unit, many)}`
}

type Quantity = Extract<ReportClaim, { kind: 'quantity' }>
type Ends = { readonly low: number; readonly high: number }

/** What is said of the figure that a hedge stood on; `null` where the range itself says more. */
const hedges: Partial<Record<ReportClaim['bound'], { word: string; figure: (ends: Ends) => number | null }>> =
  {
    'at-least': { word: 'at least', figure: ({ low }) => low },
    'more-than': { word: 'more than', figure: ({ low }) => low },
    'at-most': { word: 'up to', figure: ({ high }) => high },
    'less-than': { word: 'under', figure: ({ high }) => high },
    // The table of hedges widens "about N" by as much on both sides.
    about: { word: 'about', figure: ({ low, high }) => Number(((low + high) / 2).toPrecision(3)) },
  }

/** A plain count below a figure reads best as the range it leaves: nearly thirty is 27 to 29. */
const saysMoreAsRange = ({ bound, value: { low, high, unit } }: Quantity): boolean =>
  bound === 'less-than' && unit === null && low !== null && high !== null && high < 1000

/** The widths are those of the rules for reading such words (src/claims/quantities). */
const vagueWords: readonly (Ends & { readonly word: string })[] = [
  { low: 200, high: 999, word: 'hundreds' },
  { low: 2000, high: 999_999, word: 'thousands' },
  { low: 2_000_000, high: 999_999_999, word: 'millions' },
]

const vagueWord = ({ low, high }: Ends): string | undefined =>
  vagueWords.find((one) => one.low === low && one.high === high)?.word

function quantity(claim: Quantity): string {
  const { low, high, unit } = claim.value
  const single = low ?? high
  if (single === null) return 'unknown'
  const say = (value: number) => withUnit(shortNumber(value), unit, value !== 1)
  if (low === high) return say(single)
  const hedge = saysMoreAsRange(claim) ? undefined : hedges[claim.bound]
  const figure = hedge?.figure({ low: low ?? single, high: high ?? single }) ?? null
  if (hedge !== undefined && figure !== null) return `${hedge.word} ${say(figure)}`
  if (low === null || high === null) return say(single)
  const vague = unit === null ? vagueWord({ low, high }) : undefined
  if (vague !== undefined) return vague
  // "millions" is 2 to 999.999999 million: its ends are no figures that anyone counted.
  const ends = low > 0 && high / low >= 10 ? roundNumber : shortNumber
  return withUnit(`${ends(low)}–${ends(high)}`, unit, true)
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** `2026-01-13` as `13 Jan`, with the year where it is asked for. */
export function shortDay(day: string, withYear = false): string {
  const [year, month, date] = day.slice(0, 10).split('-')
  return `${Number(date)} ${months[Number(month) - 1] ?? month}${withYear ? ` ${year}` : ''}`
}

function lastDayOfMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

function dates(claim: Extract<ReportClaim, { kind: 'date' }>): string {
  const { from, to, inferred, time } = claim.value
  const unstated = inferred.includes('year') ? ' (year not stated)' : ''
  const clock = time === undefined ? '' : ` ${time}`
  if (from === null || to === null) {
    const day = from ?? to
    return day === null ? 'unknown' : `${from === null ? 'until' : 'from'} ${shortDay(day, true)}${clock}`
  }
  if (from === to) {
    const weekday = weekdays[new Date(`${from}T00:00:00Z`).getUTCDay()]
    return inferred.includes('day')
      ? `${weekday} ${shortDay(from, true)}${clock}`
      : `${shortDay(from, unstated === '')}${clock}${unstated}`
  }
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4)
  if (from.endsWith('-01') && to === lastDayOfMonth(from)) return shortDay(from, true).replace(/^\d+ /, '')
  const start = from.slice(0, 7) === to.slice(0, 7) ? String(Number(from.slice(8))) : shortDay(from)
  const dash = start.includes(' ') ? ' – ' : '–'
  return `${start}${dash}${shortDay(to, unstated === '')}${unstated}`
}

/** The value of a claim in a few words. */
export function sayValue(claim: ReportClaim): string {
  switch (claim.kind) {
    case 'quantity':
      return quantity(claim)
    case 'date':
      return dates(claim)
    case 'place':
      return claim.value.name
    case 'person':
      return claim.value.role === null || claim.value.role === claim.measure
        ? claim.value.name
        : `${claim.value.name}, ${claim.value.role}`
    case 'statement':
      return claim.value.text
  }
}

/** Words longer than this are a sentence of one article's, not a name for what it says. */
const longestWords = 60

/**
 * A claim as an item of a list: `8 vehicles deployed`, `compensation: ₹500,000`. What a statement says is
 * in its words; of a matter that several articles state alike the matter itself is said, not one's phrasing.
 */
export function sayClaim(claim: ReportClaim): string {
  switch (claim.kind) {
    case 'quantity': {
      const plain = claim.value.unit === null
      const said = sayValue(claim)
      const of = vagueWords.some(({ word }) => word === said) ? ' of' : ''
      return plain ? `${said}${of} ${counted(claim)}` : `${claim.measure}: ${said}`
    }
    case 'person':
      return sayValue(claim)
    case 'statement': {
      const { text } = claim.value
      return text.length > longestWords ? claim.measure : `${claim.measure}: ${text}`
    }
    case 'date':
    case 'place':
      return `${sayValue(claim)} (${claim.measure.replace(/^(date|place) of (the )?/, '')})`
  }
}

const isOne = ({ value: { low, high } }: Quantity): boolean => low === 1 && high === 1

/** `people killed` after one of them: `person killed`. Labels stand in the plural. */
function counted(claim: Quantity): string {
  if (!isOne(claim)) return claim.measure
  const [first = '', ...rest] = claim.measure.split(' ')
  return [first === 'people' ? 'person' : singularOf(first), ...rest].join(' ')
}
