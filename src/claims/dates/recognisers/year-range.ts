/** "2014-2018", "1914–18": a stretch of years, written as ISO 8601 writes an interval. */
import type { Recogniser } from '../mention.ts'
import { daysOf } from '../period.ts'
import { wholeDays } from '../resolved.ts'
import { pattern, YEAR } from '../words.ts'

export const yearRange: Recogniser = {
  name: 'year-range',
  pattern: pattern(`(?<![\\d.,/:$£€#-])(?<from>${YEAR})[-–—](?<to>${YEAR}|\\d\\d)\\b(?![-/.]?\\d)`),
  read: ({ from, to = '' }) => {
    const first = Number(from)
    const last = to.length === 4 ? Number(to) : Math.floor(first / 100) * 100 + Number(to)
    // "2025-26" is a business or school year: year-pair reads it.
    if (last <= first || last - first > 200 || (to.length === 2 && last === first + 1)) return null
    return {
      type: 'DATE',
      resolve: () => ({
        timex: `${first}/${last}`,
        value: wholeDays(
          daysOf({ unit: 'year', index: first }).from,
          daysOf({ unit: 'year', index: last }).to,
          {
            inferred: ['month', 'day'],
          },
        ),
      }),
    }
  },
}
