/** The attribution of a figure, a date or any other claim, also when its source stands a clause or a sentence away. */
import type { Attribution, Quote } from '../../domain.ts'
import type { Analysis } from '../../text/analyse.ts'
import type { AttributedSpan } from './span.ts'

/** "these numbers", "the figures": what points back at the counts of the sentences before. */
const POINTS_BACK =
  /^(these|those|the|this|that|its|such)\s+(\w+\s+)?(numbers?|figures?|counts?|toll|tally|totals?|estimates?|statistics|data|releases?|deaths?|cases?|casualt(y|ies)|details?)\b/i

/** What shows a figure, not who gives it: whoever says that it shows is asked first. */
const EVIDENTIAL = new Set([
  'show',
  'suggest',
  'indicate',
  'point',
  'find',
  'reveal',
  'demonstrate',
  'underscore',
  'highlight',
])

/** Verbs whose object is a figure that their subject gives or promises: "estimated 40 deaths", "pledged $5 million". */
const GIVES_FIGURES = new Set([
  ...[
    'report',
    'estimate',
    'confirm',
    'claim',
    'announce',
    'cite',
    'give',
    'put',
    'count',
    'record',
    'register',
    'list',
  ],
  ...[
    'pledge',
    'promise',
    'offer',
    'vow',
    'demand',
    'project',
    'forecast',
    'predict',
    'disclose',
    'state',
    'mention',
  ],
])

/** The article speaking of itself, as press releases do. */
const OWN_VOICE = /^(we|i|you|us|our)$/i

/** Whether a span makes its source answer for the figures in it. */
function answersFor(span: AttributedSpan): boolean {
  if (span.source.length === 0 || OWN_VOICE.test(span.source[0]?.exact ?? '')) return false
  if (span.frame === 'object' || span.frame === 'after' || span.frame === 'infinitive')
    return GIVES_FIGURES.has(span.lemma)
  return span.type !== 'eventuality' || GIVES_FIGURES.has(span.lemma)
}

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
  const around = spans
    .filter((span) => covers(span, quote) && answersFor(span))
    .sort((a, b) => size(a) - size(b))
  const nearest = around.find(({ lemma }) => !EVIDENTIAL.has(lemma)) ?? around[0]
  if (nearest !== undefined) return nearest
  const paragraph = analysis.sentences.find(
    (sentence) => sentence.start <= quote.start && sentence.end >= quote.end,
  )?.paragraph
  if (paragraph === undefined) return null
  return (
    spans.find(
      (span) =>
        span.source.length > 0 &&
        span.type !== 'eventuality' &&
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
