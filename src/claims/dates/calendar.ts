/** Arithmetic on the proleptic Gregorian calendar. A day is its number since 1 January 1970. */

/*
 * Conversions by counting from 1 March of year 0 in eras of 400 years (146,097 days), so that the leap day
 * ends a year: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
const DAYS_AN_ERA = 146_097
const EPOCH = 719_468

/** The day's number, or null when the calendar has no such day (30 February). Months are 1 to 12. */
export function dayNumber(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  const march = month > 2 ? year : year - 1
  const era = Math.floor(march / 400)
  const ofEra = march - era * 400
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return era * DAYS_AN_ERA + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - EPOCH
}

export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number }

export function calendarDay(day: number): CalendarDay {
  const shifted = day + EPOCH
  const era = Math.floor(shifted / DAYS_AN_ERA)
  const ofEra = shifted - era * DAYS_AN_ERA
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const march = Math.floor((5 * ofYear + 2) / 153)
  const month = march < 10 ? march + 3 : march - 9
  return {
    year: year + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * march + 2) / 5) + 1,
  }
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

const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)/

/** The day at the head of an ISO 8601 text, or null where it has none or the calendar lacks it. */
export function dayIn(iso: string): number | null {
  const parts = ISO_DAY.exec(iso)
  return parts === null ? null : dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}
