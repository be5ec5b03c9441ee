/** Who publishes the page. */
import { isObject, metaValue, type PageFacts } from '../html/facts.ts'
import { shortTextOf } from '../html/walk.ts'
import { wordsOnly } from './headline.ts'
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

/** `Headline | The Outlet`: what stands after the headline in the page's title. */
function titleEnding(facts: PageFacts, headline: string | null): string | null {
  if (facts.title === null || headline === null) return null
  const found = /^(.*)\s[|–—·•:-]\s([^|–—·•]{2,40})$/.exec(facts.title)
  const [, before, ending] = found ?? []
  if (before === undefined || ending === undefined) return null
  const same =
    wordsOnly(before).includes(wordsOnly(headline)) || wordsOnly(headline).includes(wordsOnly(before))
  return same && /^\p{Lu}|^\p{Ll}+\p{Lu}|\.\p{Ll}+$/u.test(ending) ? ending.trim() : null
}

/** The words of the link to the home page, at the top. */
function homeLink(facts: PageFacts): string | null {
  for (const element of facts.elements) {
    if (element.name !== 'a' || !/^(?:\/|https?:\/\/[^/]+\/?)$/.test(element.attributes.href ?? '')) continue
    const text = shortTextOf(element, 40)
    if (
      text !== null &&
      text.length > 2 &&
      /\p{Lu}/u.test(text) &&
      !/^(?:home|menu|log ?in|skip|back)\b/i.test(text)
    )
      return text
  }
  return null
}

const rights =
  /(?:©|\bcopyright\b)\W*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\W*(?:by )?(\p{Lu}[\p{L}\p{N}&.’' -]{2,40}?)(?:\s*(?:\d{4}|,|\.|\||ltd|inc|llc|plc|all rights|$))/iu

function rightsHolder(facts: PageFacts): string | null {
  for (const element of facts.elements.toReversed()) {
    if (!/^(?:div|p|footer|span|small|td)$/.test(element.name)) continue
    const text = shortTextOf(element, 160)
    const name = text === null ? null : (rights.exec(text)?.[1] ?? null)
    if (name !== null) return name.trim()
  }
  return null
}

/** As stated for machines, else as the page prints it beside its title, on its home link or in its imprint. */
export function publisherOf(facts: PageFacts, headline: string | null): string | null {
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
  return titleEnding(facts, headline) ?? homeLink(facts) ?? rightsHolder(facts)
}
