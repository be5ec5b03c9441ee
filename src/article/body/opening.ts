/** Lines above the first paragraph that are not the text: the headline again, byline, date, counters. */
import { findDate } from '../dates/read-date.ts'
import { likeness, wordsOnly } from '../fields/headline.ts'
import { kindOf } from '../plain/line-kinds.ts'
import type { Block } from './blocks.ts'

const heading = /^h[1-6]$/

export function openingReason(block: Block, headline: string | null): string | null {
  const text = block.text.replace(/\n/g, ' ')
  if (block.element.name === 'h1') return 'headline'
  if (
    headline !== null &&
    (wordsOnly(text) === wordsOnly(headline) ||
      (heading.test(block.element.name) && likeness(text, headline) > 0.8))
  )
    return 'headline'
  const kind = kindOf(text)
  if (kind !== 'prose' && kind !== 'short') return kind
  if (/^(?:by|written by|posted by|reported by)\b/i.test(text) && text.length < 120) return 'byline'
  if (text.length < 90 && findDate(text, 'month-first') !== null) return 'date'
  if (text.split(' ').length < 4) return 'short label'
  return null
}
