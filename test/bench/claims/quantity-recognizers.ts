/** The published tests of recognizers-text: spans by model. They are another package's own tests: a measure of coverage. */
import type { QuantityMention } from '../../../src/claims/quantities/mention.ts'
import { recogniseQuantities } from '../../../src/claims/quantities/recognise.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { pairSpans, type Span, scoreSpans } from '../score/spans.ts'
import { claimSet } from './claim-set.ts'

type Spec = {
  readonly id: string
  readonly model: string
  readonly text: string
  readonly gold?: readonly Span[]
}
type Own = Span & { readonly value: number }

const isTemperature = ({ value }: QuantityMention): boolean => /^degree/.test(value.unit ?? '')

/** What each of its models looks for, among our figures. */
const MODELS: Readonly<Record<string, (mention: QuantityMention) => boolean>> = {
  NumberModel: ({ form }) => form !== 'ordinal' && form !== 'score',
  NumberRangeModel: ({ ranged, bound, form }) => form === 'count' && (ranged || /than|at-/.test(bound)),
  OrdinalModel: ({ form }) => form === 'ordinal',
  PercentModel: ({ form }) => form === 'percent',
  CurrencyModel: ({ form }) => form === 'money',
  DimensionModel: (mention) =>
    mention.form === 'measure' && mention.aside !== 'age' && !isTemperature(mention),
  AgeModel: ({ aside, form }) => aside === 'age' && form === 'measure',
  TemperatureModel: isTemperature,
}

function predict({ model, text }: Spec): Own[] {
  const wanted = MODELS[model]
  if (wanted === undefined) return []
  return recogniseQuantities(analyse(text))
    .filter(wanted)
    .map((mention) => {
      const end = model === 'NumberModel' ? mention.numeralEnd : mention.end
      return { start: mention.coreStart, end, value: mention.stated.low }
    })
}

export const quantityRecognizers = claimSet({
  name: 'quantity-recognizers',
  predict,
  hasGold: (record: Spec) => record.gold !== undefined,
  score: (pairs) =>
    ['all', ...Object.keys(MODELS)].map((model) => {
      const own = pairs.filter(({ record }) => model === 'all' || record.model === model)
      const { strict, relaxed } = scoreSpans(
        own.map(({ record, predicted }) => [record.gold ?? [], predicted] as const),
        () => true,
      )
      return { metric: `${model} span F1`, value: strict.F1, note: `any overlap ${relaxed.F1.toFixed(3)}` }
    }),
  misses: (record, predicted) => {
    const paired = new Set(pairSpans(record.gold ?? [], predicted).map(([gold]) => gold))
    return (record.gold ?? [])
      .filter((gold) => !paired.has(gold))
      .map(
        ({ start, end }) =>
          `${record.model} missed: ${record.text.slice(0, start)}[${record.text.slice(start, end)}]${record.text.slice(end)}`,
      )
  },
})
