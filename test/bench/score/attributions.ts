/**
 * Scores of attributions (who says what). A pair may match when the Dice of the non-blank character positions of both
 * contents is at least one half; pairs are taken by falling Dice (ties: gold start, predicted start, gold index,
 * predicted index), one to one. A source is right when it shares a non-blank character with the gold one; a
 * gold attribution without a source wants a prediction without one.
 */
import { type Ratio, ratio } from './spans.ts'

export type Offsets = readonly [start: number, end: number]

export type AttributionSpans = {
  readonly source: readonly Offsets[]
  readonly cue: readonly Offsets[]
  readonly content: readonly Offsets[]
}

export type AttributedText = {
  readonly text: string
  readonly gold: readonly AttributionSpans[]
  readonly predicted: readonly AttributionSpans[]
}

export type AttributionScores = {
  readonly content: Ratio
  /** Content matched and source right. */
  readonly withSource: Ratio
  /** Right sources among matched gold with a source. */
  readonly sourceAccuracy: number
  /** Matched among gold whose content opens with a quotation mark. */
  readonly quoteRecall: number
}

function positions(text: string, spans: readonly Offsets[]): Set<number> {
  const found = new Set<number>()
  for (const [start, end] of spans)
    for (let at = start; at < end; at += 1) if (/\S/.test(text[at] ?? ' ')) found.add(at)
  return found
}

const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>): number =>
  [...a].filter((position) => b.has(position)).length

/** Pairs of indexes: [gold, predicted]. */
export function pairAttributions({ text, gold, predicted }: AttributedText): [number, number][] {
  const goldAt = gold.map(({ content }) => positions(text, content))
  const predictedAt = predicted.map(({ content }) => positions(text, content))
  const start = (spans: AttributionSpans | undefined): number => spans?.content[0]?.[0] ?? 0
  const candidates = goldAt.flatMap((own, g) =>
    predictedAt.flatMap((other, p) => {
      const size = own.size + other.size
      const dice = size === 0 ? 0 : (2 * shared(own, other)) / size
      return dice >= 0.5 ? [{ dice, g, p }] : []
    }),
  )
  candidates.sort(
    (a, b) =>
      b.dice - a.dice ||
      start(gold[a.g]) - start(gold[b.g]) ||
      start(predicted[a.p]) - start(predicted[b.p]) ||
      a.g - b.g ||
      a.p - b.p,
  )
  const usedGold = new Set<number>()
  const usedPredicted = new Set<number>()
  return candidates.flatMap(({ g, p }): [number, number][] => {
    if (usedGold.has(g) || usedPredicted.has(p)) return []
    usedGold.add(g)
    usedPredicted.add(p)
    return [[g, p]]
  })
}

function sourceRight(text: string, gold: readonly Offsets[], predicted: readonly Offsets[]): boolean {
  const wanted = positions(text, gold)
  const got = positions(text, predicted)
  return wanted.size === 0 ? got.size === 0 : shared(wanted, got) > 0
}

export function scoreAttributions(texts: readonly AttributedText[]): AttributionScores {
  const count = {
    gold: 0,
    predicted: 0,
    matched: 0,
    full: 0,
    sources: 0,
    sourcesRight: 0,
    quotes: 0,
    quotesMatched: 0,
  }
  for (const one of texts) {
    const isQuote = one.gold.map(({ content }) => /^["“]/.test(one.text.slice(...(content[0] ?? [0, 0]))))
    count.gold += one.gold.length
    count.predicted += one.predicted.length
    count.quotes += isQuote.filter(Boolean).length
    for (const [g, p] of pairAttributions(one)) {
      const source = one.gold[g]?.source ?? []
      const right = sourceRight(one.text, source, one.predicted[p]?.source ?? [])
      count.matched += 1
      if (isQuote[g]) count.quotesMatched += 1
      if (right) count.full += 1
      if (source.length > 0) {
        count.sources += 1
        if (right) count.sourcesRight += 1
      }
    }
  }
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
  return {
    content: ratio(count.matched, count.predicted, count.gold),
    withSource: ratio(count.full, count.predicted, count.gold),
    sourceAccuracy: share(count.sourcesRight, count.sources),
    quoteRecall: share(count.quotesMatched, count.quotes),
  }
}
