import { typesOf } from '../html/facts.ts'
import { shortTextOf } from '../html/walk.ts'
import type { PageRule, PageSight } from './page-rule.ts'

/** Headlines that link elsewhere; an article's related links seldom reach this number. */
const MANY_HEADLINES = 12
/** Words of a headline, against words of a menu. */
const HEADLINE_WORDS = 5
/** More running text in one place is an article with many links around it. */
const LONGEST = 1500

const listingTypes = /^(?:WebSite|CollectionPage|SearchResultsPage|ItemList|ProfilePage|Blog)$/
const searchAddress = /\/(?:search|suche|recherche|buscar)\b|[?&](?:q|s|query|search)=/i
const homeAddress = /^https?:\/\/[^/?#]+\/?(?:index\.\w+|home)?(?:[?#]|$)/i
const sectionAddress = /^https?:\/\/[^/]+\/(?:tags?|topics?|category|categories|author|section|archive)\//i

function headlineLinks({ facts }: PageSight): number {
  const seen = new Set<string>()
  for (const element of facts.elements) {
    if (element.name !== 'a' || element.attributes.href === undefined) continue
    const text = shortTextOf(element, 200)
    if (text !== null && text.split(' ').length >= HEADLINE_WORDS) seen.add(text)
  }
  return seen.size
}

/** Home pages, sections, tags, authors and search results: headlines of others and no text of their own. */
export const listing: PageRule = {
  refuse(sight) {
    const { facts, body, saysArticle } = sight
    if (saysArticle || body.text.length > LONGEST) return null
    const stated = facts.objects.flatMap(typesOf).some((type) => listingTypes.test(type))
    const address = facts.url ?? ''
    const what = searchAddress.test(address)
      ? 'a search page'
      : homeAddress.test(address)
        ? 'a home page'
        : sectionAddress.test(address)
          ? 'a list of articles'
          : null
    if (what === null && !stated && body.text.length > LONGEST / 3) return null
    if (headlineLinks(sight) < MANY_HEADLINES) return null
    return {
      code: 'not-an-article',
      message: `This is ${what ?? 'a page of headlines'}, not an article. Give the link of the article itself.`,
    }
  },
}
