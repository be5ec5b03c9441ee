/** What grouping needs to know of the articles that came before, and a keeper of it in memory. */
import type { Profile } from './terms.ts'

/** An article in the index with the story that it belongs to. */
export type Placed = { readonly profile: Profile; readonly story: string }

export type Query = {
  readonly terms: readonly string[]
  readonly day: number | null
  readonly windowDays: number
  readonly most: number
}

/**
 * The newsroom's articles by their telling words. Any store can keep it: a posting list per word and
 * stretch of days, and a count per word.
 */
export interface StoryIndex {
  /** How many articles it holds. */
  size(): number
  /** How many of them hold the term. */
  holding(term: string): number
  /**
   * Articles filed under the most of these words, within the window around the day: best first, newer before
   * older, no more than `most`.
   */
  candidates(query: Query): readonly Placed[]
  /** All articles of a story. */
  members(story: string): readonly Placed[]
  /** Files an article under its telling words; `terms` are all that it holds, to be counted. */
  add(placed: Placed, telling: readonly string[], terms: Iterable<string>): void
}

/** Of a word's articles only so many newest are looked at, so that one article's cost has a ceiling. */
const NEWEST_PER_TERM = 200

export function storyIndexInMemory(): StoryIndex {
  const all: Placed[] = []
  const frequency = new Map<string, number>()
  const postings = new Map<string, number[]>()
  const stories = new Map<string, Placed[]>()
  return {
    size: () => all.length,
    holding: (term) => frequency.get(term) ?? 0,
    candidates({ terms, day, windowDays, most }) {
      const shared = new Map<number, number>()
      for (const term of terms) {
        for (const place of postings.get(term)?.slice(-NEWEST_PER_TERM) ?? []) {
          const other = all[place]?.profile.day ?? null
          const apart = day === null || other === null ? 0 : Math.abs(day - other)
          if (apart <= windowDays) shared.set(place, (shared.get(place) ?? 0) + 1)
        }
      }
      return [...shared]
        .sort((a, b) => b[1] - a[1] || b[0] - a[0])
        .slice(0, most)
        .map(([place]) => all[place])
        .filter((placed) => placed !== undefined)
    },
    members: (story) => stories.get(story) ?? [],
    add(placed, telling, terms) {
      const place = all.push(placed) - 1
      for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1)
      for (const term of telling) {
        const places = postings.get(term)
        if (places === undefined) postings.set(term, [place])
        else places.push(place)
      }
      const members = stories.get(placed.story)
      if (members === undefined) stories.set(placed.story, [placed])
      else members.push(placed)
    },
  }
}
