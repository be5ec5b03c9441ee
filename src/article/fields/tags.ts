/** An article's tags: those that its metadata hold and those that stand on the page. */
import type { PageFacts } from '../html/facts.ts'
import type { ElementNode } from '../html/tree.ts'
import { labels, shortTextOf } from '../html/walk.ts'
import { plainText } from './plain-text.ts'

/** Class names and ids of a list of tags. */
const tagPlaces =
  /\btags?\b|tag-?list|tags-links|post-?tags|article-?tags|entry-?tags|topics?-?list|(?:related|article)-topics|hashtags/

/** More are the site's index, not this article's. */
const MOST_TAGS = 60
const LONGEST_TAG = 80
const LONGEST_LIST = 600

const metaKeys = ['article:tag', 'news_keywords', 'keywords', 'parsely-tags', 'sailthru.tags']
const containers = /^(?:div|p|footer|span|ul|ol|section|nav|aside)$/
const hashtag = /#[\p{L}\p{N}][\p{L}\p{N}_-]+/gu

function fromMetadata(facts: PageFacts): string[] {
  const lists = [
    ...facts.articles.flatMap((article) => [article.keywords].flat()),
    ...metaKeys.flatMap((key) => facts.meta.get(key) ?? []),
  ]
  return lists.flatMap((list) => (typeof list === 'string' ? list.split(/[,;]/).map(plainText) : []))
}

const isTagPlace = (element: ElementNode): boolean =>
  containers.test(element.name) && tagPlaces.test(labels(element))

function isInTagPlace(element: ElementNode): boolean {
  let at = element.parent
  for (let level = 0; level < 4 && at !== null; level += 1) {
    if (tagPlaces.test(labels(at))) return true
    at = at.parent
  }
  return false
}

const holdsItems = (element: ElementNode): boolean =>
  element.children.some(
    (child) => child.kind === 'element' && (/^(?:a|li)$/.test(child.name) || holdsItems(child)),
  )

/** `Tags: ports, strike | Lisbon`: a line of tags without a link or list item for each. */
function fromLine(element: ElementNode): string[] {
  const text = shortTextOf(element, LONGEST_LIST) ?? ''
  return text
    .replace(/^\s*(?:(?:related )?(?:tags?|topics?)|filed under)\s*:\s*/i, '')
    .split(/[,;|·•]|\s\/\s|\s(?=#)/)
}

function hashtagsOf(element: ElementNode): string[] {
  const text = element.children.length <= 3 ? (shortTextOf(element, LONGEST_LIST) ?? '') : ''
  const found = text.match(hashtag) ?? []
  return found.length >= 2 && !/[.!?]\s/.test(text) ? found : []
}

function fromPage(element: ElementNode): string[] {
  if (element.name === 'a' || element.name === 'li') {
    const rel = ` ${element.attributes.rel ?? ''} `.toLowerCase()
    const isTag = rel.includes(' tag ') || (isInTagPlace(element) && !holdsItems(element))
    return isTag ? [shortTextOf(element, LONGEST_TAG) ?? ''] : []
  }
  if (!containers.test(element.name)) return []
  return isTagPlace(element) && !holdsItems(element) ? fromLine(element) : hashtagsOf(element)
}

/** Each once, in the order found, without the `#`. */
export function tagsOf(facts: PageFacts): string[] {
  const clean = [...fromMetadata(facts), ...facts.elements.flatMap(fromPage)]
    .map((tag) => tag.replace(/^\s*#/, '').trim())
    .filter((tag) => tag !== '' && tag.length < LONGEST_TAG)
  return [...new Map(clean.toReversed().map((tag) => [tag.toLowerCase(), tag])).values()]
    .toReversed()
    .slice(0, MOST_TAGS)
}
