/** The sets with TIMEX3 gold: times in running text, with their normalised values. */
import { recogniseDates } from '../../../src/claims/dates/recognise.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { type Ratio, type Span, scoreSpans } from '../score/spans.ts'

export type TimexRecord = {
  readonly id: string
  readonly text: string
  readonly documentCreationTime: string
  readonly gold?: readonly TimexGold[]
}

export type TimexGold = Span & { readonly type: string; readonly value: string; readonly text: string }
export type TimexPrediction = Span & { readonly type: string; readonly value: string }

export const TIMEX_SETS = ['date-tempeval', 'date-meantime'] as const

export function predictTimex(record: TimexRecord): TimexPrediction[] {
  const context = { documentCreationTime: record.documentCreationTime, dateline: null }
  return recogniseDates(analyse(record.text), context).map(({ quote, type, timex }) => ({
    start: quote.start,
    end: quote.end,
    type,
    value: timex,
  }))
}

export type TimexScores = {
  readonly relaxed: Ratio
  readonly strict: Ratio
  readonly value: Ratio
  /** Share of the gold whole days that were found with the right day. */
  readonly dayRecall: number
}

/** `same`: whether a prediction's value is the gold one; a peer may have several values. */
export function scoreTimex<P extends Span>(
  records: readonly (readonly [gold: readonly TimexGold[], predicted: readonly P[]])[],
  same: (gold: TimexGold, predicted: P) => boolean,
): TimexScores {
  const days = records.map(
    ([gold, predicted]) => [gold.filter(({ value }) => /^\d{4}-\d\d-\d\d$/.test(value)), predicted] as const,
  )
  return { ...scoreSpans(records, same), dayRecall: scoreSpans(days, same).value.R }
}
