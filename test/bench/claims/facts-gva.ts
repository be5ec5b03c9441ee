/** Articles on single incidents: how many were killed and injured, on what day, in what town. One slot, one file. */
import { scoreSlot } from '../score/slots.ts'
import { claimSet, type Row } from './claim-set.ts'
import { predictToll } from './facts-gva-casualties.ts'
import { predictEventCity } from './facts-gva-city.ts'
import { predictEventDay } from './facts-gva-date.ts'
import type { IncidentGold, IncidentRecord } from './incident.ts'

/** Null where nothing is answered. */
type Facts = {
  readonly killed: number | null
  readonly injured: number | null
  readonly date: string | null
  readonly city: string | null
}

/** As the set's own scorer compares towns: `norm` of its README, without a county's label. */
const townOf = (town: string | null): string | null =>
  town === null
    ? null
    : town
        .replace(/ \(county\)$/, '')
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()

type Pair = { readonly gold: IncidentGold; readonly predicted: Facts }

/** Articles of the first days: later ones more often tell of the court than of the incident. */
const EARLY_DAYS = 3

function slotRows(name: string, pairs: readonly Pair[], slot: keyof Facts, reach?: number): Row[] {
  const scores = scoreSlot(pairs.map(({ gold, predicted }) => [gold[slot], predicted[slot]] as const))
  return [
    { metric: `${name} recall`, value: scores.recall, ...(reach === undefined ? {} : { reach }) },
    { metric: `${name} precision`, value: scores.precision, note: `coverage ${scores.coverage.toFixed(3)}` },
  ]
}

/** A figure answered must be right; one article in three may go unanswered. */
function tollRows(slot: 'killed' | 'injured', pairs: readonly Pair[]): Row[] {
  const scores = scoreSlot(pairs.map(({ gold, predicted }) => [gold[slot], predicted[slot]] as const))
  return [
    { metric: `${slot} precision`, value: scores.precision, reach: 0.88 },
    { metric: `${slot} coverage`, value: scores.coverage, reach: 0.6 },
  ]
}

export const factsGva = claimSet({
  name: 'facts-gva',
  predict: (record: IncidentRecord): Facts => ({
    ...predictToll(record),
    date: predictEventDay(record),
    city: predictEventCity(record),
  }),
  hasGold: (record) => record.gold !== undefined,
  score: (records) => {
    const pairs = records.flatMap(({ record: { gold }, predicted }) =>
      gold === undefined
        ? []
        : [
            {
              gold: { ...gold, city: townOf(gold.city) ?? '' },
              predicted: { ...predicted, city: townOf(predicted.city) },
            },
          ],
    )
    const early = pairs.filter(({ gold }) => gold.lag <= EARLY_DAYS)
    return [
      ...tollRows('killed', pairs),
      ...tollRows('injured', pairs),
      ...slotRows('date', pairs, 'date'),
      ...slotRows('date, lag <= 3', early, 'date', 0.7),
      ...slotRows('city', pairs, 'city', 0.8),
    ]
  },
})
