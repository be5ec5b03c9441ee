/** What grouping needs to know of the articles that came before, and a keeper of it in memory. */
import type { Profile } from './terms.ts'

/** An article in the index with the story that it belongs to. */
export type Placed = { readonly profile: Profile; readonly story: string }

/**
 * The newsroom's articles by their telling words. Any store can keep it: a posting list per word and
 * stretch of days, and a count per word.
 */
export interface StoryIndex {
  /** How many articles it holds. */
  size(): number
  /** How many of them hold the term. */
  holding(term: string): number
  /** Articles that share at least one of the words, within the window around the day; newest first. */
  candidates(terms: readonly string[], day: number | null, windowDays: number): readonly Placed[]
  /** All articles of a story. */
  members(story: string): readonly Placed[]
  add(placed: Placed, telling: readonly string[]): void
}

/** No more candidates than this many are scored for one article, so that its cost has a ceiling. */
const MOST_CANDIDATES = 400

export function storyIndexInMemory(): StoryIndex {
  const all: Placed[] = []
  const frequency = new Map<string, number>()
  const postings = new Map<string, number[]>()
  const stories = new Map<string, Placed[]>()
  return {
    size: () => all.length,
    holding: (term) => frequency.get(term) ?? 0,
    candidates(terms, day, windowDays) {
      const found = new Set<number>()
      for (const term of terms) {
        const places = postings.get(term) ?? []
        for (let i = places.length - 1; i >= 0 && found.size < MOST_CANDIDATES; i--) {
          const place = places[i]
          const other = place === undefined ? undefined : all[place]
          if (place === undefined || other === undefined) continue
          const apart = day === null || other.profile.day === null ? 0 : Math.abs(day - other.profile.day)
          if (apart <= windowDays) found.add(place)
        }
      }
      return [...found].sort((a, b) => b - a).flatMap((place) => all[place] ?? [])
    },
    members: (story) => stories.get(story) ?? [],
    add(placed, telling) {
      const place = all.push(placed) - 1
      for (const term of placed.profile.terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1)
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
