/** Voices as short as a test can say them. */
import type { Bound } from '../../src/domain.ts'
import { type QuantityVoice, type Voice, voice } from '../../src/wording/voice.ts'

type More = {
  readonly outlet?: string
  readonly source?: string | null
  readonly named?: boolean
  readonly day?: string
  readonly unit?: string | null
}

const about = ({ source = null, named = true, day }: More) => ({
  attribution: source === null ? null : { source, cue: 'said', named },
  asOf: day ?? null,
})

/** `[18, 18]` is exact; null is open. */
export function counts(
  low: number | null,
  high: number | null,
  bound: Bound,
  more: More = {},
): QuantityVoice {
  const value = { low, high, unit: more.unit ?? null }
  const claim = { kind: 'quantity', value, bound, measure: 'miners trapped', ...about(more) } as const
  return { ...voice(claim, more.outlet ?? 'Courier', null), claim }
}

export const dated = (from: string, to: string, more: More = {}): Voice => {
  const value = { from, to, inferred: [] }
  return voice(
    { kind: 'date', value, bound: 'exact', measure: 'date of the collapse', ...about(more) },
    more.outlet ?? 'Courier',
    null,
  )
}

export const placed = (name: string, more: More = {}): Voice =>
  voice(
    { kind: 'place', value: { name }, bound: 'exact', measure: 'place of the collapse', ...about(more) },
    more.outlet ?? 'Courier',
    null,
  )

export const stated = (text: string, negated: boolean, more: More = {}): Voice =>
  voice(
    {
      kind: 'statement',
      value: { text, negated },
      bound: 'exact',
      measure: 'whether the mine was licensed',
      ...about(more),
    },
    more.outlet ?? 'Courier',
    null,
  )
