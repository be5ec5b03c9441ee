/** The attribution of a figure, a date or any other claim, also when its source stands a clause or a sentence away. */
import type { Attribution, Quote } from '../../domain.ts'
import type { Analysis, Sentence } from '../../text/analyse.ts'
import type { AttributedSpan } from './span.ts'

/** "these numbers", "the toll": what points back at the counts of the sentences before. */
const POINTS_BACK =
  /^(?:(?:these|those|the|this|that|its|such)\s+(?:\w+\s+)?(?:numbers?|figures?|counts?|toll|tally|totals?|estimates?|statistics|data)|(?:these|those)\s+(?:\w+\s+)?(?:releases|deaths|cases|casualties))\b/i

/** Who does one of these to "these numbers" stands by them. */
const STANDS_BY = new Set([
  'confirm',
  'verify',
  'report',
  'release',
  'publish',
  'give',
  'provide',
  'compile',
  'come',
  'announce',
  'disclose',
  'cite',
  'state',
])

/** How many sentences on "these numbers" still means a figure. */
const STANDS_BY_REACH = 3

/** "Another 12 …", "Of them, 30 …": a sentence that goes on counting for whoever gave the count before it. */
const COUNTS_ON =
  /^(?:another|a further|(?:most|many|some|all|both|none|half|\w+)?\s*of (?:them|those|these|the (?:dead|injured|wounded|victims|missing))|of (?:them|those|these)|among (?:them|those)|the (?:others?|rest|remaining)|\w+ (?:others|more)|including)\b/i

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

/** The narrowest content around the words of a claim whose source answers for figures. */
function spanAround(spans: readonly AttributedSpan[], quote: Quote): AttributedSpan | null {
  const around = spans
    .filter((span) => covers(span, quote) && answersFor(span))
    .sort((a, b) => size(a) - size(b))
  return around.find(({ lemma }) => !EVIDENTIAL.has(lemma)) ?? around[0] ?? null
}

/** A later span of the paragraph that stands by "these numbers". */
const spanStandingBy = (
  spans: readonly AttributedSpan[],
  quote: Quote,
  paragraph: number,
  until: number,
): AttributedSpan | undefined =>
  spans.find(
    (span) =>
      span.source.length > 0 &&
      span.polarity === 'affirmed' &&
      STANDS_BY.has(span.lemma) &&
      span.paragraph === paragraph &&
      (span.cue[0]?.start ?? 0) > quote.end &&
      (span.cue[0]?.start ?? 0) < until &&
      POINTS_BACK.test(span.content[0]?.exact ?? ''),
  )

/** The span that gave the count which this sentence goes on with. */
function spanCountedOn(
  spans: readonly AttributedSpan[],
  own: Sentence,
  previous: Sentence,
): AttributedSpan | null {
  if (previous.paragraph !== own.paragraph || !COUNTS_ON.test(own.text)) return null
  const last = spans.findLast(
    (span) =>
      span.kind !== 'direct' &&
      answersFor(span) &&
      span.content.some(
        ({ start, end }) =>
          start >= previous.start &&
          end <= previous.end &&
          /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds|thousands|\w+teen|\w+ty)\b/i.test(
            previous.text.slice(start - previous.start, end - previous.start),
          ),
      ),
  )
  return last ?? null
}

/**
 * The span that attributes the words of a claim, or null when the article says them in its own voice. `quote` is best the
 * claim's surface (the value's words): the narrowest content around it wins. When no content covers it, the sentence
 * before ("Another 12 are missing") or a later one of the same paragraph ("X has confirmed these numbers") may.
 */
export function spanAt(
  spans: readonly AttributedSpan[],
  quote: Quote,
  analysis: Analysis,
): AttributedSpan | null {
  const around = spanAround(spans, quote)
  if (around !== null) return around
  const index = analysis.sentences.findIndex(({ start, end }) => start <= quote.start && end >= quote.end)
  const own = analysis.sentences[index]
  const previous = analysis.sentences[index - 1]
  if (own === undefined) return null
  const furthest = analysis.sentences[Math.min(index + STANDS_BY_REACH, analysis.sentences.length - 1)]
  const by = spanStandingBy(spans, quote, own.paragraph, furthest?.end ?? own.end)
  if (by !== undefined) return by
  return previous === undefined ? null : spanCountedOn(spans, own, previous)
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
