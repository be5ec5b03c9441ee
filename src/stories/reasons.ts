/** Why articles were put together, in words that can be shown. */
import type { Belonging } from '../domain.ts'
import type { Filed } from './filed.ts'
import { sharedMarks, type Weighted, wordLikeness } from './likeness.ts'
import type { Mark } from './mark.ts'
import { daysBetween, sharedPeople } from './same-event.ts'

const SHOWN_WORDS = 4

const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`

/** @param shared - words that both hold, the most telling first */
function reasons(one: Filed, other: Filed, shared: readonly string[]): readonly string[] {
  const because: string[] = []
  if (one.event.place !== null && one.event.place === other.event.place) because.push('same place')
  const apart = daysBetween(one.event, other.event)
  if (apart !== null && apart <= 1) because.push(apart === 0 ? 'same day' : 'a day apart')
  const people = sharedPeople(one.event, other.event).length
  if (people > 0) because.push(count(people, 'shared name', 'shared names'))
  if (shared.length > 0) because.push(`both speak of ${shared.join(', ')}`)
  if (one.day === null || other.day === null) return because
  const days = Math.abs(one.day - other.day)
  // Said of the event already, the same of the articles tells nobody anything.
  if (days === apart && days <= 1) return because
  because.push(days === 0 ? 'published on the same day' : `published ${count(days, 'day', 'days')} apart`)
  return because
}

/**
 * What an arriving article shares with the one of its story that is most like it, and what those that were there
 * share with the most like of the arriving.
 * @param words - those that marks stand for, as far as they are known
 */
export function whyTogether(
  members: readonly Weighted[],
  arriving: ReadonlySet<string>,
  words: ReadonlyMap<Mark, string>,
): readonly Belonging[] {
  const fresh = members.filter(({ filed }) => arriving.has(filed.article))
  return members.flatMap((one) => {
    let nearest: { readonly other: Weighted; readonly likeness: number } | null = null
    for (const other of arriving.has(one.filed.article) ? members : fresh) {
      if (other === one) continue
      const likeness = wordLikeness(one, other)
      if (nearest === null || likeness > nearest.likeness) nearest = { other, likeness }
    }
    if (nearest === null) return []
    const { other } = nearest
    const shared = sharedMarks(one, other).flatMap((mark) => words.get(mark) ?? [])
    return [
      {
        article: one.filed.article,
        like: other.filed.article,
        because: reasons(one.filed, other.filed, shared.slice(0, SHOWN_WORDS)),
      },
    ]
  })
}
