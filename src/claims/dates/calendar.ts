/** Arithmetic on the proleptic Gregorian calendar. A day is its number since 1 January 1970. */

const MILLISECONDS_A_DAY = 86_400_000

/** The day's number, or null when the calendar has no such day (30 February). Months are 1 to 12. */
export function dayNumber(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  const date = new Date(Date.UTC(2000, month - 1, day))
  // Date.UTC reads years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / MILLISECONDS_A_DAY)
}

export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number }

export function calendarDay(day: number): CalendarDay {
  const date = new Date(day * MILLISECONDS_A_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Monday is 1, Sunday 7 (ISO 8601). 1 January 1970 was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

/** `YYYY-MM-DD`. */
export function isoDay(day: number): string {
  const { year, month, day: date } = calendarDay(day)
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}`
}

export const pad = (part: number): string => String(part).padStart(2, '0')

/** The first day of a month; months run on over the year's end. */
export function firstOfMonth(year: number, month: number): number {
  const carried = year + Math.floor((month - 1) / 12)
  const within = ((((month - 1) % 12) + 12) % 12) + 1
  return dayNumber(carried, within, 1) ?? 0
}
