/** What people decide on which articles are one story. It holds against every likeness, until somebody decides otherwise. */

export type Ruling =
  | {
      readonly kind: 'split'
      readonly articles: readonly string[]
      readonly from: string
      readonly into: string
    }
  | { readonly kind: 'merge'; readonly story: string; readonly from: string }

/** A story with its articles, in the order in which they joined. */
type Whole = { readonly id: string; readonly articles: readonly string[] }

/** A name for the story that an article founds in a memory of that version: never used before there. */
export const nameOf = (founder: string, version: number): string => `${founder}.${version.toString(36)}`

/**
 * Takes articles out of a story, together, into one of their own; from then on the two are never joined but
 * by a person. Null when none of them is in it, or nothing would be left.
 */
export function split(articles: readonly string[], story: Whole, version: number): Ruling | null {
  const leaving = story.articles.filter((article) => articles.includes(article))
  const [first] = leaving
  if (first === undefined || leaving.length === story.articles.length) return null
  return { kind: 'split', articles: leaving, from: story.id, into: nameOf(first, version) }
}

/** Makes two stories one, under the first one's name, even where they were set apart before. Null for a story and itself. */
export function merge(story: Whole, other: Whole): Ruling | null {
  return story.id === other.id ? null : { kind: 'merge', story: story.id, from: other.id }
}
