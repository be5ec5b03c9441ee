/** "2026-01-13", "2026/01/13", with or without a time after it. */
import { dayNumber } from '../calendar.ts'
import type { Recogniser } from '../mention.ts'
import { resolvedPeriod } from '../resolved.ts'
import { pattern } from '../words.ts'

export const isoDate: Recogniser = {
  name: 'iso-date',
  pattern: pattern(
    '(?<year>\\d{4})([-/.])(?<month>\\d\\d?)\\2(?<day>\\d\\d?)(?:(?:t| )(?<time>[0-2]\\d:[0-5]\\d)(?::\\d\\d)?(?:z|[+-]\\d\\d:?\\d\\d)?)?\\b(?![-/]\\d)',
  ),
  read: ({ year, month, day, time }) => ({
    type: time === undefined ? 'DATE' : 'TIME',
    resolve: () => {
      const number = dayNumber(Number(year), Number(month), Number(day))
      if (number === null) return null
      const resolved = resolvedPeriod({ unit: 'day', index: number }, { time })
      return time === undefined ? resolved : { ...resolved, timex: `${resolved.timex}T${time}` }
    },
  }),
}
