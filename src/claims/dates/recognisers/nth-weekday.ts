/** "the first Monday of May", "the last Sunday in October 2025", "the second Tuesday of next month". */
import { nearestMonthYear } from '../anchoring.ts'
import { calendarDay, daysIn, firstOfMonth, weekdayOf } from '../calendar.ts'
import type { Recogniser, Scene, Words } from '../mention.ts'
import { resolvedPeriod } from '../resolved.ts'
import { bare, MONTH, MONTHS, pattern, WEEKDAY_FULL, WEEKDAYS, YEAR } from '../words.ts'

const WHICH: Readonly<Record<string, number>> = {
  first: 0,
  second: 1,
  third: 2,
  fourth: 3,
  fifth: 4,
  last: -1,
  final: -1,
}

function monthOf({ month, year, step }: Words, scene: Scene): { year: number; month: number } | null {
  const number = MONTHS[bare(month ?? '')]
  if (number !== undefined) {
    const own = year === undefined ? nearestMonthYear(number, scene) : Number(year)
    return own === null ? null : { year: own, month: number }
  }
  if (scene.anchor === null) return null
  const now = calendarDay(scene.anchor)
  const index = now.year * 12 + now.month - 1 + (step === 'next' ? 1 : step === 'last' ? -1 : 0)
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}

export const nthWeekday: Recogniser = {
  name: 'nth-weekday',
  pattern: pattern(
    `(?:the )?(?<which>first|second|third|fourth|fifth|last|final) (?<weekday>${WEEKDAY_FULL}) (?:of|in) (?:(?<month>${MONTH})(?:,? (?<year>${YEAR})\\b)?|(?:the |each |every )?(?<step>next|last|this)? ?month\\b)`,
  ),
  read: (words) => {
    const nth = WHICH[words.which ?? '']
    const weekday = WEEKDAYS[words.weekday ?? '']
    if (nth === undefined || weekday === undefined) return null
    return {
      type: 'DATE',
      resolve: (scene) => {
        const at = monthOf(words, scene)
        if (at === null) return { timex: 'XXXX-XX-XX', value: null }
        const first = firstOfMonth(at.year, at.month)
        const last = first + daysIn(at.year, at.month) - 1
        const day =
          nth < 0
            ? last - ((weekdayOf(last) - weekday + 7) % 7)
            : first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * nth
        return day > last ? null : resolvedPeriod({ unit: 'day', index: day }, { inferred: ['year', 'day'] })
      },
    }
  },
}
