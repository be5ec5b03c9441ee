/** MEANTIME: spans of money, percentages and other quantities in news, without values. */
import type { QuantityMention } from '../../../src/claims/quantities/mention.ts'
import { recogniseQuantities } from '../../../src/claims/quantities/recognise.ts'
import { analyse } from '../../../src/text/analyse.ts'
import { pairSpans, type Span, scoreSpans } from '../score/spans.ts'
import { claimSet } from './claim-set.ts'
import { peerQuantities } from './quantity-peers.ts'

type Typed = Span & { readonly type: string }
type MeantimeRecord = {
  readonly id: string
  readonly text: string
  readonly gold?: readonly (Typed & { readonly text: string })[]
}

const TYPES = ['MONEY', 'PERCENT', 'QUANTITY'] as const

const typeOf = ({ form, value }: QuantityMention): string =>
  form === 'money'
    ? 'MONEY'
    : value.unit === 'percent' || value.unit === 'percentage points'
      ? form === 'share'
        ? 'QUANTITY'
        : 'PERCENT'
      : 'QUANTITY'

/** Durations are times in TimeML, and names with numbers are no quantities there. */
const TIME = /^(second|minute|hour|day|night|week|fortnight|month|year|decade|century)$/
const counted = (mention: QuantityMention): boolean =>
  mention.aside !== 'ordinal' && mention.aside !== 'identifier' && !TIME.test(mention.value.unit ?? '')

/** MEANTIME marks two joined by "or" (`$3 million, or $2 a share`) as a third span beside its members. */
function withJoined(text: string, spans: readonly Typed[]): Typed[] {
  const joined = spans.flatMap((span, index) => {
    const after = spans[index + 1]
    const same = after !== undefined && after.type === span.type && span.type !== 'QUANTITY'
    return same && /^,? or $/.test(text.slice(span.end, after.start)) ? [{ ...span, end: after.end }] : []
  })
  return [...spans, ...joined]
}

const predict = (record: MeantimeRecord): Typed[] =>
  withJoined(
    record.text,
    recogniseQuantities(analyse(record.text))
      .filter(counted)
      .map((mention) => ({ start: mention.start, end: mention.end, type: typeOf(mention) })),
  )

export const quantityMeantime = claimSet({
  name: 'quantity-meantime',
  predict,
  hasGold: (record: MeantimeRecord) => record.gold !== undefined,
  score: (pairs) =>
    TYPES.flatMap((type) => {
      const of = (spans: readonly Typed[]): Typed[] => spans.filter((span) => span.type === type)
      const { relaxed } = scoreSpans(
        pairs.map(({ record, predicted }) => [of(record.gold ?? []), of(predicted)] as const),
        () => true,
      )
      const row = {
        metric: `${type} relaxed F1`,
        value: relaxed.F1,
        note: `P ${relaxed.P.toFixed(3)} R ${relaxed.R.toFixed(3)}`,
      }
      const peer = scoreSpans(
        pairs.map(({ record }) => [of(record.gold ?? []), of(peerQuantities(record.text))] as const),
        () => true,
      )
      const beside = { metric: `${type} relaxed F1, recognizers-text`, value: peer.relaxed.F1 }
      return [type === 'QUANTITY' ? row : { ...row, reach: 0.95 }, beside]
    }),
  misses: (record, predicted) =>
    TYPES.flatMap((type) => {
      const gold = (record.gold ?? []).filter((span) => span.type === type)
      const own = predicted.filter((span) => span.type === type)
      const pairs = pairSpans(gold, own)
      const show = (span: Span): string =>
        `${record.text.slice(Math.max(0, span.start - 30), span.start)}[${record.text.slice(span.start, span.end)}]${record.text.slice(span.end, span.end + 30)}`.replace(
          /\n/g,
          ' ',
        )
      return [
        ...gold
          .filter((span) => !pairs.some(([paired]) => paired === span))
          .map((span) => `missed ${type}: ${show(span)}`),
        ...own
          .filter((span) => !pairs.some(([, paired]) => paired === span))
          .map((span) => `false ${type}: ${show(span)}`),
      ]
    }),
})
