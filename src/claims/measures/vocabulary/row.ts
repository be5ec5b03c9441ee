/** What a figure is measured in; a row of the vocabulary says which of them it is spoken of in. */
export type Kind =
  | 'count'
  | 'money'
  | 'percent'
  | 'time'
  | 'length'
  | 'area'
  | 'mass'
  | 'volume'
  | 'speed'
  | 'temperature'
  | 'data'
  | 'other'

/**
 * One thing that news counts, prices or measures. To add one, add a row to the file of its field, or a new
 * file and its line in `all.ts`.
 */
export type PredicateRow = {
  /** The class that wordings meet in: one short noun. */
  readonly predicate: string
  /** What a reader would call it after the noun counted: `prisoners released`. */
  readonly label: string
  /** What is counted when the text does not say, and what "people" means here. */
  readonly population: string | null
  readonly takes: readonly Kind[]
  /**
   * Words and phrases in dictionary form (`kill`, `death toll`, `come off the track`), of any part of
   * speech. A phrase's words stand side by side, but for articles and possessives between them.
   */
  readonly words: readonly string[]
  /** Mere names of those counted (`passenger`): they say what the figure is of when no other word does. */
  readonly nouns?: readonly string[]
  /** Everyday words that mean this only beside one of these populations (`cut` beside jobs). */
  readonly weak?: { readonly words: readonly string[]; readonly beside: readonly string[] }
  /** Populations whose number is the same count: workers laid off are jobs cut. */
  readonly counts?: readonly string[]
  /** The noun beside the figure adds nothing: acres of scrub burnt are acres burnt. */
  readonly bare?: boolean
  /** The class instead of this one when it is people that are counted (trains late, people affected). */
  readonly people?: string
}
