/** How far place, day and people speak for, or against, two articles being on one event. */
import type { EventTraits } from './event.ts'

/**
 * Factors on the likeness of the words, of which 1 says nothing: they take a pair to the threshold where, of the
 * pairs of articles on known events that are as like, half are on one event. Two of a kind are seldom on one day;
 * what is weeks apart is one event only where the same people are in it.
 */
const BY_DAYS: readonly { readonly most: number; readonly strangers: number; readonly acquainted: number }[] =
  [
    { most: 1, strangers: 1.7, acquainted: 1.7 },
    { most: 4, strangers: 1.1, acquainted: 1.3 },
    { most: 30, strangers: 0.8, acquainted: 1 },
    { most: Number.POSITIVE_INFINITY, strangers: 0.5, acquainted: 0.8 },
  ]
/**
 * Towns tell something while the days do not speak against one event: the next one of its kind may be there too.
 * Where no day is known, a town is as often the writer's.
 */
const SAME_PLACE = 1.2
const OTHER_PLACE = 0.75
const OTHER_PLACE_SOME_DAY = 0.95
const DAYS_TOGETHER = 4
const SHARED_PERSON = 1.15
/** For the second and third person; more say no more. */
const FURTHER_PERSON = 1.2
const FURTHER_PEOPLE = 2

export function daysBetween(a: Pick<EventTraits, 'day'>, b: Pick<EventTraits, 'day'>): number | null {
  return a.day === null || b.day === null ? null : Math.abs(a.day - b.day)
}

export const sharedPeople = <Name>(a: EventTraits<Name>, b: EventTraits<Name>): readonly Name[] =>
  [...a.people].filter((person) => b.people.has(person))

export function eventFactor<Name>(a: EventTraits<Name>, b: EventTraits<Name>): number {
  const days = daysBetween(a, b)
  const people = sharedPeople(a, b).length
  const row = days === null ? undefined : BY_DAYS.find(({ most }) => days <= most)
  const byDay = row === undefined ? 1 : people === 0 ? row.strangers : row.acquainted
  const byPeople = people === 0 ? 1 : SHARED_PERSON * FURTHER_PERSON ** Math.min(people - 1, FURTHER_PEOPLE)
  return byDay * placeFactor(a, b, days) * byPeople
}

/** More than a few days apart, each naming people, and none of them the same. */
export function areStrangers<Name>(a: EventTraits<Name>, b: EventTraits<Name>): boolean {
  const days = daysBetween(a, b)
  const named = a.people.size > 0 && b.people.size > 0
  return named && days !== null && days > DAYS_TOGETHER && sharedPeople(a, b).length === 0
}

function placeFactor<Name>(a: EventTraits<Name>, b: EventTraits<Name>, days: number | null): number {
  if (a.place === null || b.place === null) return 1
  if (days !== null && days > DAYS_TOGETHER) return 1
  if (a.place === b.place) return SAME_PLACE
  return days === null ? OTHER_PLACE_SOME_DAY : OTHER_PLACE
}
