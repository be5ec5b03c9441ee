/** Date claims: when what the sentence tells of happened or is to happen. */
import type { DateValue } from '../../domain.ts'
import { attributionAt } from '../attribution/attribution-at.ts'
import type { DateMention } from '../dates/mention.ts'
import { type Draft, quoteOf, type Stater } from '../draft.ts'
import { measureOfEvent } from '../measures/event.ts'
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

function draftsIn(scene: Scene, place: SceneSentence): Draft[] {
  const text = scene.article.articleBody
  const { sentence, dates, cues, paragraph } = place
  return datedIn(dates).map((dated): Draft => {
    const surface = quoteOf(text, dated.start, dated.end)
    const [start, end] = quoteAround(sentence, dated)
    const said = isTimeOfSaying(dated.mention, paragraph.spans)
    const measure = said
      ? { label: 'date of the statement', predicate: 'say', population: null, modifiers: [] }
      : measureOfEvent(sentence.tokens, cues, dated, 'date of')
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
      aside: said
        ? 'background'
        : earlierEvent(window, dated.value.inferred, scene.article.datePublished)
          ? 'earlier-event'
          : null,
      by: 'rules',
    }
  })
}

export const stateDates: Stater = (scene) => scene.sentences.flatMap((place) => draftsIn(scene, place))
