/** The headline as the page prints it, without the site's name. */
import { metaValue, type PageFacts } from '../html/facts.ts'
import type { ElementNode } from '../html/tree.ts'
import { ancestors, labels, shortTextOf } from '../html/walk.ts'
import { plainText } from './plain-text.ts'

export type HeadlineFinding = {
  readonly text: string
  readonly from: string
  readonly element: ElementNode | null
}

/** Words alone, for telling whether two lines say the same. */
export const wordsOnly = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const separator = /\s+[|–—\-·•:»«~/\\]+\s+|\s*[|]\s*|\s+::\s+/g

/** Removes the outlet's name from either end of a page title. */
export function withoutSiteName(title: string, siteNames: readonly string[]): string {
  const cuts = [...title.matchAll(separator)]
  if (cuts.length === 0) return title
  const names = siteNames.map(wordsOnly).filter((name) => name !== '')
  let text = title
  for (let round = 0; round < 3; round += 1) {
    const last = [...text.matchAll(separator)].at(-1)
    if (last === undefined) break
    const tail = wordsOnly(text.slice(last.index + last[0].length))
    if (tail === '' || names.some((name) => name.includes(tail) || tail.includes(name)))
      text = text.slice(0, last.index)
    else break
  }
  const first = [...text.matchAll(separator)][0]
  if (first !== undefined && names.includes(wordsOnly(text.slice(0, first.index))))
    text = text.slice(first.index + first[0].length)
  return text.trim()
}

/** The title's longest part: what is left when no site name is known. */
function longestPart(title: string): string {
  const parts = title.split(/\s+[|–—\-·•»«]\s+|\s*\|\s*/).map((part) => part.trim())
  const longest = parts.toSorted((a, b) => b.length - a.length)[0] ?? title
  return longest.split(' ').length >= 3 ? longest : title
}

/** Share of the shorter text's words that the other holds as well. */
export function likeness(a: string, b: string): number {
  const [first, second] = [new Set(wordsOnly(a).split(' ')), new Set(wordsOnly(b).split(' '))]
  const shared = [...first].filter((word) => second.has(word)).length
  return shared / Math.max(1, Math.min(first.size, second.size))
}

const headlineLabels = /headline|title|heading/

/** Longer headings are texts in large type. */
const LONGEST_HEADLINE = 400

/** Shown headings of a page, and what is marked as its headline. */
function headingsOf(facts: PageFacts): { text: string; element: ElementNode }[] {
  return facts.elements
    .filter(
      (element) =>
        (/^h[1-3]$/.test(element.name) || (element.attributes.itemprop ?? '').toLowerCase() === 'headline') &&
        ![...ancestors(element)].some((above) => above.name === 'nav' || above.name === 'aside'),
    )
    .map((element) => ({ text: shortTextOf(element, LONGEST_HEADLINE) ?? '', element }))
    .filter(({ text }) => text.length >= 3)
}

/** Headings of the first level, or of the next two when they say just what the page's title says. */
function printed(facts: PageFacts, stated: readonly string[]): HeadlineFinding | null {
  const titles = new Set(stated.map(wordsOnly))
  const found = headingsOf(facts)
    .map(({ text, element }) => ({
      text,
      element,
      score:
        (titles.has(wordsOnly(text)) ? 2 : Math.max(0, ...stated.map((title) => likeness(text, title)))) +
        (headlineLabels.test(labels(element)) ? 0.2 : 0) +
        (element.name === 'h1' ? 0.3 : 0) +
        ([...ancestors(element)].some((above) => above.name === 'article') ? 0.1 : 0),
    }))
    .filter(
      ({ element, score }) =>
        element.name === 'h1' || element.attributes.itemprop !== undefined || score >= 2,
    )
    .toSorted((a, b) => b.score - a.score)
  const first = found.find(({ element, score }) => element.name === 'h1' && score >= 1.1)
  const best = first ?? found[0]
  if (best === undefined || (stated.length > 0 && best.score < 0.8)) return null
  return { text: withoutSection(best.text), from: `<${best.element.name}>`, element: best.element }
}

/** Words of a section's name. */
const LONGEST_SECTION = 3

/** `Politics | Council votes …`: the section printed in the heading, where a title of the page goes without it. */
function withoutSection(text: string): string {
  const parts = text.split(/\s+[|•]\s+/)
  if (parts.length === 1) return text
  const longest = parts.toSorted((a, b) => b.length - a.length)[0] ?? text
  return parts.every((part) => part === longest || part.split(' ').length <= LONGEST_SECTION) ? longest : text
}

export function headlineOf(facts: PageFacts, siteNames: readonly string[]): HeadlineFinding | null {
  const stated: { text: string; from: string }[] = []
  for (const object of facts.articles) {
    const value = object.headline ?? object.name
    if (typeof value === 'string' && value.trim() !== '')
      stated.push({ text: plainText(value), from: 'JSON-LD headline' })
  }
  for (const key of ['og:title', 'twitter:title', 'parsely-title', 'sailthru.title', 'dc.title', 'title']) {
    const value = metaValue(facts, key)
    if (value !== null)
      stated.push({ text: withoutSiteName(plainText(value), siteNames), from: `meta ${key}` })
  }
  if (facts.title !== null) {
    const bare = withoutSiteName(facts.title, siteNames)
    stated.push({ text: bare === facts.title ? longestPart(bare) : bare, from: '<title>' })
  }
  const usable = stated.filter(
    ({ text }) => text !== '' && !siteNames.some((name) => wordsOnly(name) === wordsOnly(text)),
  )
  const heading = printed(
    facts,
    usable.map(({ text }) => text),
  )
  if (heading !== null) return heading
  const first = usable[0]
  if (first !== undefined) return { ...first, element: null }
  const any = printed(facts, [])
  return any ?? (facts.title === null ? null : { text: facts.title, from: '<title>', element: null })
}
