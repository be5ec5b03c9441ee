/** What grouping needs to know of the articles that came before; a store keeps it for each newsroom. */
import type { EventTraits } from './event.ts'

/** An article as an index keeps it. */
export type Filed = {
  readonly article: string
  readonly story: string
  /** Of publication, in days since 1970. */
  readonly day: number | null
  readonly event: EventTraits
  /** Its most telling words to how much each counts in it, whatever its rarity. */
  readonly terms: ReadonlyMap<string, number>
  /** Length of the whole, by which the words' weights are scaled. */
  readonly length: number
  /** Mean likeness of its words to its story's when it joined; null for the one that founded it. */
  readonly fit: number | null
}

export type Counts = {
  /** How many articles the index holds. */
  readonly articles: number
  /** How many of them hold the term; 0 for a term that was not asked for. */
  readonly holding: (term: string) => number
}

export type Query = {
  readonly keys: readonly string[]
  readonly day: number | null
  /** How far from the day an article may be published: so many days earlier, and so many later. */
  readonly before: number
  readonly after: number
  readonly most: number
}

export interface StoryIndex {
  counts(terms: readonly string[]): Promise<Counts>
  /** Articles filed under the most of these keys within the window (to whole stretches): best first, newer before older. */
  candidates(query: Query): Promise<readonly Filed[]>
  /** The newest articles of each story, oldest first, in the order of the stories. */
  members(stories: readonly string[], most: number): Promise<readonly (readonly Filed[])[]>
  /** Files an article under its keys, and counts `terms`. The same article twice is filed once. */
  add(filed: Filed, keys: readonly string[], terms: readonly string[]): Promise<void>
}

/** Postings are kept by stretches of so many days; a window is looked up in the stretches that it touches. */
export const STRETCH_DAYS = 64

/** Of a key's articles in one stretch only the newest are looked at: a key with more tells little. */
export const NEWEST_PER_KEY = 12

/** An article without a day is filed, and looked up, in a stretch of its own. */
export const stretchOf = (day: number | null): string =>
  day === null ? 'none' : String(Math.floor(day / STRETCH_DAYS))

/** The stretches that a query's window touches. */
export function stretchesOf({ day, before, after }: Query): readonly string[] {
  if (day === null) return [stretchOf(null)]
  const first = Math.floor((day - before) / STRETCH_DAYS)
  const last = Math.floor((day + after) / STRETCH_DAYS)
  return [...Array.from({ length: last - first + 1 }, (_, i) => String(first + i)), stretchOf(null)]
}
