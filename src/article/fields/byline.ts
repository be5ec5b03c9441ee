/** Who wrote it: people and agencies, as the page names them. */
import { isObject, metaValue, type PageFacts } from '../html/facts.ts'
import type { ElementNode } from '../html/tree.ts'
import { ancestors, labels, textOf } from '../html/walk.ts'
import { wordsOnly } from './headline.ts'
import { namesIn } from './names-in-byline.ts'
import { plainText } from './plain-text.ts'

export type BylineFinding = { readonly names: readonly string[]; readonly from: string }

function statedAuthors(value: unknown): string[] {
  const names: string[] = []
  for (const item of [value].flat()) {
    if (typeof item === 'string') names.push(plainText(item))
    else if (isObject(item))
      for (const name of [item.name].flat()) if (typeof name === 'string') names.push(plainText(name))
  }
  return names
}

const bylineLabels =
  /\b(?:byline|author|authors|writer|reporter|contributor)s?\b|by-?line|author-?name|post-?author|article-?author|\bvcard\b/

const isBylineElement = (element: ElementNode): boolean => {
  const { name, attributes } = element
  if (name === 'meta' || name === 'body' || name === 'html' || name === 'article') return false
  if ((attributes.rel ?? '').toLowerCase().split(/\s+/).includes('author')) return true
  if (/author|creator/i.test(attributes.itemprop ?? '')) return true
  return (
    bylineLabels.test(labels(element)) || /^(?:by|byl)$/.test((attributes.class ?? '').trim().toLowerCase())
  )
}

/** Bylines of teasers and comments are not the article's. */
const foreign = /comment|related|sidebar|recirc|recommend|teaser|footer|nav|most-|trending|popular/

function printed(facts: PageFacts): BylineFinding | null {
  for (const element of facts.elements) {
    if (!isBylineElement(element)) continue
    if (
      [...ancestors(element)].some(
        (above) => above.name === 'aside' || above.name === 'nav' || foreign.test(labels(above)),
      )
    )
      continue
    const text = textOf(element)
    if (text.length < 3 || text.length > 200) continue
    const names = namesIn(text)
    if (names.length > 0) return { names, from: `<${element.name}>` }
  }
  return null
}

function byLine(facts: PageFacts): BylineFinding | null {
  for (const element of facts.elements) {
    if (element.children.length > 6 || /^(?:title|li|a)$/.test(element.name)) continue
    const text = textOf(element)
    if (text.length > 120 || !/^(?:written )?by:? \p{Lu}/iu.test(text)) continue
    const names = namesIn(text)
    if (names.length > 0) return { names, from: 'line that begins with "By"' }
  }
  return null
}

export function bylineOf(facts: PageFacts, siteNames: readonly string[]): BylineFinding | null {
  const sites = new Set(siteNames.map(wordsOnly))
  const own = (finding: BylineFinding | null): BylineFinding | null => {
    const names = finding?.names.filter((name) => !sites.has(wordsOnly(name))) ?? []
    return finding === null || names.length === 0 ? null : { ...finding, names }
  }
  for (const article of facts.articles) {
    const found = own({
      names: statedAuthors(article.author ?? article.creator).flatMap(namesIn),
      from: 'JSON-LD author',
    })
    if (found !== null) return found
  }
  for (const key of [
    'author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'article:author_name',
    'byl',
    'article:author',
    'dcterms.creator',
    'citation_author',
  ]) {
    const values = facts.meta.get(key) ?? []
    const found = own({
      names: [...new Set(values.flatMap((value) => namesIn(plainText(value))))],
      from: `meta ${key}`,
    })
    if (found !== null) return found
  }
  return own(printed(facts)) ?? own(byLine(facts))
}

export const metaAuthor = (facts: PageFacts): string | null => metaValue(facts, 'author')
