/** Why two articles were put together, in words that can be shown. */
import type { EventTraits } from './event.ts'
import { daysBetween, sharedPeople } from './same-event.ts'

type Side = { readonly day: number | null; readonly event: EventTraits }

const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`

/** @param shared - words that both hold, the most telling first */
export function reasons(one: Side, other: Side, shared: readonly string[]): readonly string[] {
  const because: string[] = []
  if (one.event.place !== null && one.event.place === other.event.place) because.push('same place')
  const apart = daysBetween(one.event, other.event)
  if (apart !== null && apart <= 1) because.push(apart === 0 ? 'same day' : 'a day apart')
  const people = sharedPeople(one.event, other.event).length
  if (people > 0) because.push(count(people, 'shared name', 'shared names'))
  if (shared.length > 0) because.push(`both speak of ${shared.join(', ')}`)
  if (one.day === null || other.day === null) return because
  const days = Math.abs(one.day - other.day)
  because.push(days === 0 ? 'published on the same day' : `published ${count(days, 'day', 'days')} apart`)
  return because
}
