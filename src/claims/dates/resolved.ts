/** From a period to what a mention says: TIMEX3 value, whole days, which parts were implied. */
import type { DatePart, DateValue } from '../../domain.ts'
import { isoDay } from './calendar.ts'
import type { DateMod, Resolved } from './mention.ts'
import { daysOf, type Period, timexOf } from './period.ts'

export const ALL_PARTS: readonly DatePart[] = ['year', 'month', 'day']

type More = {
  readonly inferred?: readonly DatePart[]
  readonly mod?: DateMod | undefined
  readonly time?: string | undefined
}

/** The days of a period, narrowed by "early", "mid-" or "late" where that means days. */
export function daysWithin(period: Period, mod: DateMod | undefined): { from: number; to: number } {
  const { from, to } = daysOf(period)
  if (period.unit === 'day' || period.unit === 'weekend') return { from, to }
  if (period.unit === 'week') {
    if (mod === 'START') return { from, to: from + 1 }
    if (mod === 'MID') return { from: from + 1, to: from + 3 }
    return { from: mod === 'END' ? from + 3 : from, to }
  }
  // Mid-month is the 10th to the 20th: what the labelling of the evaluation stories takes it for.
  if (period.unit === 'month') {
    if (mod === 'START') return { from, to: from + 9 }
    if (mod === 'MID') return { from: from + 9, to: from + 19 }
    if (mod === 'END') return { from: from + 20, to }
    return { from, to }
  }
  const third = Math.floor((to - from + 1) / 3)
  if (mod === 'START') return { from, to: from + third - 1 }
  if (mod === 'MID') return { from: from + third, to: to - third }
  if (mod === 'END') return { from: to - third + 1, to }
  return { from, to }
}

export function wholeDays(from: number | null, to: number | null, more: More = {}): DateValue {
  const days = {
    from: from === null ? null : isoDay(from),
    to: to === null ? null : isoDay(to),
    inferred: more.inferred ?? [],
  }
  return more.time === undefined ? days : { ...days, time: more.time }
}

export function resolvedPeriod(period: Period, more: More = {}): Resolved {
  const { from, to } = daysWithin(period, more.mod)
  return {
    timex: timexOf(period),
    value: wholeDays(from, to, more),
    period,
    ...(more.mod === undefined ? {} : { mod: more.mod }),
  }
}

/** A time that does not come down to days: durations, sets, vague references. */
export function resolvedAs(timex: string, mod?: DateMod): Resolved {
  return { timex, value: null, ...(mod === undefined ? {} : { mod }) }
}
