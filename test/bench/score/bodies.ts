/** Body F1 of the article extraction benchmark (scrapinghub): bags of four-word runs, every page weighs the same. */
import { harmonic, ratio, wordsOf } from './words.ts'

export type BodyScore = {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Share of pages with exactly the gold words. */
  readonly exact: number
}

export type PageScore = {
  readonly precision: number | null
  readonly recall: number | null
  readonly exact: boolean
}

const RUN = 4

function runsOf(words: readonly string[]): Map<string, number> {
  const runs = new Map<string, number>()
  if (words.length === 0) return runs
  const last = Math.max(0, words.length - RUN)
  for (let at = 0; at <= last; at += 1) {
    const run = words.slice(at, at + RUN).join(' ')
    runs.set(run, (runs.get(run) ?? 0) + 1)
  }
  return runs
}

const total = (runs: ReadonlyMap<string, number>): number =>
  [...runs.values()].reduce((sum, count) => sum + count, 0)

/** One page; precision or recall is null where there is nothing to divide by. */
export function scorePage(gold: string, predicted: string): PageScore {
  const [goldWords, words] = [wordsOf(gold), wordsOf(predicted)]
  const [wanted, got] = [runsOf(goldWords), runsOf(words)]
  let shared = 0
  for (const [run, count] of got) shared += Math.min(count, wanted.get(run) ?? 0)
  return {
    precision: got.size === 0 ? null : shared / total(got),
    recall: wanted.size === 0 ? null : shared / total(wanted),
    exact: goldWords.join(' ') === words.join(' '),
  }
}

const mean = (values: readonly (number | null)[]): number => {
  const known = values.filter((value) => value !== null)
  return ratio(
    known.reduce((sum, value) => sum + value, 0),
    known.length,
  )
}

export function scoreBodies(pages: readonly PageScore[]): BodyScore {
  const precision = mean(pages.map((page) => page.precision))
  const recall = mean(pages.map((page) => page.recall))
  return {
    precision,
    recall,
    f1: harmonic(precision, recall),
    exact: ratio(pages.filter((page) => page.exact).length, pages.length),
  }
}
