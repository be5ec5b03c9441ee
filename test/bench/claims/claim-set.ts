/** What a claim set is to the bench: a name, how a record is predicted, how predictions are scored. */
import { readSet, writePredictions } from '../sets.ts'

/** One figure of the table; `reach` is what the figure must be at least. */
export type Row = {
  readonly metric: string
  readonly value: number
  readonly reach?: number
  readonly note?: string
}

export type SetDefinition<R extends { readonly id: string }, P> = {
  /** File name in the data folder, without `.jsonl.gz`. */
  readonly name: string
  /** From the record's input alone: it must work on records without gold. */
  readonly predict: (record: R) => P
  /** Called only when the records carry gold. */
  readonly score: (pairs: readonly { readonly record: R; readonly predicted: P }[]) => readonly Row[]
  readonly hasGold: (record: R) => boolean
  /** One line for each miss, for `--verbose`. */
  readonly misses?: (record: R, predicted: P) => readonly string[]
}

export type ClaimSet = {
  readonly name: string
  /** Null when the folder lacks the set; rows are empty when its records carry no gold. */
  readonly measure: (options: {
    readonly folder: string
    readonly predictions: string | undefined
    readonly verbose: boolean
  }) => { readonly rows: readonly Row[]; readonly records: number; readonly misses: readonly string[] } | null
}

/** Makes a set of the bench from its definition. */
export function claimSet<R extends { readonly id: string }, P>(definition: SetDefinition<R, P>): ClaimSet {
  const { name, predict, score, hasGold, misses } = definition
  return {
    name,
    measure: ({ folder, predictions, verbose }) => {
      const records = readSet<R>(folder, name)
      if (records === null) return null
      const pairs = records.map((record) => ({ record, predicted: predict(record) }))
      if (predictions !== undefined)
        writePredictions(
          predictions,
          name,
          pairs.map(({ record, predicted }) => ({ id: record.id, pred: predicted })),
        )
      const gold = pairs.filter(({ record }) => hasGold(record))
      return {
        rows: gold.length === 0 ? [] : score(gold),
        records: records.length,
        misses:
          verbose && misses !== undefined
            ? gold.flatMap(({ record, predicted }) => misses(record, predicted))
            : [],
      }
    },
  }
}
