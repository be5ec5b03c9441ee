/** NewsQuant: sentences of news with the value, bound and unit of every quantity. */
import type { QuantityMention } from '../../../src/claims/quantities/mention.ts'
import { recogniseQuantities } from '../../../src/claims/quantities/recognise.ts'
import { type Analysis, analyse } from '../../../src/text/analyse.ts'
import { pairQuantities, scoreQuantities, type Valued } from '../score/quantities.ts'
import { claimSet } from './claim-set.ts'
import { newsquantUnit } from './newsquant-units.ts'
import { peerQuantities } from './quantity-peers.ts'

type Quantity = Valued & { readonly bound: string; readonly unit: string }
type NewsquantRecord = { readonly id: string; readonly text: string; readonly gold?: readonly Quantity[] }

const BOUNDS = {
  exact: '=',
  range: '=',
  about: '~',
  'at-least': '>',
  'at-most': '<',
  'more-than': '>',
  'less-than': '<',
} as const

/** The set counts neither ordinals nor names with numbers. */
const counted = (mention: QuantityMention): boolean =>
  mention.aside !== 'ordinal' && mention.aside !== 'identifier' && mention.aside !== 'address'

function quantityOf(mention: QuantityMention, analysis: Analysis, before: string): Quantity {
  const share = mention.form === 'share' ? 100 : 1
  const low = mention.stated.low / share
  const high = mention.stated.high / share
  const bound = BOUNDS[mention.bound]
  const unit = newsquantUnit(mention, analysis, before)
  // The set gives a plural magnitude as its decade.
  if (mention.vague !== null) return { value: mention.vague, upper: mention.vague * 10, bound, unit }
  return mention.ranged ? { value: low, upper: high, bound, unit } : { value: low, bound, unit }
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

export const quantityNewsquant = claimSet({
  name: 'quantity-newsquant',
  predict: (record: NewsquantRecord): Quantity[] => {
    const analysis = analyse(record.text)
    let counting = '-'
    return recogniseQuantities(analysis)
      .filter(counted)
      .map((mention) => {
        const quantity = quantityOf(mention, analysis, counting)
        if (mention.form === 'count') counting = quantity.unit
        return quantity
      })
  },
  hasGold: (record) => record.gold !== undefined,
  score: (pairs) => {
    const records = pairs.map(({ record, predicted }) => [record.gold ?? [], predicted] as const)
    const value = scoreQuantities(records)
    const peer = scoreQuantities(
      pairs.map(({ record }) => [record.gold ?? [], peerQuantities(record.text)] as const),
    )
    return [
      {
        metric: 'value F1',
        value: value.F1,
        reach: 0.9,
        note: `P ${value.P.toFixed(3)} R ${value.R.toFixed(3)}`,
      },
      {
        metric: 'value+bound F1',
        value: scoreQuantities(records, (gold, own) => gold.bound === own.bound).F1,
        reach: 0.85,
      },
      {
        metric: 'value+unit F1',
        value: scoreQuantities(records, (gold, own) => same(gold.unit, own.unit)).F1,
        reach: 0.8,
      },
      { metric: 'value F1, recognizers-text', value: peer.F1 },
    ]
  },
  misses: (record, predicted) => {
    const gold = record.gold ?? []
    const values = pairQuantities(gold, predicted)
    const bounds = pairQuantities(gold, predicted, (a, b) => a.bound === b.bound)
    const units = pairQuantities(gold, predicted, (a, b) => same(a.unit, b.unit))
    const say = (kind: string, missed: readonly Quantity[], spare: readonly Quantity[]): string[] =>
      missed.length + spare.length === 0
        ? []
        : [`${kind}: gold ${JSON.stringify(missed)} own ${JSON.stringify(spare)} in: ${record.text}`]
    if (values.missed.length + values.spare.length > 0) return say('value', values.missed, values.spare)
    return [...say('bound', bounds.missed, bounds.spare), ...say('unit', units.missed, units.spare)]
  },
})
