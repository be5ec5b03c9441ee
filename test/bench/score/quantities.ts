/**
 * Quantities without offsets: in each sentence every gold quantity, in order, takes the first unused
 * prediction of equal value; both single or both ranges, each end within 1e-8 + 1e-5 of the gold one.
 */
import { type Ratio, ratio } from './spans.ts'

export type Valued = { readonly value: number; readonly upper?: number }

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-8 + 1e-5 * Math.abs(b)

export const sameValue = (gold: Valued, predicted: Valued): boolean =>
  close(predicted.value, gold.value) &&
  (gold.upper === undefined
    ? predicted.upper === undefined
    : predicted.upper !== undefined && close(predicted.upper, gold.upper))

/** The gold and predicted quantities that nothing was paired with, and how many were. */
export function pairQuantities<G extends Valued, P extends Valued>(
  gold: readonly G[],
  predicted: readonly P[],
  also: (gold: G, predicted: P) => boolean = () => true,
): { readonly right: number; readonly missed: readonly G[]; readonly spare: readonly P[] } {
  const spare = [...predicted]
  const missed = gold.filter((quantity) => {
    const index = spare.findIndex((candidate) => sameValue(quantity, candidate) && also(quantity, candidate))
    if (index !== -1) spare.splice(index, 1)
    return index === -1
  })
  return { right: gold.length - missed.length, missed, spare }
}

export function scoreQuantities<G extends Valued, P extends Valued>(
  records: readonly (readonly [gold: readonly G[], predicted: readonly P[]])[],
  also: (gold: G, predicted: P) => boolean = () => true,
): Ratio {
  const count = { right: 0, predicted: 0, gold: 0 }
  for (const [gold, predicted] of records) {
    count.right += pairQuantities(gold, predicted, also).right
    count.predicted += predicted.length
    count.gold += gold.length
  }
  return ratio(count.right, count.predicted, count.gold)
}
