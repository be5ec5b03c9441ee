/** Stories that become one, and what is left of a story that lost articles to another. */
import type { Timestamp } from '../domain.ts'
import type { NewsroomEvent } from './event.ts'
import type { KeptStory } from './kept-story.ts'
import { allIn, articlesBehind, formerOf, MOST_FORMER } from './named.ts'

/** The story with what is known of those that go into it whole: what was decided there is not forgotten here. */
export function absorbing(before: KeptStory | null, absorbed: readonly KeptStory[]): KeptStory | null {
  const all = before === null ? absorbed : [before, ...absorbed]
  const [first] = all
  if (first === undefined) return null
  const [since = first.since] = all.map((story) => story.since).toSorted()
  return {
    ...first,
    mismatches: all.flatMap(({ mismatches }) => mismatches),
    former: all.flatMap(({ former = [] }) => former),
    threads: [...all.slice(1).flatMap(({ threads }) => threads), ...first.threads],
    since,
  }
}

/**
 * A kept story that lost articles to others, or all of them: then it is one with the first of those.
 * @param takers at least one; each holds an article of it
 */
export function robbed(
  story: KeptStory,
  [taker, ...others]: readonly [KeptStory, ...KeptStory[]],
  at: Timestamp,
): { after: KeptStory | null; events: NewsroomEvent[] } {
  const taken = new Set([taker, ...others].flatMap((one) => one.articles))
  const articles = story.articles.filter((id) => !taken.has(id))
  if (articles.length === 0) {
    const merged = { kind: 'merged' as const, at, story: taker.id, by: null, from: story.id }
    return { after: null, events: [merged] }
  }
  const left = new Set(articles)
  const [stands, gone] = [
    story.mismatches.filter((one) => allIn(articlesBehind(one), left)),
    story.mismatches.filter((one) => !allIn(articlesBehind(one), left)),
  ]
  const former = [...(story.former ?? []), ...gone.map(formerOf)].slice(-MOST_FORMER)
  return { after: { ...story, articles, mismatches: stands, former, changed: at }, events: [] }
}
