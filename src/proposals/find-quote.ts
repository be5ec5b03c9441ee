/**
 * Finds the words that somebody claims to quote in the text itself. Blanks and quotation marks may differ, as
 * they do whenever a text passes through another program; then the text's own words are taken. Nothing else may.
 */
import type { Quote } from '../domain.ts'

/** A text in which only what may differ is made alike, with the way back to its own offsets. */
export type Searchable = {
  readonly text: string
  readonly plain: string
  /** Offset in `text` of each unit of `plain`, and of its end. */
  readonly offsets: readonly number[]
}

const ALIKE: ReadonlyMap<string, string> = new Map([
  ...['“', '”', '„', '‟', '«', '»', '″', '＂'].map((mark): [string, string] => [mark, '"']),
  ...['‘', '’', '‚', '‛', '′', '`', '´', '＇'].map((mark): [string, string] => [mark, "'"]),
])

/** Signs that print nothing: soft hyphen, zero-width blanks and joiners, direction marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/
const BLANK = /\s/

/** Linear in the length of the text. */
export function searchable(text: string): Searchable {
  const plain: string[] = []
  const offsets: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at)
    if (INVISIBLE.test(unit)) continue
    const blank = BLANK.test(unit)
    if (blank && plain.at(-1) === ' ') continue
    plain.push(blank ? ' ' : (ALIKE.get(unit) ?? unit))
    offsets.push(at)
  }
  offsets.push(text.length)
  return { text, plain: plain.join(''), offsets }
}

/** Marks around a quote are the quoting's, not the text's. */
const trimmed = (words: string): string => searchable(words).plain.replace(/^[\s"']+|[\s"']+$/g, '')

function quoteAt({ text, offsets }: Searchable, from: number, length: number): Quote {
  const start = offsets[from] ?? text.length
  const end = (offsets[from + length - 1] ?? text.length - 1) + 1
  return { exact: text.slice(start, end), start, end }
}

/** Whether neither end cuts a word or a number in two: `18` is not in `180`. */
function isWhole({ plain }: Searchable, from: number, length: number): boolean {
  const joins = (left: string, right: string): boolean =>
    /[\p{L}\p{N}]/u.test(left) && /[\p{L}\p{N}]/u.test(right)
  return (
    !joins(plain.charAt(from - 1), plain.charAt(from)) &&
    !joins(plain.charAt(from + length - 1), plain.charAt(from + length))
  )
}

/** Every place in which the words stand, in order of the text; none for fewer than two signs. */
export function findAll(where: Searchable, words: string): readonly Quote[] {
  const wanted = trimmed(words)
  if (wanted.length === 0) return []
  const found: Quote[] = []
  for (let from = where.plain.indexOf(wanted); from !== -1; from = where.plain.indexOf(wanted, from + 1)) {
    if (isWhole(where, from, wanted.length)) found.push(quoteAt(where, from, wanted.length))
  }
  return found
}

type Stretch = { readonly start: number; readonly end: number }

const distance = (quote: Quote, { start, end }: Stretch): number =>
  Math.max(0, start - quote.end, quote.start - end)

/** The place nearest to where the words are said to stand, or null when they stand nowhere. */
export function findNearest(where: Searchable, words: string, near: Stretch): Quote | null {
  const places = findAll(where, words)
  return places.toSorted((a, b) => distance(a, near) - distance(b, near) || a.start - b.start)[0] ?? null
}
