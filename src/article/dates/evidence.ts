/** Where a page states its dates, one kind of place each. */
import type { Body } from '../body/body.ts'
import { datelineIn } from '../fields/dateline.ts'
import { isObject, metaValue } from '../html/facts.ts'
import type { ElementNode } from '../html/tree.ts'
import { shortTextOf } from '../html/walk.ts'
import { type Clues, type DateFinding, isMenuOfDays, read, severalDays, trusted } from './clues.ts'
import { dateInUrl, findDate } from './read-date.ts'

export function fromJsonLd(clues: Clues, key: string): DateFinding | null {
  const lists = [
    clues.facts.articles,
    clues.facts.objects.filter(
      (object) => isObject(object) && /Page|Video|Episode/.test(String(object['@type'])),
    ),
  ]
  for (const object of lists.flat()) {
    const value = object[key]
    const stamp = typeof value === 'string' || typeof value === 'number' ? read(String(value), clues) : null
    if (stamp !== null) return { stamp, from: `JSON-LD ${key}` }
  }
  return null
}

export function fromMeta(clues: Clues, keys: readonly string[]): DateFinding | null {
  for (const key of keys) {
    const value = metaValue(clues.facts, key)
    const stamp = value === null ? null : read(value, clues)
    if (stamp !== null) return { stamp, from: `meta ${key}` }
  }
  return null
}

export function fromUrl(clues: Clues): DateFinding | null {
  const stamp = clues.facts.url === null ? null : dateInUrl(clues.facts.url)
  return trusted(stamp, clues) ? { stamp, from: 'address' } : null
}

/** Longer attributes and texts state more than a date. */
const LONGEST_VALUE = 200

const statedValue = (element: ElementNode): string =>
  element.attributes.datetime ??
  element.attributes.content ??
  element.attributes['data-timestamp'] ??
  element.attributes.title ??
  shortTextOf(element, LONGEST_VALUE) ??
  ''

export function fromElements(
  clues: Clues,
  wanted: (element: ElementNode) => boolean,
  from: string,
): DateFinding | null {
  for (const element of clues.facts.elements) {
    if (!wanted(element)) continue
    for (const value of [statedValue(element), shortTextOf(element, LONGEST_VALUE) ?? '']) {
      if (value.length === 0 || value.length > LONGEST_VALUE) continue
      const stamp = severalDays(value, clues.order) ? null : read(value, clues)
      if (stamp !== null) return { stamp, from: `${from} <${element.name}>` }
    }
  }
  return null
}

export function fromLabelledText(clues: Clues): DateFinding | null {
  for (const element of clues.facts.elements) {
    const text =
      element.children.length > 0 && element.children.length < 12 ? shortTextOf(element, 160) : null
    if (text === null || text === '') continue
    const label =
      /\b(?:published|posted|first published|publication date|date|on|created)\b[^\d]{0,20}/i.exec(text)
    if (label === null) continue
    const found = findDate(text.slice(label.index), clues.order)
    if (found !== null && trusted(found.stamp, clues)) return { stamp: found.stamp, from: 'labelled text' }
  }
  return null
}

export function fromDateline(clues: Clues, body: Body): DateFinding | null {
  for (const paragraph of body.text.split('\n\n', 4)) {
    const found = findDate(datelineIn(paragraph)?.whole ?? '', clues.order)
    if (found !== null && trusted(found.stamp, clues)) return { stamp: found.stamp, from: 'dateline' }
  }
  return null
}

export function fromAnyShortText(clues: Clues): DateFinding | null {
  for (const element of clues.facts.elements) {
    if (
      element.children.some(
        (child) => child.kind === 'element' && child.name !== 'br' && child.name !== 'span',
      )
    )
      continue
    const text = shortTextOf(element, 80)
    if (text === null || text === '') continue
    const found = isMenuOfDays(text, clues.order) ? null : findDate(text, clues.order)
    if (found !== null && trusted(found.stamp, clues)) return { stamp: found.stamp, from: 'short text' }
  }
  return null
}
