/** Choosing the year, month or week that a date leaves out. */
import { calendarDay, dayNumber, weekdayOf } from './calendar.ts'
import type { Scene, Tense } from './mention.ts'

/**
 * The other day is meant, whatever the verb near it says, when this one lies so many times further off:
 * "the hearing on 2 December" in a piece of late November is a plan, not last year's hearing.
 */
const TIMES_FURTHER = { past: 8, unknown: 4, future: 4 } as const

/**
 * The day of a month and day without a year: the nearest past one; the coming one where the clause
 * speaks of the future. 29 February is looked for in leap years only.
 */
export function nearestDay(month: number, day: number, scene: Scene): number | null {
  if (scene.anchor === null) return null
  const { anchor } = scene
  const { year } = calendarDay(anchor)
  const candidates: number[] = []
  // Two leap years are never more than eight years apart.
  const reach = month === 2 && day === 29 ? 8 : 1
  for (let candidate = year - reach; candidate <= year + reach; candidate++) {
    const number = dayNumber(candidate, month, day)
    if (number !== null) candidates.push(number)
  }
  const past = candidates.filter((candidate) => candidate <= anchor).at(-1)
  const future = candidates.find((candidate) => candidate >= anchor)
  if (past === undefined || future === undefined) return past ?? future ?? null
  return leansAhead(anchor - past, future - anchor, scene.tense()) ? future : past
}

/** Whether, of a past day and a coming one so many days away, the coming one is meant. */
export function leansAhead(behind: number, ahead: number, tense: Tense): boolean {
  if (tense === 'future') return behind * TIMES_FURTHER.future >= ahead
  return ahead * TIMES_FURTHER[tense] < behind
}

/** The nearest such weekday on or before publication; on or after it where the clause speaks of the future. */
export function nearestWeekday(weekday: number, scene: Scene): number | null {
  if (scene.anchor === null) return null
  const today = weekdayOf(scene.anchor)
  return scene.tense() === 'future'
    ? scene.anchor + ((weekday - today + 7) % 7)
    : scene.anchor - ((today - weekday + 7) % 7)
}

/** Where no verb leans, a month so near ahead is the coming one: "early February" in a piece of January. */
const MONTHS_AHEAD = 2

/** The year of a month without one, by the same leaning. */
export function nearestMonthYear(month: number, scene: Scene): number | null {
  if (scene.anchor === null) return null
  const now = calendarDay(scene.anchor)
  const tense = scene.tense()
  if (tense === 'future') return month >= now.month ? now.year : now.year + 1
  const ahead = (month - now.month + 12) % 12
  if (tense === 'unknown' && ahead > 0 && ahead <= MONTHS_AHEAD)
    return month > now.month ? now.year : now.year + 1
  return month <= now.month ? now.year : now.year - 1
}

/** Two digits of a year: at most twenty years ahead, else of the century before. */
export function fullYear(digits: string, scene: Scene): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  const now = scene.anchor === null ? 2000 : calendarDay(scene.anchor).year
  const century = Math.floor(now / 100) * 100
  return century + year > now + 20 ? century - 100 + year : century + year
}
