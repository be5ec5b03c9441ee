/** Why two articles were put together, in words that can be shown. */
import { daysApart, sharedTerms, type Weighted } from './likeness.ts'

const SHOWN_TERMS = 4

export function reasons(one: Weighted, other: Weighted): readonly string[] {
  const shared = sharedTerms(one, other, SHOWN_TERMS)
  const words = shared.length === 0 ? [] : [`both speak of ${shared.join(', ')}`]
  const days = daysApart(one.profile, other.profile)
  if (days === null) return words
  return [
    ...words,
    days === 0 ? 'published on the same day' : `published ${days} ${days === 1 ? 'day' : 'days'} apart`,
  ]
}
