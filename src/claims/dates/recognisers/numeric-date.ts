/** "13/01/2026", "1/13/26", "13.01.2026": order by the page's habit, or by what the numbers allow. */
import { fullYear } from '../anchoring.ts'
import { dayNumber } from '../calendar.ts'
import type { Recogniser } from '../mention.ts'
import { resolvedPeriod } from '../resolved.ts'
import { pattern } from '../words.ts'

export const numericDate: Recogniser = {
  name: 'numeric-date',
  pattern: pattern(
    '(?<![\\d/.$£€-])(?<a>\\d\\d?)([/.-])(?<b>\\d\\d?)\\2(?<year>\\d{4}|\\d\\d)\\b(?![/.-]?\\d)',
  ),
  read: ({ a, b, year = '' }, match) => ({
    type: 'DATE',
    resolve: (scene) => {
      const [first, second] = [Number(a), Number(b)]
      // A full stop between the numbers is a European habit: day first. "10.5.12" might be a version: four digits only.
      const dotted = match[2] === '.'
      if (dotted && year.length < 4) return null
      const dayFirst = scene.dayFirst || dotted
      const full = fullYear(year, scene)
      const habit = dayFirst ? dayNumber(full, second, first) : dayNumber(full, first, second)
      const other = dayFirst ? dayNumber(full, first, second) : dayNumber(full, second, first)
      const number = habit ?? other
      return number === null ? null : resolvedPeriod({ unit: 'day', index: number })
    },
  }),
}
