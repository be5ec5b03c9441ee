/** Who says what: PolNeAR (Newell et al. 2018), source, cue and content spans. */
import { attributeSpans } from '../../../src/claims/attribution/attribute.ts'
import { analyse } from '../../../src/text/analyse.ts'
import {
  type AttributionSpans,
  type Offsets,
  pairAttributions,
  scoreAttributions,
} from '../score/attributions.ts'
import { claimSet } from './claim-set.ts'

type AttributionRecord = {
  readonly id: string
  readonly text: string
  readonly gold?: readonly AttributionSpans[]
}

const offsets = (quotes: readonly { readonly start: number; readonly end: number }[]): Offsets[] =>
  quotes.map(({ start, end }) => [start, end])

/** Spans of all types: the set annotates beliefs and plans beside statements. */
export const predictAttributions = ({ text }: AttributionRecord): AttributionSpans[] =>
  attributeSpans(analyse(text)).map(({ source, cue, content }) => ({
    source: offsets(source),
    cue: offsets(cue),
    content: offsets(content),
  }))

export const attributionPolnear = claimSet<AttributionRecord, AttributionSpans[]>({
  name: 'attribution-polnear',
  predict: predictAttributions,
  hasGold: ({ gold }) => gold !== undefined,
  score: (pairs) => {
    const scores = scoreAttributions(
      pairs.map(({ record, predicted }) => ({ text: record.text, gold: record.gold ?? [], predicted })),
    )
    const { P, R } = scores.content
    return [
      {
        metric: 'content F1',
        value: scores.content.F1,
        reach: 0.55,
        note: `P ${P.toFixed(3)} R ${R.toFixed(3)}`,
      },
      { metric: 'content and source F1', value: scores.withSource.F1 },
      { metric: 'source accuracy', value: scores.sourceAccuracy, reach: 0.9 },
      { metric: 'quote recall', value: scores.quoteRecall, reach: 0.85 },
    ]
  },
  misses: ({ id, text, gold = [] }, predicted) => {
    const paired = new Set(pairAttributions({ text, gold, predicted }).map(([g]) => g))
    return gold.flatMap((span, index) =>
      paired.has(index)
        ? []
        : [`${id}: ${text.slice(...(span.cue[0] ?? [0, 0]))} at ${span.content[0]?.[0] ?? 0}`],
    )
  },
})
