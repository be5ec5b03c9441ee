/** What may complete somebody's typing of a command. */
export type Suggestion = {
  /** What the person reads. */
  readonly label: string
  /** What stands in the command when they choose it: the words after the command's name. */
  readonly words: string
}

/** Platforms show no more. */
export const MOST_SUGGESTIONS = 25
