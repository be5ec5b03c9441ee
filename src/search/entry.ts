/** What a search index keeps of an article: how much each word counts in it, and what it may suggest. */
import type { Day, ReadArticle } from '../domain.ts'
import { suggestionsOf } from './suggestions.ts'
import { wordsOf } from './words.ts'

export type SearchEntry = {
  readonly article: string
  /** Of publication, or null where the page states none. */
  readonly day: Day | null
  /** Word to how much it counts, from 1 to {@link MOST_WEIGHT}. */
  readonly weights: ReadonlyMap<string, number>
  readonly suggestions: readonly string[]
}

/** What fits into four bits. */
export const MOST_WEIGHT = 15

/** One word in the headline tells as much as so many in the body. Rounded by hand; names stand between. */
const WORTH = { headline: 5, outlet: 3, name: 3, measure: 2, body: 1 } as const

/** BM25's saturation and normalisation by length, with its usual values (Robertson & Zaragoza 2009, 3.5). */
const SATURATION = 1.2
const NORMALISATION = 0.75
/** Words of a news article: about the mean of the sets that the benches read. */
const TYPICAL_WORDS = 400

/** Further words of a page that is a whole book would be found, and cost as much as a hundred articles. */
const MOST_BODY_WORDS = 5000

function partsOf({ article, claims }: ReadArticle): readonly (readonly [keyof typeof WORTH, string])[] {
  const names = new Set<string>()
  const measures = new Set<string>()
  for (const { kind, value, measure, attribution } of claims) {
    if (kind === 'place' || kind === 'person') names.add(value.name)
    if (attribution?.named) names.add(attribution.source)
    measures.add(measure.label)
  }
  return [
    ['headline', article.headline ?? ''],
    ['outlet', article.publisher ?? ''],
    ['name', [...names, ...article.byline].join('\n')],
    ['measure', [...measures].join('\n')],
    ['body', article.articleBody],
  ]
}

export function searchEntry(read: ReadArticle): SearchEntry {
  const times = new Map<string, number>()
  let length = 0
  for (const [part, text] of partsOf(read)) {
    for (const word of wordsOf(text).slice(0, MOST_BODY_WORDS)) {
      times.set(word, (times.get(word) ?? 0) + WORTH[part])
      if (part === 'body') length++
    }
  }
  const norm = SATURATION * (1 - NORMALISATION + (NORMALISATION * length) / TYPICAL_WORDS)
  const weights = new Map<string, number>()
  for (const [word, count] of times) {
    weights.set(word, Math.max(1, Math.round((MOST_WEIGHT * count) / (count + norm))))
  }
  const { id, datePublished } = read.article
  const day = datePublished === null ? null : (/^\d{4}-\d\d-\d\d/.exec(datePublished)?.[0] ?? null)
  return { article: id, day, weights, suggestions: suggestionsOf(read) }
}
