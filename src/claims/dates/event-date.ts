/** The day on which an article's main event happened. */

import type { Day } from '../../domain.ts'
import type { Analysis, Sentence, Token } from '../../text/analyse.ts'
import { anchorOf } from './anchor.ts'
import { isoDay } from './calendar.ts'
import { AFTERMATH, EVENTS, SAYING } from './event-words.ts'
import type { DateContext, DateMention } from './mention.ts'
import { stemOf } from './stem.ts'
import { tokensBefore } from './token-at.ts'

export type EventDate = {
  readonly day: Day
  /** The words that date the event; null where no words do and the day of publication stands in. */
  readonly mention: DateMention | null
}

export type EventContext = DateContext & {
  /** Its words tell which event is the main one. */
  readonly headline: string | null
}

/** A time of the clock alone ("around 9 p.m.") borrows its day from elsewhere: no evidence of its own. */
function datesADay({ by, value, quote, dateline }: DateMention): boolean {
  if (dateline === true) return false
  if (by === 'overnight') return true
  if (value === null || value.from !== value.to) return false
  return (
    !/^(?:clock-time|named-time)$/.test(by) ||
    /day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i.test(quote.exact)
  )
}

/** Weights, in units of "one sentence further down". Set by what each cue is, then checked on dated archives. */
const WEIGHT = {
  perSentence: -0.35,
  furthest: -4,
  event: 3,
  headlineWord: 0.5,
  aftermath: -2.5,
  saying: -2,
  partOfDay: 1.2,
  longBefore: -2,
  future: -6,
  furniture: -5,
  again: 0.8,
} as const

/** How many words around a mention are looked at. */
const REACH = 9

/** Days before publication after which a date is more likely background than news. */
const NEWS_DAYS = 45

/** "Posted: Jan. 3", "Updated 9:10 p.m. Monday": lines of the page, not of the story. */
const FURNITURE = /\b(?:posted|updated|published|created|modified|last update|copyright|by)\b[^.\n]{0,30}$/i

/** How many signs a line may hold beside its date and still be no more than a date line. */
const BESIDE_A_DATE = 16

function isFurniture(text: string, { quote }: DateMention): boolean {
  const before = text.slice(Math.max(0, quote.start - 40), quote.start)
  if (FURNITURE.test(before)) return true
  const opens = /(?:^|\n)([^\n]*)$/.exec(before)?.[1]
  const closes = /^([^\n]*)(?:\n|$)/.exec(text.slice(quote.end, quote.end + 40))?.[1]
  return opens !== undefined && closes !== undefined && opens.length + closes.length <= BESIDE_A_DATE
}

type Candidate = { readonly mention: DateMention; readonly day: Day; readonly score: number }

function cueScore(tokens: readonly Token[], mention: DateMention, headline: ReadonlySet<string>): number {
  let [event, aftermath, saying] = [Infinity, Infinity, Infinity]
  let named = 0
  const at = tokensBefore(tokens, mention.quote.start)
  const end = tokensBefore(tokens, mention.quote.end)
  for (let index = Math.max(0, at - REACH); index < Math.min(tokens.length, end + REACH); index++) {
    const token = tokens[index]
    if (token === undefined || (index >= at && index < end)) continue
    // What precedes a date governs it more often than what follows it.
    const distance = index < at ? at - index : index - end + 2.5
    if (EVENTS.has(token.lemma) || EVENTS.has(token.lower)) event = Math.min(event, distance)
    if (AFTERMATH.has(token.lemma)) aftermath = Math.min(aftermath, distance)
    if (SAYING.has(token.lemma)) saying = Math.min(saying, distance)
    if (headline.has(stemOf(token.lower))) named++
  }
  const nearest = Math.min(event, aftermath, saying)
  const score = Math.min(named, 4) * WEIGHT.headlineWord
  if (nearest === Infinity) return score
  if (nearest === event) return score + WEIGHT.event
  return score + (nearest === saying ? WEIGHT.saying : WEIGHT.aftermath)
}

function scoreOf(
  text: string,
  sentence: Sentence,
  order: number,
  mention: DateMention,
  published: Day | null,
  headline: ReadonlySet<string>,
): number {
  let score = Math.max(WEIGHT.furthest, order * WEIGHT.perSentence)
  score += cueScore(sentence.tokens, mention, headline)
  if (mention.type === 'TIME') score += WEIGHT.partOfDay
  if (isFurniture(text, mention)) score += WEIGHT.furniture
  if (published === null || mention.value?.from == null) return score
  const age = (Date.parse(published) - Date.parse(mention.value.from)) / 86_400_000
  if (age < 0) score += WEIGHT.future
  if (age > NEWS_DAYS) score += WEIGHT.longBefore
  return score
}

/**
 * @param mentions of the same text, as recogniseDates gives them
 * @returns null only when neither the text nor its publication gives a day
 */
export function eventDate(
  analysis: Analysis,
  mentions: readonly DateMention[],
  context: EventContext,
): EventDate | null {
  const anchor = anchorOf(context)
  const published = anchor === null ? null : isoDay(anchor)
  const headline = new Set(
    (context.headline ?? '')
      .toLowerCase()
      .match(/\p{L}{4,}/gu)
      ?.map(stemOf) ?? [],
  )
  const candidates: Candidate[] = []
  const again = new Map<Day, number>()
  let order = 0
  for (const mention of mentions) {
    const { value, quote } = mention
    if (value === null || value.from === null || !datesADay(mention)) continue
    while ((analysis.sentences[order]?.end ?? Infinity) <= quote.start) order++
    const sentence = analysis.sentences[order]
    if (sentence === undefined) continue
    const score = scoreOf(analysis.text, sentence, order, mention, published, headline)
    const day = value.to ?? value.from
    const votes = (again.get(day) ?? 0) + (score > 0 ? 1 : 0)
    again.set(day, votes)
    candidates.push({ mention, day, score })
  }
  let best: Candidate | null = null
  let most = -Infinity
  for (const candidate of candidates) {
    const score = candidate.score + WEIGHT.again * Math.min(3, (again.get(candidate.day) ?? 1) - 1)
    if (score > most) [best, most] = [candidate, score]
  }
  if (best !== null) return { day: best.day, mention: best.mention }
  return published === null ? null : { day: published, mention: null }
}
