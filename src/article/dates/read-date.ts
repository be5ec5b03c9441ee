/** Dates as pages state them, in machine or printed form, read into ISO 8601 without any shift of zone. */
import type { Timestamp } from '../../domain.ts'
import { monthNumbers, monthPattern } from './month-names.ts'

export type DayOrder = 'day-first' | 'month-first'

/** A date as found in a text. */
export type FoundDate = { readonly stamp: Timestamp; readonly start: number; readonly end: number }

const pad = (value: number): string => String(value).padStart(2, '0')

/** No newspaper page on the web is older than the web; typos and placeholders (1970, 0001) are no dates. */
const EARLIEST_YEAR = 1990
const LATEST_YEAR = 2100

export function dayOf(year: number, month: number, day: number): string | null {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR || month < 1 || month > 12 || day < 1) return null
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${year}-${pad(month)}-${pad(day)}`
}

const zone = /^\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)(?![\d:])/i

function zoneOf(text: string): string {
  const found = zone.exec(text)?.[1]
  if (found === undefined) return ''
  if (/^[zug]/i.test(found)) return 'Z'
  const digits = found.slice(1).replace(':', '')
  return `${found[0]}${digits.slice(0, 2)}:${digits.slice(2) || '00'}`
}

const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')
const plain = (text: string): string => withoutMarks(text).toLowerCase()

const numbered = (found: RegExpExecArray, index: number): number => Number(found[index] ?? '')

const isoForm =
  /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|\s+|\s*,\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(.{0,8}))?(?!\d)/
const compactForm = /^\s*(\d{4})(\d{2})(\d{2})(?:T?(\d{2}):?(\d{2})(?::?(\d{2}))?(?:\.\d+)?(.{0,8}))?\s*$/
const monthFirstForm = new RegExp(
  `(?<![\\p{L}\\d])(${monthPattern})\\.?,?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\.?(?:,|\\s)\\s*(?:at\\s+)?(\\d{4})(?!\\d)`,
  'iu',
)
const dayFirstForm = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?:\\s+(?:of|de|di))?[\\s\\-/.,]*(${monthPattern})\\.?[\\s\\-/,.]*(?:de\\s+|del\\s+|of\\s+)?(\\d{4}|[’']\\d{2}|\\d{2}(?=\\s|$))(?![\\d:])`,
  'iu',
)
const numericForm = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])/
const easternForm = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/

const clock = /^[^\d\n]{0,14}?(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*([ap])?\.?m?\.?/i

function timeAfter(text: string): string {
  const found = clock.exec(text)
  if (found === null) return ''
  let hour = numbered(found, 1)
  const half = found[4]?.toLowerCase()
  if (half === 'p' && hour < 12) hour += 12
  if (half === 'a' && hour === 12) hour = 0
  if (hour > 23 || numbered(found, 2) > 59) return ''
  return `T${pad(hour)}:${found[2] ?? '00'}${found[3] === undefined ? '' : `:${found[3]}`}${zoneOf(text.slice(found[0].length))}`
}

const yearOf = (digits: string): number => {
  const bare = digits.replace(/\D/g, '')
  return bare.length === 2 ? 2000 + Number(bare) : Number(bare)
}

type Form = (
  text: string,
  order: DayOrder,
) => { day: string | null; at: RegExpExecArray; rest: string } | null

const forms: readonly Form[] = [
  (text) => {
    const at = isoForm.exec(text)
    if (at === null) return null
    const rest =
      at[4] === undefined
        ? ''
        : `T${pad(numbered(at, 4))}:${at[5]}${at[6] === undefined ? '' : `:${at[6]}`}${zoneOf(at[7] ?? '')}`
    return { day: dayOf(numbered(at, 1), numbered(at, 2), numbered(at, 3)), at, rest }
  },
  (text) => {
    const at = compactForm.exec(text)
    if (at === null) return null
    const rest =
      at[4] === undefined
        ? ''
        : `T${at[4]}:${at[5]}${at[6] === undefined ? '' : `:${at[6]}`}${zoneOf(at[7] ?? '')}`
    return { day: dayOf(numbered(at, 1), numbered(at, 2), numbered(at, 3)), at, rest }
  },
  (text) => {
    const at = monthFirstForm.exec(text)
    if (at === null) return null
    const day = dayOf(numbered(at, 3), monthNumbers.get(plain(at[1] ?? '')) ?? 0, numbered(at, 2))
    return { day, at, rest: timeAfter(text.slice(at.index + at[0].length)) }
  },
  (text) => {
    const at = dayFirstForm.exec(text)
    if (at === null) return null
    const day = dayOf(yearOf(at[3] ?? ''), monthNumbers.get(plain(at[2] ?? '')) ?? 0, numbered(at, 1))
    return { day, at, rest: timeAfter(text.slice(at.index + at[0].length)) }
  },
  (text) => {
    const at = easternForm.exec(text)
    return at === null
      ? null
      : { day: dayOf(numbered(at, 1), numbered(at, 2), numbered(at, 3)), at, rest: '' }
  },
  (text, order) => {
    const at = numericForm.exec(text)
    if (at === null) return null
    const [first, second, year] = [numbered(at, 1), numbered(at, 3), yearOf(at[4] ?? '')]
    const dayFirst = order === 'day-first' || at[2] === '.'
    const day = dayFirst
      ? (dayOf(year, second, first) ?? dayOf(year, first, second))
      : (dayOf(year, first, second) ?? dayOf(year, second, first))
    return { day, at, rest: timeAfter(text.slice(at.index + at[0].length)) }
  },
]

/** Longer texts are articles, not date labels. */
const LONGEST = 400

const accented = /[\u00c0-\u024f]/

/** Diacritics would hide month names; taken off letter by letter, every offset stays. */
const unaccented = (text: string): string =>
  text.replace(/[\u00c0-\u024f]/g, (letter) => withoutMarks(letter)[0] ?? letter)

/** The first date that a short text states, or null. Seconds and zone are kept where they are stated. */
export function findDate(text: string, order: DayOrder): FoundDate | null {
  const short = text.slice(0, LONGEST)
  if (!/\d/.test(short)) return null
  const source = accented.test(short) ? unaccented(short) : short
  const found: FoundDate[] = []
  for (const form of forms) {
    const hit = form(source, order)
    if (hit?.day != null)
      found.push({
        stamp: `${hit.day}${hit.rest}`,
        start: hit.at.index,
        end: hit.at.index + hit.at[0].length,
      })
  }
  return found.toSorted((a, b) => a.start - b.start)[0] ?? null
}

/** A machine-readable value: ISO 8601 in its variants, RFC 2822, seconds or milliseconds since 1970. */
export function readStamp(value: string, order: DayOrder): Timestamp | null {
  const text = value.trim()
  if (/^\d{10}(?:\d{3})?$/.test(text)) {
    const moment = new Date(Number(text) * (text.length === 10 ? 1000 : 1))
    return dayOf(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate()) === null
      ? null
      : moment.toISOString().replace('.000', '')
  }
  return findDate(text, order)?.stamp ?? null
}

/** `/2026/01/14/`, `/2026-01-14-`, `/20260114/`, `/2026/jan/14/` in an address. */
export function dateInUrl(url: string): string | null {
  const path = url.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/, '')
  const named = new RegExp(`/(\\d{4})[/-](${monthPattern})[/-](\\d{1,2})(?!\\d)`, 'i').exec(path)
  if (named !== null)
    return dayOf(
      numbered(named, 1),
      monthNumbers.get((named[2] ?? '').toLowerCase()) ?? 0,
      numbered(named, 3),
    )
  const parts =
    /(?<!\d)((?:19|20)\d{2})([/_.-])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(path) ??
    /(?<![\da-z])((?:19|20)\d{2})()(\d{2})(\d{2})(?![\da-z]{1,}\d)/.exec(path)
  return parts === null ? null : dayOf(numbered(parts, 1), numbered(parts, 3), numbered(parts, 4))
}
