/** The figures of a bare text, each as a range with the words around it, for holding one text against another. */
import type { QuantityMention } from '../claims/quantities/mention.ts'
import { scaleOf } from './units.ts'
import { isFunctionWord } from './words/function-words.ts'
import { groundTerm } from './words/word-classes.ts'

export type TextFigure = {
  readonly low: number
  readonly high: number
  /** Whether one number is stated, without a bound on either side. */
  readonly exact: boolean
  /** Figures of different dimensions are never compared. */
  readonly dimension: string
  /** Content words near it, with their nearness from 0 to 1. */
  readonly around: ReadonlyMap<string, number>
}

const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu
const REACH = 8

export function contentTerms(text: string): ReadonlySet<string> {
  return new Set(
    (text.match(WORD) ?? []).filter((word) => !isFunctionWord(word) && !/^\d/.test(word)).map(groundTerm),
  )
}

function around(text: string, start: number, end: number): ReadonlyMap<string, number> {
  const words = [...text.matchAll(WORD)]
  const first = words.findIndex((word) => word.index + word[0].length > start)
  const after = words.findIndex((word) => word.index >= end)
  const near = new Map<string, number>()
  for (const [place, word] of words.entries()) {
    const distance = place < first ? first - place : after === -1 || place < after ? 0 : place - after + 1
    if (distance === 0 || distance > REACH || isFunctionWord(word[0])) continue
    const term = groundTerm(word[0])
    near.set(term, Math.max(near.get(term) ?? 0, 1 / Math.sqrt(distance)))
  }
  return near
}

/** Beside an exclusive bound, the number itself is out: nearly thirty is not thirty. */
const JUST = 1e-9
const ABOUT = 0.05

function rangeOfMention({ stated, bound }: QuantityMention): { readonly low: number; readonly high: number } {
  const { low, high } = stated
  switch (bound) {
    case 'more-than':
      return { low: high + Math.abs(high) * JUST, high: Number.POSITIVE_INFINITY }
    case 'at-least':
      return { low, high: Number.POSITIVE_INFINITY }
    case 'less-than':
      return { low: Number.NEGATIVE_INFINITY, high: low - Math.abs(low) * JUST }
    case 'at-most':
      return { low: Number.NEGATIVE_INFINITY, high }
    case 'about':
      return { low: low - ABOUT * Math.abs(low), high: high + ABOUT * Math.abs(high) }
    default:
      return { low, high }
  }
}

const YEAR = /(?<![\d.,$€£])(1[5-9]\d\d|20\d\d)(?![\d%]|[.,]\d)/g
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const DAY_MONTH = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTHS.join('|')})\\b|\\b(${MONTHS.join('|')})\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b`,
  'gi',
)

/** "before 9 March" is any day ahead of it. */
function dated(text: string, start: number, end: number, value: number, dimension: string): TextFigure {
  const before = text.slice(Math.max(0, start - 16), start)
  const ahead = /\b(?:before|prior to|until)\s+(?:the\s+)?$/i.test(before)
  const past = /\b(?:after|since)\s+(?:the\s+)?$/i.test(before)
  return {
    low: ahead ? Number.NEGATIVE_INFINITY : value,
    high: past ? Number.POSITIVE_INFINITY : value,
    exact: !ahead && !past,
    dimension,
    around: around(text, start, end),
  }
}

function datesIn(text: string): readonly TextFigure[] {
  const years = [...text.matchAll(YEAR)].map((match) =>
    dated(text, match.index, match.index + 4, Number(match[1]), 'year'),
  )
  const days = [...text.matchAll(DAY_MONTH)].map((match) => {
    const month = MONTHS.indexOf((match[2] ?? match[3] ?? '').toLowerCase()) + 1
    const day = Number(match[1] ?? match[4])
    return dated(text, match.index, match.index + match[0].length, month * 31 + day, 'day of the year')
  })
  return [...years, ...days]
}

const isYearOrDay = (text: string, { start, end, form }: QuantityMention): boolean =>
  form === 'count' &&
  (/^(?:1[5-9]\d\d|20\d\d)$/.test(text.slice(start, end)) ||
    new RegExp(`^\\s*(?:${MONTHS.join('|')})\\b`, 'i').test(text.slice(end)))

/** Figures in the order of the text, years and days of the year last. */
export function textFigures(text: string, mentions: readonly QuantityMention[]): readonly TextFigure[] {
  const figures = mentions
    .filter((mention) => mention.form !== 'ordinal' && !isYearOrDay(text, mention))
    .map((mention) => {
      const { factor, dimension } = scaleOf(mention.value.unit)
      const { low, high } = rangeOfMention(mention)
      return {
        low: low * factor,
        high: high * factor,
        exact: mention.bound === 'exact' || mention.bound === 'about' || mention.bound === 'range',
        dimension,
        around: around(text, mention.start, mention.end),
      }
    })
  return [...figures, ...datesIn(text)]
}
