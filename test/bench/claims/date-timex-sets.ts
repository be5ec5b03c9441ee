/** The TIMEX3 sets with what they must reach, and the peers on the same texts. */
import { type ClaimSet, claimSet, type Row } from './claim-set.ts'
import { DATE_PEERS, type Peer } from './dates-peers.ts'
import { predictTimex, scoreTimex, type TimexRecord, type TimexScores } from './dates-timex.ts'

function peerRows({ name, predict }: Peer, records: readonly TimexRecord[]): Row[] {
  const pairs = records.map((record) => [record.gold ?? [], predict(record)] as const)
  const scores = scoreTimex(pairs, (gold, { values }) => values.includes(gold.value))
  return rowsOf(scores).map(({ metric, value }) => ({ metric: `${metric}, ${name}`, value }))
}

const rowsOf = ({ relaxed, strict, value, dayRecall }: TimexScores): Row[] => [
  { metric: 'relaxed F1', value: relaxed.F1 },
  { metric: 'strict F1', value: strict.F1 },
  { metric: 'value F1', value: value.F1 },
  { metric: 'day recall', value: dayRecall },
]

function timexSet(name: string, reach: Readonly<Record<string, number>>): ClaimSet {
  return claimSet({
    name,
    predict: predictTimex,
    hasGold: (record: TimexRecord) => record.gold !== undefined,
    score: (pairs) => {
      const scored = pairs.map(({ record, predicted }) => [record.gold ?? [], predicted] as const)
      const own = rowsOf(scoreTimex(scored, (gold, { value }) => gold.value === value)).map((row) => {
        const least = reach[row.metric]
        return least === undefined ? row : { ...row, reach: least }
      })
      const records = pairs.map(({ record }) => record)
      return [...own, ...DATE_PEERS.flatMap((peer) => peerRows(peer, records))]
    },
  })
}

export const dateTempeval = timexSet('date-tempeval', {
  'relaxed F1': 0.9,
  'value F1': 0.75,
  'day recall': 0.95,
})
export const dateMeantime = timexSet('date-meantime', { 'relaxed F1': 0.93, 'value F1': 0.82 })
