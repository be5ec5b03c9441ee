/** A day of the month whose month is left out: "on the 18th", "Tuesday the 13th", "April 24 and 25". */
import { calendarDay, dayNumber } from '../calendar.ts'
import type { Recogniser, Resolved, Scene } from '../mention.ts'
import { daysOf } from '../period.ts'
import { resolvedPeriod } from '../resolved.ts'
import { DAY_OF_MONTH, MONTH, pattern, WEEKDAY_FULL } from '../words.ts'

const dayOf = (index: number): Resolved =>
  resolvedPeriod({ unit: 'day', index }, { inferred: ['year', 'month'] })

/** The nearest such day on or before publication; on or after it where the clause speaks of the future. */
function nearest(date: number, step: string | undefined, scene: Scene): Resolved | null {
  if (scene.anchor === null) return null
  const { year, month, day } = calendarDay(scene.anchor)
  if (step !== undefined) {
    const at = year * 12 + month - 1 + (step === 'next' ? 1 : step === 'last' ? -1 : 0)
    const found = dayNumber(Math.floor(at / 12), (at % 12) + 1, date)
    return found === null ? null : dayOf(found)
  }
  const future = scene.tense() === 'future'
  let index = year * 12 + month - 1
  if (future && date < day) index++
  if (!future && date > day) index--
  for (let tries = 0; tries < 3; tries++, index += future ? 1 : -1) {
    // The 31st of a month that has none is looked for in the next one.
    const found = dayNumber(Math.floor(index / 12), (index % 12) + 1, date)
    if (found !== null) return dayOf(found)
  }
  return null
}

export const dayOfMonth: Recogniser = {
  name: 'day-of-month',
  pattern: pattern(
    `(?:(?<weekday>${WEEKDAY_FULL}),? the (?<named>${DAY_OF_MONTH})(?:st|nd|rd|th)|(?<=\\b(?:on|by|until|till|since|before|after) )the (?<day>${DAY_OF_MONTH})(?:st|nd|rd|th))\\b(?: of (?<step>this|last|next) month\\b)?(?=[.,;:)]| (?:and|at|in the|when|as|but|or|with|after|before|of this|of last|of next)\\b|$)(?! (?:of (?:the|his|her|their|a)|in the (?:world|country|league|table|rankings?))\\b)`,
  ),
  read: ({ named, day, step }) => {
    const date = Number.parseInt(named ?? day ?? '', 10)
    return { type: 'DATE', resolve: (scene) => nearest(date, step, scene) }
  },
}

/** The second day of "April 24 and 25": in the month and year of the day before it. */
export const dayAfterDay: Recogniser = {
  name: 'day-after-day',
  pattern: pattern(
    `(?<day>${DAY_OF_MONTH})(?:st|nd|rd|th)?\\b(?<=\\b${MONTH} ${DAY_OF_MONTH}(?:st|nd|rd|th)?(?:, ${DAY_OF_MONTH}(?:st|nd|rd|th)?){0,3},? (?:and|or|&) ${DAY_OF_MONTH}(?:st|nd|rd|th)?)(?![:.,]?\\d| (?:people|others|more|percent|per|years?|days?|men|women|million))`,
  ),
  read: ({ day }) => ({
    type: 'DATE',
    resolve: ({ previous }) => {
      if (previous?.unit !== 'day') return null
      const { year, month } = calendarDay(daysOf(previous).from)
      const found = dayNumber(year, month, Number(day))
      return found === null ? null : dayOf(found)
    },
  }),
}
