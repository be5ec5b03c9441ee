/** Date claims: when what the sentence tells of happened or is to happen. */
import type { DateValue, Measure } from '../../domain.ts'
import { attributionAt } from '../attribution/attribution-at.ts'
import { eventDate } from '../dates/event-date.ts'
import type { DateMention } from '../dates/mention.ts'
import { type Draft, quoteOf, type Stater } from '../draft.ts'
import { edgeOfState } from '../measures/edge-of-state.ts'
import { measureOfEvent } from '../measures/event.ts'
import { isEventClass } from '../measures/event-classes.ts'
import { isKnown } from '../measures/known.ts'
import { quoteAround } from '../quote.ts'
import type { Scene, SceneSentence } from '../scene.ts'
import { isTimeOfSaying } from '../timing.ts'
import { earlierEvent } from './earlier-event.ts'

type Dated = {
  readonly start: number
  readonly end: number
  readonly value: DateValue
  readonly mention: DateMention
}

/** Mentions that come down to days, the two ends of a range as one. */
function datedIn(dates: readonly DateMention[]): Dated[] {
  const found: Dated[] = []
  for (const [index, mention] of dates.entries()) {
    const { value, quote } = mention
    // The dateline dates the writing.
    if (mention.dateline === true) continue
    if (value === null || (mention.type !== 'DATE' && mention.type !== 'TIME')) continue
    const before = dates[index - 1]
    const open = found.at(-1)
    if (mention.range === 'to' && before?.range === 'from' && open !== undefined && open.mention === before) {
      const inferred = [...new Set([...open.value.inferred, ...value.inferred])]
      found[found.length - 1] = {
        ...open,
        end: quote.end,
        value: { from: open.value.from, to: value.to, inferred },
      }
      continue
    }
    found.push({ start: quote.start, end: quote.end, value, mention })
  }
  return found
}

/** Of the main event, by its class where a word tells one: whichever verb an article picks, its readers know the event. */
function measureIn({ sentence, cues }: SceneSentence, dated: Dated, main: DateMention | null): Measure {
  const measure = measureOfEvent(sentence.tokens, cues, dated, 'date of')
  const telling = isKnown(measure.predicate) || isEventClass(measure.predicate)
  return dated.mention === main && !telling ? { ...measure, label: 'date of the event' } : measure
}

/** `Monday was the 11th straight day`: the day of a count, on which nothing new happened. */
const DAY_OF_A_RUN = /\b(?:was|is|marked|makes?|made) the \S+ (?:straight|consecutive|successive)\b/i

/** A day beside which nothing is told to happen dates nothing that another article could meet. */
const isOfNothing = ({ predicate }: Measure, { mention }: Dated, main: DateMention | null): boolean =>
  predicate === null && mention !== main

function draftsIn(scene: Scene, place: SceneSentence, main: DateMention | null): Draft[] {
  const text = scene.article.articleBody
  const { sentence, dates, paragraph } = place
  return datedIn(dates).map((dated): Draft => {
    const surface = quoteOf(text, dated.start, dated.end)
    const [start, end] = quoteAround(sentence, dated)
    const edge = edgeOfState(sentence.text.slice(0, dated.start - sentence.start))
    const said = edge === null && isTimeOfSaying(dated.mention, paragraph.spans)
    const measure = said
      ? { label: 'date of the statement', predicate: 'say', population: null, modifiers: [] }
      : (edge ?? measureIn(place, dated, main))
    const window = { from: dated.value.from, to: dated.value.to }
    return {
      kind: 'date',
      article: scene.article.id,
      measure,
      value: dated.value,
      bound: dated.value.from === dated.value.to ? 'exact' : 'range',
      attribution: attributionAt(paragraph.spans, surface, paragraph.analysis),
      asOf: null,
      window: null,
      quote: quoteOf(text, start, end),
      surface,
      aside:
        said || isOfNothing(measure, dated, main) || DAY_OF_A_RUN.test(sentence.text)
          ? 'background'
          : earlierEvent(window, dated.value.inferred, scene.article.datePublished)
            ? 'earlier-event'
            : null,
      by: 'rules',
    }
  })
}

/** The words that date the article's main event, or null where none do. */
function mainMention({ article, sentences }: Scene): DateMention | null {
  const analysis = { text: article.articleBody, sentences: sentences.map(({ sentence }) => sentence) }
  const mentions = sentences.flatMap(({ dates }) => dates)
  const { datePublished: documentCreationTime, dateline, headline } = article
  return eventDate(analysis, mentions, { documentCreationTime, dateline, headline })?.mention ?? null
}

export const stateDates: Stater = (scene) => {
  const main = mainMention(scene)
  return scene.sentences.flatMap((place) => draftsIn(scene, place, main))
}
