/**
 * Scores of marked spans. Pairing: gold in the order of the text; each takes the unused prediction with the
 * largest overlap in characters (ties: the smaller start). Micro averages: counts are summed over the set.
 */

export type Span = { readonly start: number; readonly end: number }

export type Ratio = {
  readonly P: number
  readonly R: number
  readonly F1: number
  readonly right: number
  readonly predicted: number
  readonly gold: number
}

/** Precision, recall and F1 from counts; nothing of nothing is 0. */
export function ratio(right: number, predicted: number, gold: number): Ratio {
  const P = predicted === 0 ? 0 : right / predicted
  const R = gold === 0 ? 0 : right / gold
  return { P, R, F1: P + R === 0 ? 0 : (2 * P * R) / (P + R), right, predicted, gold }
}

export function pairSpans<G extends Span, P extends Span>(
  gold: readonly G[],
  predicted: readonly P[],
): [G, P][] {
  const free = new Set(predicted.toSorted((a, b) => a.start - b.start))
  const pairs: [G, P][] = []
  for (const span of gold.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    let best: P | undefined
    let most = 0
    for (const candidate of free) {
      const overlap = Math.min(span.end, candidate.end) - Math.max(span.start, candidate.start)
      if (overlap > most) [best, most] = [candidate, overlap]
    }
    if (best === undefined) continue
    free.delete(best)
    pairs.push([span, best])
  }
  return pairs
}

export type SpanScores = { readonly relaxed: Ratio; readonly strict: Ratio; readonly value: Ratio }

/** `relaxed`: any overlap; `strict`: equal ends; `value`: paired and `same`. */
export function scoreSpans<G extends Span, P extends Span>(
  records: readonly (readonly [gold: readonly G[], predicted: readonly P[]])[],
  same: (gold: G, predicted: P) => boolean,
): SpanScores {
  const count = { gold: 0, predicted: 0, relaxed: 0, strict: 0, value: 0 }
  for (const [gold, predicted] of records) {
    count.gold += gold.length
    count.predicted += predicted.length
    for (const [a, b] of pairSpans(gold, predicted)) {
      count.relaxed += 1
      if (a.start === b.start && a.end === b.end) count.strict += 1
      if (same(a, b)) count.value += 1
    }
  }
  const of = (right: number): Ratio => ratio(right, count.predicted, count.gold)
  return { relaxed: of(count.relaxed), strict: of(count.strict), value: of(count.value) }
}
