/** The days that a claim holds for, by words of the text that a model points at; the rules' reading of them counts. */
import type { DateMention } from '../../claims/dates/mention.ts'
import type { Day, Quote, Window } from '../../domain.ts'
import { findNearest } from '../find-quote.ts'
import { type Ground, overlaps } from './place.ts'

export type HeldTime = { readonly asOf: Day | null; readonly window: Window | null }

/** Words that date a state rather than a stretch: `by Friday`, `as of noon`. */
const STATE = /\b(?:as of|as at|by|until|till|up to)\b/i

/** The nearest such words to the claim, read by the rules; null when they are not there or are no days. */
export function timeOf(words: string, surface: Quote, { scene, body }: Ground): HeldTime | null {
  const found = findNearest(body, words, surface)
  if (found === null) return null
  const mentions = scene.sentences
    .flatMap(({ dates }) => dates)
    .filter(({ quote, value }) => value !== null && overlaps(quote, found))
  const from = (mentions.find(({ range }) => range === 'from') ?? mentions[0])?.value
  const to = (mentions.find(({ range }) => range === 'to') ?? mentions.at(-1))?.value
  if (from == null || to == null) return null
  const stated = (one: DateMention): boolean => one.asOf
  if (mentions.some(stated) || STATE.test(found.exact)) return { asOf: to.to, window: null }
  return { asOf: null, window: { from: from.from, to: to.to } }
}
