/** Scores of one answer a record, which may be left open (null). */

export type SlotScores = {
  /** Right of those answered. */
  readonly precision: number
  /** Answered of all. */
  readonly coverage: number
  /** Right of all. */
  readonly recall: number
}

export function scoreSlot<T>(pairs: readonly (readonly [gold: T, predicted: T | null])[]): SlotScores {
  const answered = pairs.filter(([, predicted]) => predicted !== null)
  const right = answered.filter(([gold, predicted]) => gold === predicted)
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
  return {
    precision: share(right.length, answered.length),
    coverage: share(answered.length, pairs.length),
    recall: share(right.length, pairs.length),
  }
}
