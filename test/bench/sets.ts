/** Evaluation sets: gzip JSON Lines, one record a line, first key `id`. Predictions: one `{id, pred}` a line. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Paths are taken from where the user stands, also when npm runs the bench. */
export const fromUser = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path)

/** The records of a set, or null when the folder does not hold it. */
export function readSet<T>(folder: string, set: string): T[] | null {
  const file = join(fromUser(folder), `${set}.jsonl.gz`)
  if (!existsSync(file)) return null
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as T)
}

export type Prediction = { readonly id: string; readonly pred: unknown }

export function writePredictions(folder: string, set: string, predictions: readonly Prediction[]): void {
  mkdirSync(fromUser(folder), { recursive: true })
  const lines = predictions.map((prediction) => `${JSON.stringify(prediction)}\n`)
  writeFileSync(join(fromUser(folder), `${set}.jsonl`), lines.join(''))
}
