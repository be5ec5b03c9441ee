/** Which of several readings of the same words stands. */
import type { Reading } from './mention.ts'

export type Candidate = {
  readonly start: number
  readonly end: number
  /** Place in the registry. */
  readonly rank: number
  readonly name: string
  readonly reading: Reading
}

/** Longer before shorter, then the registry's order; in the order of the text, none overlapping another. */
export function selectCandidates(candidates: readonly Candidate[]): readonly Candidate[] {
  const ordered = candidates.toSorted((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank)
  const kept: Candidate[] = []
  for (const candidate of ordered) {
    const last = kept.at(-1)
    if (last === undefined || candidate.start >= last.end) kept.push(candidate)
    else if (candidate.end - candidate.start > last.end - last.start) kept[kept.length - 1] = candidate
  }
  return kept
}
