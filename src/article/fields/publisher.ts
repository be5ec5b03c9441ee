/** Who publishes the page. */
import { isObject, metaValue, type PageFacts } from '../html/facts.ts'
import { plainText } from './plain-text.ts'

const nameIn = (value: unknown): string | null => {
  for (const item of [value].flat()) {
    if (typeof item === 'string' && item.trim() !== '' && !/^https?:/.test(item)) return plainText(item)
    if (isObject(item) && typeof item.name === 'string' && item.name.trim() !== '')
      return plainText(item.name)
  }
  return null
}

/** `www.example-news.co.uk` to `example-news`: what may stand for the outlet in a page title. */
export function siteWord(url: string | null): string | null {
  const host = url === null ? undefined : /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url)?.[1]
  if (host === undefined) return null
  const labels = host
    .toLowerCase()
    .split('.')
    .filter((label) => !/^(?:www\d?|m|amp|edition|mobile|news|co|com|org|net|ac|gov)$/.test(label))
  return labels.length > 1 ? (labels.at(-2) ?? null) : (labels[0] ?? null)
}

/** All names under which the page speaks of its outlet. */
export function siteNamesOf(facts: PageFacts): string[] {
  const names = [
    metaValue(facts, 'og:site_name'),
    ...facts.articles.map((article) => nameIn(article.publisher)),
    ...facts.objects
      .filter((object) => /Organization|WebSite/.test(String(object['@type'])))
      .map((object) => nameIn(object.name)),
    metaValue(facts, 'application-name'),
    metaValue(facts, 'apple-mobile-web-app-title'),
    metaValue(facts, 'twitter:site')?.replace(/^@/, '') ?? null,
    metaValue(facts, 'publisher'),
    siteWord(facts.url),
    siteWord(facts.url)?.replaceAll('-', ' ') ?? null,
  ]
  return [...new Set(names.filter((name) => name !== null && name !== ''))] as string[]
}

export function publisherOf(facts: PageFacts): string | null {
  for (const article of facts.articles) {
    const name = nameIn(article.publisher)
    if (name !== null) return name
  }
  const stated = metaValue(
    facts,
    'og:site_name',
    'article:publisher_name',
    'dc.publisher',
    'application-name',
  )
  if (stated !== null && !/^https?:/.test(stated)) return plainText(stated)
  return null
}
