/** Microsoft's recognizers-text on the quantity sets: what our figures stand beside. */
import { Culture, recognizeNumber, recognizePercentage } from '@microsoft/recognizers-text-number'
import {
  recognizeAge,
  recognizeCurrency,
  recognizeDimension,
  recognizeTemperature,
} from '@microsoft/recognizers-text-number-with-unit'
import type { Valued } from '../score/quantities.ts'
import type { Span } from '../score/spans.ts'

export type PeerQuantity = Span & Valued & { readonly type: 'MONEY' | 'PERCENT' | 'QUANTITY' }

type Found = {
  readonly start: number
  readonly end: number
  readonly resolution: { readonly value?: string } | null
}

const quantity =
  (type: PeerQuantity['type']) =>
  (found: Found): PeerQuantity => ({
    // Its ends are inclusive.
    start: found.start,
    end: found.end + 1,
    value: Number((found.resolution?.value ?? '').replaceAll(',', '').replace('%', '')),
    type,
  })

/** Each kind by its own recogniser; numbers inside an amount that has a unit are that amount. */
export function peerQuantities(text: string): PeerQuantity[] {
  const english = Culture.English
  const withUnit = [
    ...recognizeCurrency(text, english).map(quantity('MONEY')),
    ...recognizePercentage(text, english).map(quantity('PERCENT')),
    ...[recognizeAge, recognizeDimension, recognizeTemperature].flatMap((recognise) =>
      recognise(text, english).map(quantity('QUANTITY')),
    ),
  ]
  const plain = recognizeNumber(text, english).map(quantity('QUANTITY'))
  const inside = (number: Span): boolean =>
    withUnit.some(({ start, end }) => start <= number.start && end >= number.end)
  return [...withUnit, ...plain.filter((number) => !inside(number))]
}
