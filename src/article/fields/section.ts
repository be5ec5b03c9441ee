/** Section and language, as the page states them. */
import { metaValue, type PageFacts } from '../html/facts.ts'
import { plainText } from './plain-text.ts'

export function sectionOf(facts: PageFacts): string | null {
  for (const article of facts.articles) {
    const value = [article.articleSection].flat()[0]
    if (typeof value === 'string' && value.trim() !== '') return plainText(value)
  }
  return metaValue(facts, 'article:section', 'parsely-section', 'section', 'sailthru.section')
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
