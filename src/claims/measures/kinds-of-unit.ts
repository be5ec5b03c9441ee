/** What a figure is measured in, by its unit; lengths, masses and so on are told apart by the `convert` package. */
import { getMeasureKind, MeasureKind } from 'convert'
import type { QuantityMention } from '../quantities/mention.ts'
import type { Kind } from './vocabulary/row.ts'

const KINDS: ReadonlyMap<unknown, Kind> = new Map<unknown, Kind>([
  [MeasureKind.Time, 'time'],
  [MeasureKind.Length, 'length'],
  [MeasureKind.Area, 'area'],
  [MeasureKind.Mass, 'mass'],
  [MeasureKind.Volume, 'volume'],
  [MeasureKind.Temperature, 'temperature'],
  [MeasureKind.Data, 'data'],
])

/** Units that the package does not know. */
const OTHERS: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    ton: 'mass',
    barrel: 'volume',
    bushel: 'volume',
    night: 'time',
    knot: 'speed',
    degree: 'temperature',
    'degree Celsius': 'temperature',
    'degree Fahrenheit': 'temperature',
  }),
)

const SPEED = /^(mile|kilometre|metre|foot) per (hour|second)$/

export function kindOf({ form, value: { unit } }: QuantityMention): Kind {
  if (form === 'money') return 'money'
  if (unit === null) return 'count'
  if (/^(percent|percentage points|basis points)$/.test(unit)) return 'percent'
  if (SPEED.test(unit)) return 'speed'
  const known = KINDS.get(getMeasureKind(unit as Parameters<typeof getMeasureKind>[0]))
  return OTHERS.get(unit) ?? known ?? 'other'
}
