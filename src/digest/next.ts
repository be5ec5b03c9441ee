/** When the next digest is due, through changes of the clock: an hour that is skipped or doubled makes one digest. */
import { DateTime } from 'luxon'
import type { Day } from '../domain.ts'
import type { Schedule } from './schedule.ts'

/**
 * The first due instant after `after`, exclusive. A time of day that the clock skips is as much later as it
 * skips, one that it strikes twice is the first of the two.
 */
export function nextDue({ hour, minute, zone, days }: Schedule, after: Date): Date {
  const from = DateTime.fromJSDate(after, { zone })
  // A week and a day: today's may be past, and a zone can skip a whole day.
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const { year, month, day, weekday } = from.startOf('day').plus({ days: ahead })
    const [due] = DateTime.fromObject({ year, month, day, hour, minute }, { zone }).getPossibleOffsets()
    if (due !== undefined && days.includes(weekday) && due.toMillis() > after.getTime()) return due.toJSDate()
  }
  throw new RangeError(`no day in ${JSON.stringify(days)}`)
}

/** The day on which an instant falls in a zone: a channel gets one digest for each. */
export const localDay = (instant: Date, zone: string): Day =>
  DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM-dd')

/** `Mon 12 Jan, 08:00`: for a reader who knows the year. */
export const sayInstant = (instant: Date, zone: string): string =>
  DateTime.fromJSDate(instant, { zone }).setLocale('en-GB').toFormat('ccc d LLL, HH:mm')

/** `Monday 12 January`. */
export const sayDay = (instant: Date, zone: string): string =>
  DateTime.fromJSDate(instant, { zone }).setLocale('en-GB').toFormat('cccc d LLLL')

/** A digest this much too late is of no use to a morning conference: the next one tells it all. */
export const CATCH_UP_MS = 2 * 3600 * 1000

export const tooLate = (due: Date, now: Date): boolean => now.getTime() - due.getTime() > CATCH_UP_MS
