/** Section, tags and language, as the page states them. */
import { metaValue, type PageFacts } from '../html/facts.ts'
import type { ElementNode } from '../html/tree.ts'
import { labels, shortTextOf } from '../html/walk.ts'
import { plainText } from './plain-text.ts'

export function sectionOf(facts: PageFacts): string | null {
  for (const article of facts.articles) {
    const value = [article.articleSection].flat()[0]
    if (typeof value === 'string' && value.trim() !== '') return plainText(value)
  }
  return metaValue(facts, 'article:section', 'parsely-section', 'section', 'sailthru.section')
}

const tagPlaces = /\btags?\b|tag-?list|tags-links|post-?tags|article-?tags|entry-?tags|topics?-?list|hashtags/

/** More are the site's index, not this article's. */
const MOST_TAGS = 60

const LONGEST_TAG = 80

function isInTagList(element: ElementNode): boolean {
  let at = element.parent
  for (let level = 0; level < 4 && at !== null; level += 1) {
    if (tagPlaces.test(labels(at))) return true
    at = at.parent
  }
  return false
}

export function tagsOf(facts: PageFacts): string[] {
  const tags: string[] = []
  for (const article of facts.articles)
    for (const value of [article.keywords].flat())
      if (typeof value === 'string') tags.push(...value.split(/[,;]/).map(plainText))
  for (const key of ['article:tag', 'news_keywords', 'keywords', 'parsely-tags', 'sailthru.tags'])
    for (const value of facts.meta.get(key) ?? []) tags.push(...value.split(/[,;]/).map(plainText))
  for (const element of facts.elements) {
    if (element.name === 'a') {
      const rel = ` ${element.attributes.rel ?? ''} `.toLowerCase()
      if (rel.includes(' tag ') || isInTagList(element)) tags.push(shortTextOf(element, LONGEST_TAG) ?? '')
    }
    if (/^(?:div|p|footer|span|ul|section)$/.test(element.name)) {
      const text = element.children.length <= 3 ? (shortTextOf(element, 600) ?? '') : ''
      if (
        text.includes('#') &&
        (text.match(/(?:^|\s)#[\p{L}\p{N}][\p{L}\p{N}_-]+/gu)?.length ?? 0) >= 2 &&
        !/[.!?]\s/.test(text)
      )
        tags.push(...(text.match(/#[\p{L}\p{N}][\p{L}\p{N}_-]+/gu) ?? []))
    }
  }
  const clean = tags
    .map((tag) => tag.replace(/^#/, '').trim())
    .filter((tag) => tag !== '' && tag.length < LONGEST_TAG)
  const seen = new Set<string>()
  return clean
    .filter((tag) => !seen.has(tag.toLowerCase()) && seen.add(tag.toLowerCase()))
    .slice(0, MOST_TAGS)
}

/** As the page declares it, with region: `en-GB`; empty when it does not. */
export function declaredLanguage(facts: PageFacts): string {
  const html = facts.elements.find((element) => element.name === 'html')
  const stated =
    html?.attributes.lang ??
    html?.attributes['xml:lang'] ??
    metaValue(facts, 'content-language', 'language', 'og:locale')
  return (stated ?? '').trim().replace('_', '-')
}
