/** Where a proposal stands in the text: its quote and the words of its value, as the body has them. */

import { quoteOf } from '../../claims/draft.ts'
import { quoteAround } from '../../claims/quote.ts'
import type { Scene, SceneSentence } from '../../claims/scene.ts'
import type { Quote } from '../../domain.ts'
import type { Sentence } from '../../text/analyse.ts'
import { findNearest, type Searchable, searchable } from '../find-quote.ts'
import type { Addition } from './answer.ts'

/** What proposals of one article are held against; made once an article. */
export type Ground = {
  readonly scene: Scene
  readonly body: Searchable
  /** The sentences by the numbers that the model saw, less one. */
  readonly sentences: readonly Sentence[]
}

export const groundOf = (scene: Scene, sentences: readonly Sentence[]): Ground => ({
  scene,
  body: searchable(scene.article.articleBody),
  sentences,
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
  const inside = searchable(found.exact)
  const words = findNearest(inside, value, { start: 0, end: 0 })
  if (words === null) return drop('its value is not in its quote')
  const text = scene.article.articleBody
  const surface = quoteOf(text, found.start + words.start, found.start + words.end)
  const [start, end] = quoteAround(within.sentence, surface)
  return { ok: true, place: { within, quote: quoteOf(text, start, end), surface } }
}

export const overlaps = (
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean => a.start < b.end && a.end > b.start
