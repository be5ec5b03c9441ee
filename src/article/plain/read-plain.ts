/** Text as a reader copies it from a page: the article between menus, counters, tags and disclaimers. */
import { findDate } from '../dates/read-date.ts'
import { namesIn } from '../fields/names-in-byline.ts'
import { kindOf, type LineKind, unbulleted } from './line-kinds.ts'
import { linesOf } from './page-lines.ts'

export type PlainLine = {
  readonly text: string
  readonly kind: LineKind
  readonly place: 'top' | 'body' | 'end'
}

export type PlainParts = {
  readonly headline: string | null
  readonly byline: readonly string[]
  readonly publisher: string | null
  /** Date lines above the text, unless several days stand there, as in a menu. */
  readonly datePublished: string | null
  readonly tags: readonly string[]
  readonly paragraphs: readonly string[]
  readonly lines: readonly PlainLine[]
}

/** A terminator in the first third is part of the text, or of another kind of page. */
const EARLIEST_END = 0.33

function endOf(kinds: readonly LineKind[], lines: readonly string[], first: number): number {
  const prose = (from: number, to: number) =>
    lines
      .slice(from, to)
      .reduce((sum, line, index) => sum + (kinds[from + index] === 'prose' ? line.length : 0), 0)
  const total = prose(first, lines.length)
  for (let index = first + 1; index < lines.length; index += 1) {
    const run = kinds.slice(index, index + 3)
    const tags =
      run.length === 3 &&
      run.every((kind) => kind === 'tag') &&
      prose(index, lines.length) < total * EARLIEST_END
    if ((kinds[index] === 'terminator' || tags) && prose(first, index) >= total * EARLIEST_END) return index
  }
  const last = kinds.lastIndexOf('prose')
  return Math.max(first, last) + 1
}

function headlineIn(top: readonly string[], kinds: readonly LineKind[]): string | null {
  const short = top.filter((_, index) => kinds[index] === 'short')
  return short.find((line) => line.split(' ').length >= 4) ?? short[0] ?? null
}

export function readPlain(text: string): PlainParts {
  const lines = linesOf(text)
  const kinds = lines.map(kindOf)
  let first = kinds.indexOf('prose')
  if (first === -1) first = lines.length
  // A long headline reads as prose when the dateline, a date or a byline only comes after it.
  const meta = kinds
    .slice(first + 1, first + 6)
    .findIndex((kind) => kind === 'byline' || kind === 'date' || kind === 'count')
  const opening = lines[first]
  const headlineFirst =
    opening !== undefined &&
    opening.length < 160 &&
    !/[.!?]$/.test(opening) &&
    meta !== -1 &&
    !kinds.slice(0, first).includes('short')
  const start = headlineFirst ? Math.max(first + 1, kinds.indexOf('prose', first + 1)) : first
  const end = endOf(kinds, lines, start)
  const top = lines.slice(0, start)
  const topKinds = kinds.slice(0, start)
  const headline = headlineFirst && opening !== undefined ? opening : headlineIn(top, topKinds)
  const days = [
    ...new Set(
      top
        .filter((_, index) => topKinds[index] === 'date')
        .map((line) => findDate(line, 'month-first')?.stamp ?? ''),
    ),
  ]
  const shared = top
    .map(
      (line) =>
        /^share\s*[-–:|]\s*(?!on\b|this\b|via\b)(\p{Lu}[\p{L}\p{N} .&'’-]{1,40})$/iu.exec(line)?.[1] ?? null,
    )
    .find((name) => name !== null)
  const placed = lines.map(
    (line, index): PlainLine => ({
      text: line,
      kind: kinds[index] ?? 'short',
      place: index < start ? 'top' : index < end ? 'body' : 'end',
    }),
  )
  const decks = top.filter(
    (line, index) =>
      topKinds[index] === 'short' &&
      line !== headline &&
      index > top.indexOf(headline ?? '') &&
      line.split(' ').length >= 5,
  )
  const paragraphs = [
    ...decks,
    ...placed
      .filter(
        (line) =>
          line.place === 'body' && (line.kind === 'prose' || line.kind === 'short' || line.kind === 'tag'),
      )
      .map((line) => line.text),
  ]
  const tagLines = placed
    .filter((line) => line.place === 'end' && line.kind === 'tag')
    .map((line) => line.text)
  const tags = tagLines
    .flatMap((line) => (line.startsWith('#') ? line.split(/[\s,]+/) : [unbulleted(line)]))
    .map((tag) => tag.replace(/^#/, ''))
  return {
    headline,
    byline: top
      .filter((_, index) => topKinds[index] === 'byline')
      .flatMap((line) => namesIn(unbulleted(line))),
    publisher: shared ?? null,
    datePublished: days.length === 1 ? (days[0] ?? null) : null,
    tags: [...new Set(tags.filter((tag) => tag !== ''))],
    paragraphs,
    lines: placed,
  }
}
