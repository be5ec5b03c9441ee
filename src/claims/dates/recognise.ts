/** Finds the times in a text and resolves them against the day of publication. */
import type { Analysis, Sentence } from '../../text/analyse.ts'
import { anchorOf } from './anchor.ts'
import { attachClocks, type Timed } from './clock-day.ts'
import { standsInDateline } from './dateline.ts'
import { findReadings } from './find.ts'
import type { DateContext, DateMention, Tense } from './mention.ts'
import type { Period } from './period.ts'
import { rangeEnds, standsAsOf } from './range.ts'
import { datesSaying, tenseAt } from './tense.ts'

/** Walks the sentences along with the mentions, both in the order of the text. */
function sentenceFinder(sentences: readonly Sentence[]): (offset: number) => Sentence | undefined {
  let at = 0
  return (offset) => {
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= offset) at++
    return sentences[at]
  }
}

/** News tells of the last weeks; an older day is background. */
const NEWS_DAYS = 45

const isNews = ({ index }: Period, anchor: number | null): boolean =>
  anchor === null || (index <= anchor && anchor - index <= NEWS_DAYS)

/**
 * The times that a text mentions, in its order, none overlapping another.
 *
 * @param analysis sentences of the text (for tense) and the text itself (for offsets)
 * @param context publication time and dateline to resolve against; without either, relative times stay unresolved
 * @returns mentions with TIMEX3 values and, where the words come down to whole days, those days
 */
export function recogniseDates(analysis: Analysis, context: DateContext): readonly DateMention[] {
  const { text } = analysis
  const anchor = anchorOf(context)
  const dayFirst = context.dayFirst ?? false
  const sentenceAt = sentenceFinder(analysis.sentences)
  const timed: Timed[] = []
  let previous: Period | null = null
  let quarter: Period | null = null
  let done: Period | null = null
  let lead: Period | null = null
  let paragraph: number | undefined
  for (const { start, end, name, reading } of findReadings(text)) {
    const sentence = sentenceAt(start)
    const tense = (): Tense => tenseAt(sentence, start, end)
    // A new paragraph goes back to the event, unless it names a day of its own.
    if (sentence?.paragraph !== paragraph) [done, paragraph] = [lead, sentence?.paragraph]
    const resolved = reading.resolve({ anchor, tense, previous, done, quarter, dayFirst })
    if (resolved === null) continue
    if (resolved.period !== undefined) previous = resolved.period
    if (resolved.period?.unit === 'quarter') quarter = resolved.period
    const dateline = standsInDateline(text, start, end)
    if (
      resolved.period?.unit === 'day' &&
      resolved.clock === undefined &&
      !dateline &&
      !datesSaying(sentence, start)
    ) {
      done = resolved.period
      if (lead === null && isNews(done, anchor)) lead = done
    }
    const mention: DateMention = {
      quote: { exact: text.slice(start, end), start, end },
      type: resolved.type ?? reading.type,
      timex: resolved.timex,
      value: resolved.value,
      ...(resolved.mod === undefined ? {} : { mod: resolved.mod }),
      asOf: standsAsOf(text, start),
      ...(dateline ? { dateline } : {}),
      by: name,
    }
    timed.push({ mention, clock: resolved.clock ?? null })
  }
  return rangeEnds(text, attachClocks(text, timed), anchor)
}
