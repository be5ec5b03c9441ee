/** Days as they are printed, and the stretch in which all sources' days lie. */
import type { Day } from '../domain.ts'
import type { DateVoice } from './voice.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `13 January`, with the year where it is asked for. */
export function printedDay(day: Day, withYear: boolean): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month}${withYear ? ` ${year}` : ''}`
}

/** `18 to 23 October`, `30 May to 2 June`. */
export function printedStretch(from: Day, to: Day, withYear: boolean, joined: 'to' | 'and'): string {
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  const start = sameMonth
    ? String(Number(from.slice(8)))
    : printedDay(from, from.slice(0, 4) !== to.slice(0, 4))
  return `${start} ${joined} ${printedDay(to, withYear)}`
}

const DAY = 24 * 3600 * 1000
/** Further apart, one stretch over both days would tell a reader nothing. */
const MOST_DAYS_APART = 10

const years = (voices: readonly DateVoice[]): ReadonlySet<string> =>
  new Set(
    voices.flatMap(({ claim: { value } }) => [value.from, value.to]).flatMap((day) => day?.slice(0, 4) ?? []),
  )

export const sayYears = (voices: readonly DateVoice[]): boolean => years(voices).size > 1

export function daysOf({ claim: { value } }: DateVoice, withYear: boolean): string {
  const { from, to, time } = value
  const day = from ?? to
  if (day === null) return 'on an unknown day'
  if (from === null) return `by ${printedDay(day, withYear)}`
  if (to === null) return `from ${printedDay(day, withYear)} on`
  if (from === to) return `on ${printedDay(day, withYear)}${time === undefined ? '' : ` at ${time}`}`
  return `between ${printedStretch(from, to, withYear, 'and')}`
}

/** Null where the sources' days lie too far apart for one wording, or one of them is open. */
export function safestDay(voices: readonly DateVoice[]): string | null {
  const froms = voices.flatMap(({ claim }) => claim.value.from ?? [])
  const tos = voices.flatMap(({ claim }) => claim.value.to ?? [])
  const from = froms.toSorted()[0]
  const to = tos.toSorted().at(-1)
  if (froms.length < voices.length || tos.length < voices.length || from === undefined || to === undefined)
    return null
  if (from === to) return `on ${printedDay(from, false)}`
  if ((Date.parse(to) - Date.parse(from)) / DAY > MOST_DAYS_APART) return null
  return `between ${printedStretch(from, to, false, 'and')}`
}
