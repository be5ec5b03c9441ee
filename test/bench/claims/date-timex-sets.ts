import { claimSet } from './claim-set.ts'
import { predictTimex, scoreTimex, type TimexRecord } from './dates-timex.ts'

const timexSet = (name: string, reach: { readonly relaxed: number; readonly value: number }) =>
  claimSet({
    name,
    predict: predictTimex,
    hasGold: (record: TimexRecord) => record.gold !== undefined,
    score: (pairs) => {
      const scores = scoreTimex(pairs.map(({ record, predicted }) => [record.gold ?? [], predicted]))
      return [
        { metric: 'relaxed F1', value: scores.relaxed.F1, reach: reach.relaxed },
        { metric: 'strict F1', value: scores.strict.F1 },
        { metric: 'value F1', value: scores.value.F1, reach: reach.value },
        { metric: 'day recall', value: scores.dayRecall, reach: 0.95 },
      ]
    },
  })

export const dateTempeval = timexSet('date-tempeval', { relaxed: 0.9, value: 0.75 })
export const dateMeantime = timexSet('date-meantime', { relaxed: 0.93, value: 0.82 })
