/** Where a proposal stands in the text: its quote and the words of its value, as the body has them. */

import { issuerOf } from '../../claims/attribution/issuer.ts'
import { quoteOf } from '../../claims/draft.ts'
import { recogniseQuantities } from '../../claims/quantities/recognise.ts'
import { quoteAround } from '../../claims/quote.ts'
import type { Scene, SceneSentence } from '../../claims/scene.ts'
import { groundTerm } from '../../compare/words/word-classes.ts'
import type { Quote } from '../../domain.ts'
import type { Sentence } from '../../text/analyse.ts'
import { analyse } from '../../text/analyse.ts'
import { findNearest, type Searchable, searchable } from '../find-quote.ts'
import type { Addition } from './answer.ts'

/** What proposals of one article are held against; made once an article. */
export type Ground = {
  readonly scene: Scene
  readonly body: Searchable
  /** Classes of all its words, and of the headline's. */
  readonly terms: ReadonlySet<string>
  /** Whose words the whole text is, for a press release; else null. */
  readonly issuer: string | null
  /** The sentences by the numbers that the model saw, less one. */
  readonly sentences: readonly Sentence[]
}

const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu

export const groundOf = (scene: Scene, sentences: readonly Sentence[]): Ground => ({
  scene,
  body: searchable(scene.article.articleBody),
  terms: new Set(
    (`${scene.article.headline ?? ''} ${scene.article.articleBody}`.match(WORD) ?? []).map(groundTerm),
  ),
  sentences,
  issuer: issuerOf(
    scene.article,
    scene.sentences.flatMap(({ names }) => names),
  ),
})

export type Place = {
  readonly within: SceneSentence
  /** The sentence, or the part of a long one around the value. */
  readonly quote: Quote
  /** The words of the value. */
  readonly surface: Quote
}

export type Placed =
  | { readonly ok: true; readonly place: Place }
  | { readonly ok: false; readonly why: string }

const drop = (why: string): Placed => ({ ok: false, why })

/** The number that words stand for, when they are nothing but a number. */
function numberOf(words: string): number | null {
  const [figure, another] = recogniseQuantities(analyse(words))
  if (figure === undefined || another !== undefined || figure.ranged) return null
  return figure.numeralEnd - figure.coreStart >= words.trim().length ? figure.stated.low : null
}

/** The value's words inside the quote, or around it in the same sentence; a bare number may be written otherwise. */
function valueIn(quote: Quote, value: string, within: SceneSentence, body: Searchable): Quote | null {
  const inside = findNearest(searchable(quote.exact), value, { start: 0, end: 0 })
  if (inside !== null)
    return { exact: inside.exact, start: quote.start + inside.start, end: quote.start + inside.end }
  const around = findNearest(body, value, quote)
  const { start, end } = within.sentence
  if (around !== null && overlaps(around, quote) && around.start >= start && around.end <= end) return around
  const number = numberOf(value)
  const same = within.quantities.filter(
    (one) =>
      number !== null && overlaps(one, quote) && one.stated.low === number && one.stated.high === number,
  )
  const [only] = same
  if (only === undefined || same.length > 1) return null
  return quoteOf(body.text, only.coreStart, only.numeralEnd)
}

/** Finds the quote near the sentence that the model names, then the value inside the quote. */
export function placeOf({ sentence, quote, value }: Addition, { scene, body, sentences }: Ground): Placed {
  const near = sentences[sentence - 1] ?? { start: 0, end: 0 }
  const found = findNearest(body, quote, near)
  if (found === null) return drop('its quote does not stand in the text')
  const within = scene.sentences.find(
    ({ sentence: { start, end } }) => start <= found.start && end > found.start,
  )
  if (within === undefined || found.end > within.sentence.end)
    return drop('its quote runs over more than one sentence')
  const surface = valueIn(found, value, within, body)
  if (surface === null) return drop('its value is not in its quote')
  const text = scene.article.articleBody
  const [start, end] = quoteAround(within.sentence, surface)
  return { ok: true, place: { within, quote: quoteOf(text, start, end), surface } }
}

export const overlaps = (
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean => a.start < b.end && a.end > b.start
