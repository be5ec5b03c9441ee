/**
 * One thing that news counts, prices or measures. To add one, add a row to the file of its field, or a new
 * file and its line in `all.ts`.
 */
export type PredicateRow = {
  /** The class that wordings meet in: one short noun. */
  readonly predicate: string
  /** What a reader would call it after the noun counted: `prisoners released`. */
  readonly label: string
  /**
   * Words and phrases in dictionary form (`kill`, `death toll`, `come off the track`), of any part of
   * speech. A phrase's words stand side by side, but for articles and possessives between them.
   */
  readonly words: readonly string[]
  /** What is counted when the text does not say, and what "people" means here. */
  readonly population: string | null
  /** Takes amounts (money, per cent, measures) rather than counts, or either. */
  readonly takes: 'count' | 'amount' | 'either'
}
