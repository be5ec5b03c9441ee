/** Lines above the first paragraph that are not the text: the headline again, byline, date, counters. */
import { findDate } from '../dates/read-date.ts'
import { likeness, wordsOnly } from '../fields/headline.ts'
import { kindOf } from '../plain/line-kinds.ts'
import type { Block } from './blocks.ts'

/** Scripts that write without blanks. */
const dense = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/
const heading = /^h[1-6]$/

/** Nothing but the authors, their outlet and role: `Ana Ruiz, Coast Herald`. */
const isSignature = (text: string, names: readonly string[]): boolean => {
  const named = names.filter((name) => text.toLowerCase().includes(name.toLowerCase()))
  const length = named.reduce((sum, name) => sum + name.length, 0)
  return named.length > 0 && text.length < length + 60 && !/[.!?]["”]?$/.test(text)
}

export function openingReason(
  block: Block,
  headline: string | null,
  names: readonly string[],
): string | null {
  const text = block.text.replace(/\n/g, ' ')
  if (block.element.name === 'h1') return 'headline'
  if (
    headline !== null &&
    (wordsOnly(text) === wordsOnly(headline) ||
      (heading.test(block.element.name) &&
        likeness(text, headline) > 0.8 &&
        text.length > headline.length * 0.7))
  )
    return 'headline'
  const kind = kindOf(text)
  if (kind !== 'prose' && kind !== 'short') return kind
  if (/^(?:by|written by|posted by|reported by)\b/i.test(text) && text.length < 120) return 'byline'
  if (text.length < 90 && findDate(text, 'month-first') !== null) return 'date'
  if (isSignature(text, names)) return 'byline'
  if (
    text.length < 25 &&
    block.element.name !== 'li' &&
    !heading.test(block.element.name) &&
    !dense.test(text) &&
    !/[.!?…:;"”]$/.test(text)
  )
    return 'short label'
  return null
}
