/** "that day", "the same day", "the next morning", "the following Tuesday": by the day last spoken of. */
import { weekdayOf } from '../calendar.ts'
import { partOfDay, withPart } from '../day-part.ts'
import type { Recogniser } from '../mention.ts'
import { daysOf, periodOf } from '../period.ts'
import { ALL_PARTS, resolvedPeriod } from '../resolved.ts'
import { DAY_PART, pattern, WEEKDAY_FULL, WEEKDAYS } from '../words.ts'

const STEPS: Readonly<Record<string, number>> = {
  that: 0,
  'that same': 0,
  'the same': 0,
  'the next': 1,
  'the following': 1,
  'the previous': -1,
  'the preceding': -1,
}

export const thatDay: Recogniser = {
  name: 'that-day',
  pattern: pattern(
    `(?:(?:earlier|later|early|late) )?(?<step>that same|that|the same|the next|the following|the previous|the preceding) (?:day\\b|(?<part>morning|afternoon|evening|night)\\b|(?<weekday>${WEEKDAY_FULL})\\b(?: (?<after>${DAY_PART})\\b)?)`,
  ),
  read: ({ step = '', part, weekday, after }) => {
    const code = partOfDay(part ?? after)
    return {
      type: code === null ? 'DATE' : 'TIME',
      resolve: ({ previous, anchor }) => {
        const origin = previous === null ? anchor : daysOf(previous).from
        if (origin === null) return { timex: `XXXX-XX-XX${code ?? ''}`, value: null }
        const by = STEPS[step] ?? 0
        const named = WEEKDAYS[weekday ?? '']
        const ahead = named === undefined ? by : ((named - weekdayOf(origin) + 6) % 7) + 1
        const behind = named === undefined ? by : -(((weekdayOf(origin) - named + 6) % 7) + 1)
        // "That Tuesday" is the day last spoken of, or the nearest Tuesday before it.
        const same = named === undefined ? 0 : -((weekdayOf(origin) - named + 7) % 7)
        const day = periodOf('day', origin + (by < 0 ? behind : by === 0 ? same : ahead))
        return withPart(resolvedPeriod(day, { inferred: ALL_PARTS }), code)
      },
    }
  },
}
