/** How far place, day and people speak for, or against, two articles being on one event. */
import type { EventTraits } from './event.ts'

/**
 * Factors on the likeness of the words, of which 1 says nothing. They follow a logistic regression over pairs
 * of articles on known events, rounded: what the odds change by, in terms of what the likeness of words does.
 */
const SAME_PLACE = 1.1
const OTHER_PLACE = 0.97
const SHARED_PERSON = 1.15
/** For the second and third person; more say no more. */
const FURTHER_PERSON = 1.2
const FURTHER_PEOPLE = 2
/** Days between the two events, at most, and what that says: two of a kind are seldom on one day. */
const BY_DAYS: readonly (readonly [number, number])[] = [
  [1, 1.7],
  [4, 1.3],
  [30, 0.9],
  [200, 0.7],
  [Number.POSITIVE_INFINITY, 0.6],
]

export function daysBetween(a: Pick<EventTraits, 'day'>, b: Pick<EventTraits, 'day'>): number | null {
  return a.day === null || b.day === null ? null : Math.abs(a.day - b.day)
}

export const sharedPeople = <Name>(a: EventTraits<Name>, b: EventTraits<Name>): readonly Name[] =>
  [...a.people].filter((person) => b.people.has(person))

export function eventFactor<Name>(a: EventTraits<Name>, b: EventTraits<Name>): number {
  const days = daysBetween(a, b)
  const byDay = days === null ? 1 : (BY_DAYS.find(([most]) => days <= most)?.[1] ?? 1)
  const byPlace = a.place === null || b.place === null ? 1 : a.place === b.place ? SAME_PLACE : OTHER_PLACE
  const people = sharedPeople(a, b).length
  const byPeople = people === 0 ? 1 : SHARED_PERSON * FURTHER_PERSON ** Math.min(people - 1, FURTHER_PEOPLE)
  return byDay * byPlace * byPeople
}
