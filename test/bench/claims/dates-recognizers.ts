/** The specs of Microsoft's recognizers for dates: its own unit tests, read as coverage. */
import { recogniseDates } from '../../../src/claims/dates/recognise.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { type Ratio, type Span, scoreSpans } from '../score/spans.ts'
import { claimSet } from './claim-set.ts'

export type SpecRecord = {
  readonly id: string
  readonly model: string
  readonly text: string
  readonly reference?: string
  readonly gold?: readonly SpecGold[]
}

export type SpecGold = Span & {
  readonly text: string
  readonly type: string
  readonly resolution?: { readonly values?: readonly SpecValue[] }
}

type SpecValue = { readonly value?: string; readonly start?: string; readonly end?: string }

/** A day, or a stretch whose `end` is the day after its last one, as the specs have it. */
export type SpecPrediction = Span & {
  readonly value?: string | { readonly start: string; readonly end: string }
}

const MILLISECONDS_A_DAY = 86_400_000

const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + MILLISECONDS_A_DAY).toISOString().slice(0, 10)

export function predictSpec(record: SpecRecord): SpecPrediction[] {
  const mentions = recogniseDates(analyse(record.text), {
    documentCreationTime: record.reference ?? null,
    dateline: null,
    dayFirst: record.model.endsWith('dayFirst'),
  })
  return mentions.map(({ quote: { start, end }, value }) => {
    if (value === null || value.from === null || value.to === null) return { start, end }
    if (value.from === value.to) return { start, end, value: value.from }
    return { start, end, value: { start: value.from, end: dayAfter(value.to) } }
  })
}

export function scoreSpecs(
  records: readonly (readonly [gold: readonly SpecGold[], predicted: readonly SpecPrediction[]])[],
): { readonly strict: Ratio; readonly value: Ratio } {
  const { strict, value } = scoreSpans(records, (gold, { value: own }) =>
    (gold.resolution?.values ?? []).some((one) =>
      typeof own === 'string' ? one.value === own : one.start === own?.start && one.end === own?.end,
    ),
  )
  return { strict, value }
}

export const dateRecognizers = claimSet({
  name: 'date-recognizers',
  predict: predictSpec,
  hasGold: (record: SpecRecord) => record.gold !== undefined,
  score: (pairs) => {
    const { strict, value } = scoreSpecs(
      pairs.map(({ record, predicted }) => [record.gold ?? [], predicted] as const),
    )
    return [
      { metric: 'span F1', value: strict.F1, note: 'chat commands; its own tests' },
      { metric: 'value F1', value: value.F1 },
    ]
  },
})
