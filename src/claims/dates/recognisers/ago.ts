/** "two weeks ago", "a year earlier", "three days later", "a month from now", "year-earlier". */
import { calendarDay, dayNumber, daysIn } from '../calendar.ts'
import type { DateMod, Recogniser, Resolved, Scene } from '../mention.ts'
import { LENGTH_WORDS, lengthMod } from '../modifiers.ts'
import { COUNT, countOf } from '../numerals.ts'
import { daysOf, type Period, type PeriodUnit, periodOf, shift } from '../period.ts'
import { ALL_PARTS, resolvedAs, resolvedPeriod } from '../resolved.ts'
import { pattern } from '../words.ts'
import { durationTimex } from './duration.ts'

const UNIT = 'fortnight|day|night|week|weekend|month|quarter|year|decade|century|centurie|hour|minute|second'

/** A count of months from a day keeps the day of the month where the month has it. */
export function monthsFrom(day: number, by: number): number {
  const { year, month, day: date } = calendarDay(day)
  const index = year * 12 + month - 1 + by
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1]
  return dayNumber(y, m, Math.min(date, daysIn(y, m))) ?? day
}

/** Years in a unit of years: "a decade ago" means about the year ten years back. */
const YEARS: Readonly<Record<string, number>> = { year: 1, decade: 10, century: 100, centurie: 100 }

/**
 * The period so many units away, as exact as its unit: "two weeks ago" is a week, "two years ago" a year.
 * Counted from a day in the text ("three weeks later") weeks are exact days.
 */
function away(unit: string, by: number, from: Period, counted: 'from now' | 'from text'): Period {
  const { from: day } = daysOf(from)
  const years = YEARS[unit]
  if (!Number.isInteger(by)) {
    return periodOf(
      'month',
      years === undefined ? day + Math.round(by * 7) : monthsFrom(day, Math.round(by * years * 12)),
    )
  }
  if (years !== undefined) return shift(periodOf('year', day), by * years)
  if (unit === 'fortnight') return shift(periodOf('week', day), by * 2)
  if (unit === 'week' && counted === 'from text' && from.unit === 'day')
    return { unit: 'day', index: day + by * 7 }
  return shift(periodOf(unit === 'night' ? 'day' : (unit as PeriodUnit), day), by)
}

/** "A year earlier" beside a quarter or a month means that quarter or month of the year before. */
function yearBefore(scene: Scene): Period | null {
  if (scene.quarter !== null) return shift(scene.quarter, -4)
  return scene.previous?.unit === 'month' ? shift(scene.previous, -12) : null
}

const CLOCK_UNITS = new Set(['hour', 'minute', 'second'])

function resolve(
  count: number | null,
  unit: string,
  way: string,
  mod: DateMod | undefined,
  scene: Scene,
): Resolved {
  const back = /ago|earlier|before|back|previous|prior/.test(way)
  if (count === null) {
    return way === 'later'
      ? { ...resolvedAs(durationTimex(null, unit), mod), type: 'DURATION' }
      : resolvedAs(back ? 'PAST_REF' : 'FUTURE_REF', mod)
  }
  if (unit === 'year' && count === 1 && /ago|earlier/.test(way)) {
    const compared = yearBefore(scene)
    if (compared !== null) {
      // A comparison is no new subject: "the quarter" after it is still this year's.
      const { timex, value } = resolvedPeriod(compared, { inferred: ALL_PARTS })
      return { timex, value }
    }
  }
  const inText = /ago|back|from|hence/.test(way) ? null : scene.previous
  const origin: Period | null = inText ?? (scene.anchor === null ? null : periodOf('day', scene.anchor))
  if (origin === null) return resolvedAs(back ? 'PAST_REF' : 'FUTURE_REF', mod)
  const more = { inferred: ALL_PARTS, mod }
  if (CLOCK_UNITS.has(unit)) {
    const days = unit === 'hour' && count >= 24 ? Math.round(count / 24) * (back ? -1 : 1) : 0
    return resolvedPeriod(periodOf('day', daysOf(origin).from + days), more)
  }
  return resolvedPeriod(
    away(unit, back ? -count : count, origin, inText === null ? 'from now' : 'from text'),
    more,
  )
}

export const ago: Recogniser = {
  name: 'ago',
  pattern: pattern(
    `(?<about>${LENGTH_WORDS})?(?:(?<count>${COUNT}|the) )?(?:(?:full|whole|long|short) )?(?<unit>${UNIT})(?<plural>s)?(?: or (?:so|two|more))? (?<way>ago|earlier|later|before|from now|hence|back|previously|prior|previous|after)\\b`,
  ),
  read: ({ about, count, plural, unit = '', way = '' }, match, text) => {
    const end = match.index + match[0].length
    if (count === undefined) {
      // "Just months ago".
      return plural === undefined || way !== 'ago'
        ? null
        : { type: 'DATE', resolve: () => resolvedAs('PAST_REF') }
    }
    // "Two days before the vote", "the day before they met": what they count from is no time but an event.
    const counted = /^(?:before|after|prior|previous|previously)$/.test(way)
    if (counted && /^\s[a-z]/i.test(text.slice(end, end + 2))) return null
    if (count === 'the' && (!/^(?:before|after|earlier|later|previous)$/.test(way) || plural !== undefined))
      return null
    if (way === 'previous' && count !== 'the') return null
    const number = count === 'the' ? 1 : countOf(count)
    return { type: 'DATE', resolve: (scene) => resolve(number, unit, way, lengthMod(about), scene) }
  },
}

/** "Year-earlier profit". */
export const yearEarlier: Recogniser = {
  name: 'year-earlier',
  pattern: pattern('year[- ](?:earlier|ago)\\b'),
  read: () => ({ type: 'DATE', resolve: (scene) => resolve(1, 'year', 'earlier', undefined, scene) }),
}
