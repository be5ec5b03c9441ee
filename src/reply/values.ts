/** Values as a reader would write them: short, in the unit that the text uses. */
import type { ReportClaim } from '../report/schema.ts'

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
  return value.toLocaleString('en', { maximumFractionDigits: 4 })
}

const roundNumber = (value: number): string => shortNumber(Number(value.toPrecision(3)))

function withUnit(number: string, unit: string | null, plural: boolean): string {
  if (unit === null) return number
  if (unit === 'percent') return `${number}%`
  if (currencyCode.test(unit)) {
    const symbol = new Intl.NumberFormat('en', { style: 'currency', currency: unit })
      .formatToParts(1)
      .find(({ type }) => type === 'currency')?.value
    return `${symbol ?? `${unit} `}${number}`
  }
  return `${number} ${unit}${plural && !unit.endsWith('s') ? 's' : ''}`
}

const openEnds: Partial<Record<ReportClaim['bound'], string>> = {
  'at-least': 'at least',
  'more-than': 'more than',
  'at-most': 'up to',
  'less-than': 'under',
}

function quantity(claim: Extract<ReportClaim, { kind: 'quantity' }>): string {
  const { low, high, unit } = claim.value
  const single = low ?? high
  if (single === null) return 'unknown'
  const hedge = low === null || high === null ? openEnds[claim.bound] : undefined
  if (low === null || high === null || low === high) {
    const text = withUnit(shortNumber(single), unit, single !== 1)
    return hedge === undefined ? text : `${hedge} ${text}`
  }
  // "millions" is 2 to 999.999999 million: its ends are no figures that anyone counted.
  const vague = low > 0 && high / low >= 10
  const say = vague ? roundNumber : shortNumber
  return withUnit(`${say(low)}–${say(high)}`, unit, true)
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
