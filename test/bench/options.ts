/** What a bench gets from the command line. */
export type BenchOptions = {
  readonly data: string | undefined
  readonly predictions: string | undefined
  /** Folder of recorded answers of a language model. */
  readonly answers?: string | undefined
  readonly set: readonly string[]
  readonly verbose: boolean
  /** What else was given: article files. */
  readonly files: readonly string[]
}
