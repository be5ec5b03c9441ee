/** Stretches of days that claims cover. */
import type { Day, Window } from '../domain.ts'

export type Days = { readonly from: Day | null; readonly to: Day | null }

/** Whether two stretches share a day; an open end reaches on for ever. ISO days sort as strings. */
export function daysMeet(a: Days, b: Days): boolean {
  const startsInTime = a.from === null || b.to === null || a.from <= b.to
  const endsInTime = b.from === null || a.to === null || b.from <= a.to
  return startsInTime && endsInTime
}

export const sameDays = (a: Days, b: Days): boolean => a.from === b.from && a.to === b.to

/** Whether both windows are known and are not the same stretch. */
export function differentWindows(a: Window | null, b: Window | null): boolean {
  return a !== null && b !== null && !sameDays(a, b)
}
