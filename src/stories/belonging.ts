/** When two groups of articles are one story: like enough, and not a sub-plot of a close-knit one. */

/** Mean likeness over the pairs between two groups from which they may be one story. */
export const THRESHOLD = 0.1
/**
 * A story whose articles are much alike takes in no others that are much less alike: the second
 * earthquake of the month shares the vocabulary of the first. Share of the story's own mean likeness.
 */
const COHESION_SHARE = 0.5
/** Fewer articles than this say little of how alike a story's articles are. */
const KNIT_FROM = 6

/** Mean likeness within a group of that size, or null while it is too small to say. */
export const cohesion = (size: number, likenessWithin: number): number | null =>
  size < KNIT_FROM ? null : likenessWithin / ((size * (size - 1)) / 2)

export function belongTogether(mean: number, one: number | null, other: number | null): boolean {
  return mean >= THRESHOLD && mean >= COHESION_SHARE * Math.max(one ?? 0, other ?? 0)
}
