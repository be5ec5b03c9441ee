/**
 * A stretch of the calendar as a unit and a running number: the day, week, month … number `index` since
 * a fixed start. Shifting is addition, and every period knows its TIMEX3 value and its days.
 */
import { calendarDay, firstOfMonth, isoDay, pad } from './calendar.ts'

export type PeriodUnit =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'

export type Period = { readonly unit: PeriodUnit; readonly index: number }

export const SEASONS = ['SP', 'SU', 'FA', 'WI'] as const

/** The period of a unit in which a day lies. Weeks begin on Monday (ISO 8601). */
export function periodOf(unit: PeriodUnit, day: number): Period {
  const { year, month } = calendarDay(day)
  switch (unit) {
    case 'day':
      return { unit, index: day }
    case 'week':
    case 'weekend':
      return { unit, index: Math.floor((day + 3) / 7) }
    case 'month':
      return { unit, index: year * 12 + month - 1 }
    case 'quarter':
      return { unit, index: year * 4 + Math.floor((month - 1) / 3) }
    case 'half':
      return { unit, index: year * 2 + (month > 6 ? 1 : 0) }
    case 'season':
      // Meteorological seasons of the north: spring from March. January belongs to the last year's winter.
      return { unit, index: Math.floor((year * 12 + month - 3) / 3) }
    case 'year':
      return { unit, index: year }
    case 'decade':
      return { unit, index: Math.floor(year / 10) }
    case 'century':
      return { unit, index: Math.floor(year / 100) }
  }
}

export const shift = (period: Period, by: number): Period => ({ unit: period.unit, index: period.index + by })

/** First and last day. */
export function daysOf({ unit, index }: Period): { readonly from: number; readonly to: number } {
  switch (unit) {
    case 'day':
      return { from: index, to: index }
    case 'week':
      return { from: index * 7 - 3, to: index * 7 + 3 }
    case 'weekend':
      return { from: index * 7 + 2, to: index * 7 + 3 }
    case 'month':
      return months(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1)
    case 'quarter':
      return months(Math.floor(index / 4), (((index % 4) + 4) % 4) * 3 + 1, 3)
    case 'half':
      return months(Math.floor(index / 2), (((index % 2) + 2) % 2) * 6 + 1, 6)
    case 'season':
      return months(0, index * 3 + 3, 3)
    case 'year':
      return months(index, 1, 12)
    case 'decade':
      return months(index * 10, 1, 120)
    case 'century':
      return months(index * 100, 1, 1200)
  }
}

function months(year: number, month: number, count: number): { from: number; to: number } {
  return { from: firstOfMonth(year, month), to: firstOfMonth(year, month + count) - 1 }
}

const four = (year: number): string => String(year).padStart(4, '0')

/** TIMEX3 value: `1998-W08`, `1998-W08-WE`, `1998-Q3`, `1998-FA`, `199` for the nineties, `19` for the 20th century. */
export function timexOf({ unit, index }: Period): string {
  switch (unit) {
    case 'day':
      return isoDay(index)
    case 'week':
      return isoWeek(index)
    case 'weekend':
      return `${isoWeek(index)}-WE`
    case 'month':
      return `${four(Math.floor(index / 12))}-${pad((((index % 12) + 12) % 12) + 1)}`
    case 'quarter':
      return `${four(Math.floor(index / 4))}-Q${(((index % 4) + 4) % 4) + 1}`
    case 'half':
      return `${four(Math.floor(index / 2))}-H${(((index % 2) + 2) % 2) + 1}`
    case 'season':
      return `${four(Math.floor(index / 4))}-${SEASONS[((index % 4) + 4) % 4]}`
    case 'year':
      return four(index)
    case 'decade':
      return String(index).padStart(3, '0')
    case 'century':
      return pad(index)
  }
}

/** The ISO week's year is that of its Thursday. */
function isoWeek(index: number): string {
  const thursday = index * 7
  const { year } = calendarDay(thursday)
  const first = Math.floor((firstOfMonth(year, 1) + 6) / 7)
  return `${four(year)}-W${pad(index - first + 1)}`
}
