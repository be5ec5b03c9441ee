/** How well predicted groups match the true ones: B-cubed and pairs, from a label per document each. */

export type Prf = { readonly precision: number; readonly recall: number; readonly f1: number }
export type ClusterScore = {
  readonly bcubed: Prf
  readonly pairs: Prf
  readonly stories: number
  readonly predicted: number
}

function prf(precision: number, recall: number): Prf {
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

function sizes(labels: readonly string[]): Map<string, number> {
  const count = new Map<string, number>()
  for (const label of labels) count.set(label, (count.get(label) ?? 0) + 1)
  return count
}

const pairsIn = (counts: Iterable<number>): number => {
  let sum = 0
  for (const n of counts) sum += (n * (n - 1)) / 2
  return sum
}

/** B-cubed: means over documents, F1 of the means (Bagga & Baldwin 1998). Pairs: over all pairs of documents. */
export function scoreClusters(truth: readonly string[], predicted: readonly string[]): ClusterScore {
  const [own, groups] = [sizes(truth), sizes(predicted)]
  const cells = sizes(truth.map((label, i) => `${label}\u0001${predicted[i]}`))
  let [precision, recall] = [0, 0]
  for (const [i, label] of truth.entries()) {
    const together = cells.get(`${label}\u0001${predicted[i]}`) ?? 0
    precision += together / (groups.get(predicted[i] ?? '') ?? 1)
    recall += together / (own.get(label) ?? 1)
  }
  const right = pairsIn(cells.values())
  const [made, given] = [pairsIn(groups.values()), pairsIn(own.values())]
  return {
    bcubed: prf(precision / (truth.length || 1), recall / (truth.length || 1)),
    pairs: prf(made === 0 ? 0 : right / made, given === 0 ? 0 : right / given),
    stories: own.size,
    predicted: groups.size,
  }
}
