/** Finds the times in a text and resolves them against the day of publication. */
import type { Analysis, Sentence } from '../../text/analyse.ts'
import { calendarDay, dayNumber } from './calendar.ts'
import type { DateContext, DateMention, Scene, Tense, Words } from './mention.ts'
import type { Period } from './period.ts'
import { rangeEnds, standsAsOf } from './range.ts'
import { RECOGNISERS } from './registry.ts'
import { type Candidate, selectCandidates } from './select.ts'
import { tenseAt } from './tense.ts'

const LETTER = /[\p{L}\p{N}]/u

function wordsOf(match: RegExpExecArray): Words {
  const words: Record<string, string | undefined> = {}
  for (const [name, value] of Object.entries(match.groups ?? {})) {
    words[name] = value?.toLowerCase().replace(/\s+/g, ' ').trim()
  }
  return words
}

function candidatesIn(text: string): Candidate[] {
  const candidates: Candidate[] = []
  for (const [rank, { recogniser }] of RECOGNISERS.entries()) {
    for (const match of text.matchAll(recogniser.pattern)) {
      const start = match.index
      const end = start + match[0].length
      // `\b` knows ASCII only: no "mar" in "Sámar".
      if (start > 0 && LETTER.test(text[start - 1] ?? '')) continue
      if (LETTER.test(text[end] ?? '') && LETTER.test(text[end - 1] ?? '')) continue
      const reading = recogniser.read(wordsOf(match), match, text)
      if (reading !== null) candidates.push({ start, end, rank, name: recogniser.name, reading })
    }
  }
  return candidates
}

/** The day of publication in the article's own zone: the day as printed, not shifted. */
function anchorOf({ documentCreationTime, dateline }: DateContext): number | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)/.exec(documentCreationTime ?? '')
  if (iso) return dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  return dateline === null ? null : anchorInDateline(dateline)
}

/** A full date in the dateline ("CARACAS - January 14th, 2026"). */
function anchorInDateline(dateline: string): number | null {
  for (const candidate of selectCandidates(candidatesIn(dateline))) {
    const scene: Scene = { anchor: null, tense: () => 'past', previous: null, dayFirst: false }
    const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(candidate.reading.resolve(scene)?.timex ?? '')
    if (day) return dayNumber(Number(day[1]), Number(day[2]), Number(day[3]))
  }
  return null
}

/** Walks the sentences along with the mentions, both in the order of the text. */
function sentenceFinder(sentences: readonly Sentence[]): (offset: number) => Sentence | undefined {
  let at = 0
  return (offset) => {
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= offset) at++
    return sentences[at]
  }
}

/**
 * The times that a text mentions, in its order, none overlapping another.
 *
 * @param analysis sentences of the text (for tense) and the text itself (for offsets)
 * @param context publication time and dateline to resolve against; a missing one leaves relative times unresolved
 * @returns mentions with TIMEX3 values and, where the words come down to whole days, those days
 */
export function recogniseDates(analysis: Analysis, context: DateContext): readonly DateMention[] {
  const { text } = analysis
  const anchor = anchorOf(context)
  const sentenceAt = sentenceFinder(analysis.sentences)
  const mentions: DateMention[] = []
  let previous: Period | null = null
  for (const { start, end, name, reading } of selectCandidates(candidatesIn(text))) {
    const sentence = sentenceAt(start)
    const tense = (): Tense => tenseAt(sentence, start, end)
    const resolved = reading.resolve({ anchor, tense, previous, dayFirst: context.dayFirst ?? false })
    if (resolved === null) continue
    if (resolved.period !== undefined) previous = resolved.period
    mentions.push({
      quote: { exact: text.slice(start, end), start, end },
      type: resolved.type ?? reading.type,
      timex: resolved.timex,
      value: resolved.value,
      ...(resolved.mod === undefined ? {} : { mod: resolved.mod }),
      asOf: standsAsOf(text, start),
      by: name,
    })
  }
  return rangeEnds(text, mentions)
}

/** The year, month and day parts of a publication time; null when it states none. */
export const publicationDay = (context: DateContext): ReturnType<typeof calendarDay> | null => {
  const anchor = anchorOf(context)
  return anchor === null ? null : calendarDay(anchor)
}
