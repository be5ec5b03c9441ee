/** What dates of one page are read with, and how an element tells which date it holds. */
import type { Timestamp } from '../../domain.ts'
import type { PageFacts } from '../html/facts.ts'
import type { ElementNode } from '../html/tree.ts'
import { labels } from '../html/walk.ts'
import { type DayOrder, findDate, readStamp } from './read-date.ts'

export type DateFinding = { readonly stamp: Timestamp; readonly from: string }
export type Dates = { readonly published: DateFinding | null; readonly modified: DateFinding | null }

/** Country domains whose pages print the month first. */
export const dayOrderOf = (url: string | null, language: string): DayOrder => {
  const host = url === null ? '' : (/^https?:\/\/([^/:]+)/i.exec(url)?.[1] ?? '').toLowerCase()
  if (/\.(?:com|org|net|us|gov|edu|mil|info|ph)$/.test(host) && !/^en-(?!us)/i.test(language))
    return /^en|^$/.test(language) ? 'month-first' : 'day-first'
  if (host === '') return /^en-us|^en$|^$/i.test(language) ? 'month-first' : 'day-first'
  return 'day-first'
}

export const publishedWords =
  /\b(?:published|posted|publish(?:ed)?[-_]?(?:date|time|on)|pub[-_]?date|date[-_]?published|entry-date|post-date|article-date|story-date|dateline|release|issued|created)\b/
export const modifiedWords = /updat|modif|last[-_]?edit|revis/
export const dateWords = /date|time|publish|posted|meta|byline|stamp/

/** `latest`: the day after which no date can lie. */
export type Clues = { readonly facts: PageFacts; readonly order: DayOrder; readonly latest: string }

/** Reads a date; one that would lie in the future is read with day and month the other way round. */
export function read(value: string, clues: Clues): Timestamp | null {
  const stamp = readStamp(value, clues.order)
  if (trusted(stamp, clues)) return stamp
  const other = readStamp(value, clues.order === 'day-first' ? 'month-first' : 'day-first')
  return trusted(other, clues) ? other : null
}

export const trusted = (stamp: Timestamp | null, clues: Clues): stamp is Timestamp =>
  stamp !== null && stamp.slice(0, 10) <= clues.latest

/** A strip of days in a menu states no date. */
export function severalDays(text: string, order: DayOrder): boolean {
  const first = findDate(text, order)
  const second = first === null ? null : findDate(text.slice(first.end), order)
  return first !== null && second !== null && first.stamp.slice(0, 10) !== second.stamp.slice(0, 10)
}

export const itemprop = (element: ElementNode): string =>
  (element.attributes.itemprop ?? element.attributes.property ?? '').toLowerCase()

export const isModified = (element: ElementNode): boolean => {
  const own = `${labels(element)} ${itemprop(element)} ${element.parent === null ? '' : labels(element.parent)}`
  return modifiedWords.test(own) && !publishedWords.test(own)
}

/** Several days and no word beside them: a strip of days to leaf through. */
export const isMenuOfDays = (text: string, order: DayOrder): boolean =>
  severalDays(text, order) && !/\b(?:published|posted|updated|modified|first)\b/i.test(text)
