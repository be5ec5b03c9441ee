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

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const MONTH = MONTHS.join('|')
/** Full days, months of a year, days of a month, years: the longest reading first. */
const DATE = new RegExp(
  `\\b(?<d1>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<m1>${MONTH})\\b(?:\\s*,?\\s*(?<y1>(?:1[5-9]|20)\\d\\d)\\b)?` +
    `|\\b(?<m2>${MONTH})\\s+(?:(?<d2>\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d)(?:\\s*,?\\s*(?<y2>(?:1[5-9]|20)\\d\\d)\\b)?|(?<y3>(?:1[5-9]|20)\\d\\d)\\b)` +
    `|(?<![\\d.,$€£])(?<y4>(?:1[5-9]|20)\\d\\d)(?![\\d%]|[.,]\\d)`,
  'gi',
)

type Stretch = { readonly low: number; readonly high: number; readonly dimension: string }

/** Days counted in months of 31, so that any two full dates can be ordered; without a year, within it. */
function stretchOf(year: number | null, month: number | null, day: number | null): Stretch {
  const within = { low: ((month ?? 1) - 1) * 31 + (day ?? 1), high: ((month ?? 12) - 1) * 31 + (day ?? 31) }
  if (year === null) return { ...within, dimension: 'day of the year' }
  return { low: year * 372 + within.low, high: year * 372 + within.high, dimension: 'date' }
}

/** "before 9 March" is any day ahead of it. */
function dated(text: string, match: RegExpExecArray): TextFigure {
  const { d1, m1, y1, m2, d2, y2, y3, y4 } = match.groups ?? {}
  const number = (value: string | undefined): number | null => (value === undefined ? null : Number(value))
  const monthName = (m1 ?? m2)?.toLowerCase()
  const month = monthName === undefined ? null : MONTHS.indexOf(monthName) + 1
  const { low, high, dimension } = stretchOf(number(y1 ?? y2 ?? y3 ?? y4), month, number(d1 ?? d2))
  const before = text.slice(Math.max(0, match.index - 18), match.index)
  const ahead = /\b(?:before|prior to)\s+(?:the\s+)?$/i.test(before)
  const past = /\bafter\s+(?:the\s+)?$/i.test(before)
  return {
    low: ahead ? Number.NEGATIVE_INFINITY : past ? high + 1 : low,
    high: past ? Number.POSITIVE_INFINITY : ahead ? low - 1 : high,
    exact: !ahead && !past,
    dimension,
    around: around(text, match.index, match.index + match[0].length),
  }
}

const datesIn = (text: string): readonly TextFigure[] =>
  [...text.matchAll(DATE)].map((match) => dated(text, match))

/** A figure that stands inside a date is no count. */
const inDate = (text: string): ((mention: QuantityMention) => boolean) => {
  const stretches = [...text.matchAll(DATE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return (mention) => stretches.some(({ start, end }) => mention.start < end && mention.end > start)
}

/** A full date is a day of its year as well, for texts that leave the year out. */
function withinItsYear(date: TextFigure): readonly TextFigure[] {
  if (date.dimension !== 'date' || !date.exact || date.high - date.low > 30) return []
  return [{ ...date, low: date.low % 372, high: date.high % 372, dimension: 'day of the year' }]
}

/** Figures in the order of the text, dates last. */
export function textFigures(text: string, mentions: readonly QuantityMention[]): readonly TextFigure[] {
  const isDate = inDate(text)
  const figures = mentions
    .filter((mention) => mention.form !== 'ordinal' && !isDate(mention))
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
  const dates = datesIn(text)
  return [...figures, ...dates, ...dates.flatMap(withinItsYear)]
}
