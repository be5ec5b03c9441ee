/** Headline, byline, publication day and segments of the page sets, as their definitions say. */
import { harmonic, normalised, ratio } from './words.ts'

/** Share of headlines that are equal once normalised. */
export const scoreHeadlines = (pairs: readonly (readonly [gold: string, predicted: string])[]): number =>
  ratio(pairs.filter(([gold, predicted]) => normalised(gold) === normalised(predicted)).length, pairs.length)

const namesOf = (byline: readonly string[]): Set<string> =>
  new Set(byline.map((name) => normalised(name).replace(/^by /, '')).filter((name) => name !== ''))

export type BylineScore = {
  /** Over pages with a gold name: the same set of names. */
  readonly exact: number
  /** Over the same pages: at least one name in common. */
  readonly overlap: number
  /** Pages without a gold name that got one, and how many such pages there are. */
  readonly falseOnNone: number
  readonly none: number
}

export function scoreBylines(
  pairs: readonly (readonly [gold: readonly string[], predicted: readonly string[]])[],
): BylineScore {
  const sets = pairs.map(([gold, predicted]) => ({
    gold: namesOf(gold),
    predicted: namesOf(predicted),
    named: gold.length > 0,
  }))
  const named = sets.filter((pair) => pair.named)
  const none = sets.filter((pair) => !pair.named)
  const equal = named.filter(
    ({ gold, predicted }) => gold.size === predicted.size && [...gold].every((name) => predicted.has(name)),
  )
  const shared = named.filter(({ gold, predicted }) => [...gold].some((name) => predicted.has(name)))
  return {
    exact: ratio(equal.length, named.length),
    overlap: ratio(shared.length, named.length),
    falseOnNone: none.filter(({ predicted }) => predicted.size > 0).length,
    none: none.length,
  }
}

export type DayScore = { readonly accuracy: number; readonly f1: number; readonly n: number }

export function scoreDays(pairs: readonly (readonly [gold: string, predicted: string | null])[]): DayScore {
  const answered = pairs.filter(([, predicted]) => predicted !== null)
  const right = answered.filter(([gold, predicted]) => gold === predicted).length
  return {
    accuracy: ratio(right, pairs.length),
    f1: harmonic(ratio(right, answered.length), ratio(right, right + pairs.length - answered.length)),
    n: pairs.length,
  }
}

export type Segments = { readonly with: readonly string[]; readonly without: readonly string[] }
export type SegmentScore = { readonly precision: number; readonly recall: number; readonly f1: number }

const even = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Segments that must and must not stand in the text, over all pages together. */
export function scoreSegments(pairs: readonly (readonly [gold: Segments, text: string])[]): SegmentScore {
  let [found, missed, wrong] = [0, 0, 0]
  for (const [gold, raw] of pairs) {
    const text = even(raw)
    const present = gold.with.filter((segment) => text.includes(even(segment))).length
    found += present
    missed += gold.with.length - present
    if (raw !== '') wrong += gold.without.filter((segment) => text.includes(even(segment))).length
  }
  const [precision, recall] = [ratio(found, found + wrong), ratio(found, found + missed)]
  return { precision, recall, f1: harmonic(precision, recall) }
}
