/** "the week of March 6", "the last week of March", "the first week of January". */

import { nearestDay, nearestMonthYear } from '../anchoring.ts'
import { calendarDay, firstOfMonth, weekdayOf } from '../calendar.ts'
import type { Recogniser } from '../mention.ts'
import { periodOf } from '../period.ts'
import { resolvedPeriod } from '../resolved.ts'
import { bare, MONTH, MONTHS, NTH, pattern, YEAR } from '../words.ts'

export const weekOfDay: Recogniser = {
  name: 'week-of-day',
  pattern: pattern(
    `(?:the )?week (?:of|beginning|starting|ending|ended) (?<month>${MONTH}) (?<day>${NTH})\\b`,
  ),
  read: ({ month, day }) => {
    const number = MONTHS[bare(month ?? '')]
    if (number === undefined) return null
    return {
      type: 'DATE',
      resolve: (scene) => {
        const found = nearestDay(number, Number.parseInt(day ?? '', 10), scene)
        return found === null ? null : resolvedPeriod(periodOf('week', found), { inferred: ['year', 'day'] })
      },
    }
  },
}

const WHICH: Readonly<Record<string, number>> = {
  first: 0,
  second: 1,
  third: 2,
  fourth: 3,
  last: -1,
  final: -1,
}

export const weekOfMonth: Recogniser = {
  name: 'week-of-month',
  pattern: pattern(
    `(?:the )?(?<which>first|second|third|fourth|last|final) week(?<end>end)? (?:of|in) (?<month>${MONTH})(?:,? (?<year>${YEAR})\\b)?`,
  ),
  read: ({ which = '', end, month, year }) => {
    const number = MONTHS[bare(month ?? '')]
    const nth = WHICH[which]
    if (number === undefined || nth === undefined) return null
    return {
      type: 'DATE',
      resolve: (scene) => {
        const own = year === undefined ? nearestMonthYear(number, scene) : Number(year)
        if (own === null) return { timex: `XXXX-${String(number).padStart(2, '0')}`, value: null }
        // The nth week of a month is that of its nth Thursday, as weeks are counted in ISO 8601; the nth weekend
        // that of its nth Saturday.
        const first = firstOfMonth(own, number)
        const day = first + (((end === undefined ? 4 : 6) - weekdayOf(first) + 7) % 7)
        const inMonth = (day: number): boolean => calendarDay(day).month === number
        const last = inMonth(day + 28) ? day + 28 : day + 21
        return resolvedPeriod(
          periodOf(end === undefined ? 'week' : 'weekend', nth < 0 ? last : day + 7 * nth),
          {
            inferred: ['year', 'day'],
          },
        )
      },
    }
  },
}
