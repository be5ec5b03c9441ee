/** Which articles of a story are watched without anybody's asking: the fresh ones of a story that does not agree. */
import type { Article, Timestamp } from '../domain.ts'
import type { KeptStory } from '../memory/kept-story.ts'
import { FRESH } from './schedule.ts'

/** A figure that moved is no disagreement. */
export const differs = ({ mismatches }: Pick<KeptStory, 'mismatches'>): boolean =>
  mismatches.some(({ relation }) => relation !== 'update')

/** An article without a date may be of any day, and one without an address cannot be read again. */
export function isFresh({ url, datePublished }: Article, now: Timestamp): boolean {
  if (url === null || datePublished === null) return false
  const age = Date.parse(now) - Date.parse(datePublished)
  // A clock that is a day ahead, or a day without a zone, is no article of the future.
  return age < FRESH && age > -FRESH
}
