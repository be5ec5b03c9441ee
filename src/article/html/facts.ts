/** What a page states of itself for machines: meta tags, JSON-LD, the title element, in one pass. */
import type { ElementNode, Tree } from './tree.ts'
import { collapse, elements, textOf } from './walk.ts'

export type JsonObject = { readonly [key: string]: unknown }

export type PageFacts = {
  readonly tree: Tree
  readonly elements: readonly ElementNode[]
  /** Position of each element in the order of the page. */
  readonly order: ReadonlyMap<ElementNode, number>
  /** `name`, `property`, `itemprop` or `http-equiv` of meta tags in lower case, to their contents in order. */
  readonly meta: ReadonlyMap<string, readonly string[]>
  /** JSON-LD objects that describe an article, the most specific first. */
  readonly articles: readonly JsonObject[]
  /** All JSON-LD objects. */
  readonly objects: readonly JsonObject[]
  readonly title: string | null
  readonly url: string | null
}

/** schema.org types of articles; a page type may only fill gaps. */
const articleTypes =
  /^(?:\w*NewsArticle|LiveBlogPosting|Article|ReportageNewsArticle|BlogPosting|OpinionNewsArticle|AnalysisNewsArticle|Report|ScholarlyArticle|TechArticle|SocialMediaPosting|Review)$/

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const typesOf = (object: JsonObject): string[] =>
  [object['@type']]
    .flat()
    .filter((type): type is string => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''))

/** Deeper or larger graphs describe whole sites, not an article. */
const MOST_OBJECTS = 2000

function gather(value: unknown, into: JsonObject[], depth = 0): void {
  if (depth > 6 || into.length > MOST_OBJECTS) return
  if (Array.isArray(value)) for (const item of value) gather(item, into, depth + 1)
  if (!isObject(value)) return
  into.push(value)
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item', 'liveBlogUpdate'])
    gather(value[key], into, depth + 1)
}

/** Publishers leave raw newlines, comments and trailing semicolons in their JSON-LD: mended before parsing. */
function parseJsonLd(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '')
    .replace(/;\s*$/, '')
  for (const attempt of [bare, bare.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt)
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
    }
  }
  return null
}

function metaOf(all: readonly ElementNode[]): Map<string, string[]> {
  const meta = new Map<string, string[]>()
  for (const { name, attributes } of all) {
    if (name !== 'meta' || attributes.content === undefined) continue
    const content = collapse(attributes.content)
    if (content === '') continue
    for (const key of [attributes.name, attributes.property, attributes.itemprop, attributes['http-equiv']])
      if (key !== undefined) {
        const lower = key.trim().toLowerCase()
        const known = meta.get(lower)
        if (known === undefined) meta.set(lower, [content])
        else known.push(content)
      }
  }
  return meta
}

export function factsOf(tree: Tree, url: string | null): PageFacts {
  const all = [...elements(tree.root)]
  const objects: JsonObject[] = []
  for (const source of tree.jsonLd) gather(parseJsonLd(source), objects)
  const rank = (object: JsonObject) =>
    (typesOf(object).some((type) => type.includes('News')) ? 2 : 0) + (object.headline === undefined ? 0 : 1)
  const articles = objects
    .filter((object) => typesOf(object).some((type) => articleTypes.test(type)))
    .toSorted((a, b) => rank(b) - rank(a))
  const title = all.find((element) => element.name === 'title')
  return {
    tree,
    elements: all,
    order: new Map(all.map((element, index) => [element, index])),
    meta: metaOf(all),
    articles,
    objects,
    title: title === undefined ? null : textOf(title) || null,
    url,
  }
}

/** First content among the given meta keys, in their order. */
export function metaValue(facts: PageFacts, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = facts.meta.get(key)?.[0]
    if (value !== undefined) return value
  }
  return null
}
