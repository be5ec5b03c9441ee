/** Which of the given articles are on one event. */
import type { ReadArticle, Story } from '../domain.ts'
import { joinStory } from './join.ts'
import { storyIndexInMemory } from './memory.ts'
import { profileOf } from './terms.ts'

/**
 * Groups articles into stories, in order of publication (undated ones last, as given). Every article is in
 * exactly one story; a story of one article has no reasons. Deterministic. Ids are `s1`, `s2`, … in the
 * order in which the stories' first articles were given.
 */
export function groupStories(reads: readonly ReadArticle[]): readonly Story[] {
  const index = storyIndexInMemory()
  const profiles = reads.map(({ article }) => profileOf(article))
  const inTime = profiles
    .map((profile, given) => ({ profile, given }))
    .sort((a, b) => (a.profile.day ?? Infinity) - (b.profile.day ?? Infinity) || a.given - b.given)
  const storyOf = new Map<number, string>()
  const because = new Map<string, Set<string>>()
  for (const { profile, given } of inTime) {
    const joined = joinStory(profile, index)
    storyOf.set(given, joined.story)
    const reasons = because.get(joined.story) ?? new Set<string>()
    for (const reason of joined.because) reasons.add(reason)
    because.set(joined.story, reasons)
  }
  const members = new Map<string, string[]>()
  for (const [given, { article }] of reads.entries()) {
    const story = storyOf.get(given) ?? article.id
    members.set(story, [...(members.get(story) ?? []), article.id])
  }
  return [...members].map(([story, articles], position) => ({
    id: `s${position + 1}`,
    articles,
    because: [...(because.get(story) ?? [])],
  }))
}
