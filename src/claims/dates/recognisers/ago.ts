/** "two weeks ago", "a year earlier", "three days later", "a month from now", "year-earlier". */
import { calendarDay, dayNumber, daysIn } from '../calendar.ts'
import type { DateMod, Recogniser, Resolved, Scene } from '../mention.ts'
import { LENGTH_WORDS, lengthMod } from '../modifiers.ts'
import { COUNT, countOf } from '../numerals.ts'
import { daysOf, type Period, type PeriodUnit, periodOf, shift } from '../period.ts'
import { ALL_PARTS, resolvedAs, resolvedPeriod } from '../resolved.ts'
import { pattern } from '../words.ts'

const UNIT = 'day|week|weekend|month|quarter|year|decade|century|centurie|hour|minute|second'

/** A count of months back from a day keeps the day of the month where the month has it. */
export function monthsFrom(day: number, by: number): number {
  const { year, month, day: date } = calendarDay(day)
  const index = year * 12 + month - 1 + by
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1]
  return dayNumber(y, m, Math.min(date, daysIn(y, m))) ?? day
}

/** The period so many units away: "two weeks ago" is a day, "two years ago" a year, "three decades ago" a decade. */
function away(unit: PeriodUnit, by: number, from: Period, exact: boolean): Period {
  const { from: day } = daysOf(from)
  // A year before a quarter is a quarter, before a month a month: what is compared stays of a kind.
  if (unit === 'year' && (from.unit === 'quarter' || from.unit === 'half')) {
    return shift(from, by * (from.unit === 'quarter' ? 4 : 2))
  }
  if (unit === 'year' && exact && from.unit === 'month') return shift(from, by * 12)
  if (unit === 'week' && Number.isInteger(by))
    return exact ? { unit: 'day', index: day + by * 7 } : shift(periodOf('week', day), by)
  if (!Number.isInteger(by)) {
    const days = unit === 'year' ? monthsFrom(day, Math.round(by * 12)) : day + Math.round(by * 7)
    return periodOf('month', days)
  }
  return shift(periodOf(unit, day), by)
}

const CLOCK_UNITS = new Set(['hour', 'minute', 'second'])

function resolve(
  count: number | null,
  unit: string,
  way: string,
  mod: DateMod | undefined,
  scene: Scene,
): Resolved | null {
  const back = /ago|earlier|before|back|previously|prior/.test(way)
  const fromText = !/ago|back|from|hence|time/.test(way)
  if (count === null) return resolvedAs(back ? 'PAST_REF' : 'FUTURE_REF', mod)
  const inText = fromText ? scene.previous : null
  const origin: Period | null =
    inText ?? (scene.anchor === null ? null : { unit: 'day', index: scene.anchor })
  if (origin === null) return resolvedAs(back ? 'PAST_REF' : 'FUTURE_REF', mod)
  if (CLOCK_UNITS.has(unit)) {
    if (unit !== 'hour' || count < 24)
      return resolvedPeriod(periodOf('day', daysOf(origin).from), { inferred: ALL_PARTS, mod })
    const days = Math.round(count / 24) * (back ? -1 : 1)
    return resolvedPeriod({ unit: 'day', index: daysOf(origin).from + days }, { inferred: ALL_PARTS, mod })
  }
  const name = unit === 'centurie' ? 'century' : (unit as PeriodUnit)
  return resolvedPeriod(away(name, back ? -count : count, origin, fromText), { inferred: ALL_PARTS, mod })
}

export const ago: Recogniser = {
  name: 'ago',
  pattern: pattern(
    `(?<about>${LENGTH_WORDS})?(?<count>${COUNT}|the) (?:(?:full|whole|long|short) )?(?<unit>${UNIT})s?(?: or (?:so|two|more))? (?<way>ago|earlier|later|before|from now|hence|back|previously|prior|after|from (?=today|yesterday|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday))\\b`,
  ),
  read: ({ about, count = '', unit = '', way = '' }) => {
    // "The day before", "the year after": the neighbour of what was last spoken of.
    if (count === 'the' && !/^(?:before|after|earlier|later)$/.test(way)) return null
    // "Two days before the vote" is a length; the vote's own day would be needed.
    const anchored = /^(?:before|after|prior|back)$/.test(way)
    if (anchored && count !== 'the' && way !== 'back') return null
    const number = count === 'the' ? 1 : countOf(count)
    return { type: 'DATE', resolve: (scene) => resolve(number, unit, way, lengthMod(about), scene) }
  },
}

/** "Year-earlier profit", "the year-ago period". */
export const yearEarlier: Recogniser = {
  name: 'year-earlier',
  pattern: pattern('(?:the )?year[- ](?:earlier|ago)\\b(?: (?:figure|level|result)s?\\b)?'),
  read: () => ({ type: 'DATE', resolve: (scene) => resolve(1, 'year', 'earlier', undefined, scene) }),
}
