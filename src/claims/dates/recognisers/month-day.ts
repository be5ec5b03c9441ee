/**
 * A month and a day, with or without weekday and year, in American ("Tuesday, Jan. 13, 2026") and British
 * order ("Tuesday 13 January 2026", "the 13th of January").
 */
import type { DatePart } from '../../../domain.ts'
import { fullYear, nearestDay } from '../anchoring.ts'
import { calendarDay, dayNumber } from '../calendar.ts'
import { partOfDay, withPart } from '../day-part.ts'
import type { Reading, Recogniser, Scene, Words } from '../mention.ts'
import { resolvedPeriod } from '../resolved.ts'
import { bare, DAY_OF_MONTH, DAY_PART, MONTH, MONTHS, NTH, pattern, WEEKDAY, YEAR } from '../words.ts'

const YEAR_AFTER = `(?:(?: ?,? (?:of )?|, ?)(?<year>${YEAR})\\b(?!,\\d)|,? (?<relative>this|last|next) year\\b|,? ['’](?<short>\\d\\d)\\b)?`
const SHIFT = '(?:(?<shift>last|this past|this coming|this|next) )?'
const PART_AFTER = `(?: (?<after>${DAY_PART})\\b)?`

function yearOf({ year, relative, short }: Words, scene: Scene): number | null {
  if (year !== undefined) return Number(year)
  if (short !== undefined) return fullYear(short, scene)
  if (relative === undefined || scene.anchor === null) return null
  const shift = relative === 'last' ? -1 : relative === 'next' ? 1 : 0
  return calendarDay(scene.anchor).year + shift
}

function read(words: Words): Reading | null {
  const month = MONTHS[bare(words.month ?? '')]
  if (month === undefined) return null
  const date = Number.parseInt(words.day ?? '', 10)
  const part = partOfDay(words.after)
  return {
    type: part === null ? 'DATE' : 'TIME',
    resolve: (scene) => {
      const year = yearOf(words, scene)
      const stated = year === null ? nearestDay(month, date, scene) : dayNumber(year, month, date)
      if (stated === null) {
        // Without an anchor the year stays open; a day that no year has is no date.
        if (scene.anchor !== null || year !== null || dayNumber(2000, month, date) === null) return null
        return {
          timex: `XXXX-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
          value: null,
        }
      }
      const inferred: DatePart[] = words.year === undefined ? ['year'] : []
      return withPart(resolvedPeriod({ unit: 'day', index: stated }, { inferred }), part)
    },
  }
}

export const monthDay: Recogniser = {
  name: 'month-day',
  pattern: pattern(
    `${SHIFT}(?:${WEEKDAY},? )?(?<month>${MONTH}) ?(?:the )?(?<day>${NTH})\\b(?![:.]\\d|,\\d{3})${YEAR_AFTER}${PART_AFTER}`,
  ),
  read,
}

export const dayMonth: Recogniser = {
  name: 'day-month',
  pattern: pattern(
    `(?:${WEEKDAY},? )?(?:the )?(?<day>${NTH})(?: (?:of )?(?<month>${MONTH})${YEAR_AFTER}|[-/](?<month2>${MONTH})[-/](?<year2>${YEAR})\\b)${PART_AFTER}`,
  ),
  read: (words) =>
    read(words.year2 === undefined ? words : { ...words, month: words.month2, year: words.year2 }),
}

/** "The 24th" on its own is left alone; "October 18-23", "18 to 23 October 2025" is one stretch. */
function readStretch(words: Words): Reading | null {
  const month = MONTHS[bare(words.month ?? '')]
  if (month === undefined) return null
  const [first, last] = [Number.parseInt(words.first ?? '', 10), Number.parseInt(words.last ?? '', 10)]
  if (last <= first) return null
  return {
    type: 'DATE',
    resolve: (scene) => {
      const year = yearOf(words, scene)
      const to = year === null ? nearestDay(month, last, scene) : dayNumber(year, month, last)
      if (to === null) return null
      const from = to - (last - first)
      const resolved = resolvedPeriod({ unit: 'day', index: from })
      const end = resolvedPeriod(
        { unit: 'day', index: to },
        { inferred: words.year === undefined ? ['year'] : [] },
      )
      if (resolved.value === null || end.value === null) return null
      return { ...end, timex: resolved.timex, value: { ...end.value, from: resolved.value.from } }
    },
  }
}

const TO = '(?:-|–|—|/| ?(?:-|–|—|to|through|until|and) ?)'

export const monthDays: Recogniser = {
  name: 'month-days',
  pattern: pattern(
    `(?<month>${MONTH}) (?<first>${DAY_OF_MONTH})(?:st|nd|rd|th)?${TO}(?<last>${NTH})\\b(?![:.]\\d|,\\d{3})${YEAR_AFTER}`,
  ),
  read: readStretch,
}

export const daysMonth: Recogniser = {
  name: 'days-month',
  pattern: pattern(
    `(?:${WEEKDAY},? )?(?<first>${NTH})${TO}(?:${WEEKDAY},? )?(?<last>${NTH}) (?:of )?(?<month>${MONTH})${YEAR_AFTER}`,
  ),
  read: readStretch,
}
