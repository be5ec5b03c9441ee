/** The attribution of a figure, a date or any other claim, also when its source stands a clause or a sentence away. */
import type { Attribution, Quote } from '../../domain.ts'
import type { Analysis } from '../../text/analyse.ts'
import type { AttributedSpan } from './span.ts'

/** "these numbers", "the figures": what points back at the counts of the sentences before. */
const POINTS_BACK =
  /^(these|those|the|this|that|its|such)\s+(\w+\s+)?(numbers?|figures?|counts?|toll|tally|totals?|estimates?|statistics|data|releases?|deaths?|cases?|casualt(y|ies)|details?)\b/i

const CLAIMING = new Set(['assertion', 'belief', 'fact'])

const size = (span: AttributedSpan): number =>
  span.content.reduce((sum, content) => sum + content.end - content.start, 0)

const covers = (span: AttributedSpan, quote: Quote): boolean =>
  span.content.some((content) => content.start <= quote.start && content.end >= quote.end)

const attributionOf = (span: AttributedSpan): Attribution | null =>
  span.sourceName === null
    ? null
    : { source: span.sourceName, cue: span.cue.map((cue) => cue.exact).join(' '), named: span.named }

/**
 * The span that attributes the words of a claim, or null when the article says them in its own voice. `quote` is best the
 * claim's surface (the value's words): the narrowest content around it wins. When no content covers it, a later sentence
 * of the same paragraph may: "X has confirmed these numbers".
 */
export function spanAt(
  spans: readonly AttributedSpan[],
  quote: Quote,
  analysis: Analysis,
): AttributedSpan | null {
  const claiming = spans.filter((span) => CLAIMING.has(span.type) && span.source.length > 0)
  const around = claiming.filter((span) => covers(span, quote)).sort((a, b) => size(a) - size(b))
  const nearest = around[0]
  if (nearest !== undefined) return nearest
  const paragraph = analysis.sentences.find(
    (sentence) => sentence.start <= quote.start && sentence.end >= quote.end,
  )?.paragraph
  if (paragraph === undefined) return null
  return (
    claiming.find(
      (span) =>
        span.paragraph === paragraph &&
        (span.cue[0]?.start ?? 0) > quote.end &&
        POINTS_BACK.test(span.content[0]?.exact ?? ''),
    ) ?? null
  )
}

/** {@link spanAt} in the form that a claim carries. */
export function attributionAt(
  spans: readonly AttributedSpan[],
  quote: Quote,
  analysis: Analysis,
): Attribution | null {
  const span = spanAt(spans, quote, analysis)
  return span === null ? null : attributionOf(span)
}
