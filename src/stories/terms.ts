/** The words by which an article is found again: what it is about, with how often and how rare. */
import type { Article } from '../domain.ts'
import { wordShare } from '../text/lexicon.ts'

/** Words beyond this many add background, seldom the event; news states its event early. */
const WORDS_READ = 600
/** A headline's word counts as often as this many in the body. */
const HEADLINE_WEIGHT = 2

export type Profile = {
  readonly article: string
  /** Days since 1970, or null when the page states no date. */
  readonly day: number | null
  /** Normal form of a word to how often it stands in the text. */
  readonly terms: ReadonlyMap<string, number>
  /** Those of {@link terms} that the text writes with a capital inside a sentence. */
  readonly names: ReadonlySet<string>
}

const MARKS = /\p{M}/gu
const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu

/** Lower case without accents, possessive and plural: `Guaidó's` and `Guaido` meet. */
export function normalTerm(word: string): string {
  const plain = word
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/['’.]/g, '')
  if (plain.length > 4 && plain.endsWith('ies')) return `${plain.slice(0, -3)}y`
  if (plain.length > 4 && /(?:ches|shes|sses|xes)$/.test(plain)) return plain.slice(0, -2)
  if (plain.length > 3 && plain.endsWith('s') && !/(?:ss|us|is)$/.test(plain)) return plain.slice(0, -1)
  if (plain.length > 5 && plain.endsWith('ing')) return plain.slice(0, -3)
  if (plain.length > 5 && plain.endsWith('ed')) return plain.slice(0, -2)
  return plain
}

function dayNumber(timestamp: string | null): number | null {
  const time = timestamp === null ? Number.NaN : Date.parse(timestamp)
  return Number.isNaN(time) ? null : Math.floor(time / 86_400_000)
}

export function profileOf(article: Article): Profile {
  const terms = new Map<string, number>()
  const names = new Set<string>()
  const read = (text: string, weight: number, limit: number, seesNames: boolean): void => {
    let words = 0
    for (const match of text.matchAll(WORD)) {
      if (++words > limit) break
      const term = normalTerm(match[0])
      if (term.length < 2) continue
      terms.set(term, (terms.get(term) ?? 0) + weight)
      const inside = /[\p{L}\p{N},;:)’'"”] $/u.test(text.slice(Math.max(0, match.index - 2), match.index))
      if (seesNames && inside && /^\p{Lu}/u.test(match[0])) names.add(term)
    }
  }
  read(article.headline ?? '', HEADLINE_WEIGHT, 40, false)
  read(article.articleBody, 1, WORDS_READ, true)
  return { article: article.id, day: dayNumber(article.datePublished), terms, names }
}

/** How many articles' worth of evidence the general language counts for beside the newsroom's own. */
const PRIOR_ARTICLES = 200
/** Length of article for which the chance of holding a word is estimated. */
const TYPICAL_LENGTH = 300

/**
 * How telling a word is: the logarithm of how seldom an article holds it, estimated from the newsroom's
 * articles and, while these are few, from general English.
 * @param holding - how many of the newsroom's articles hold the term
 * @param articles - how many articles the newsroom has
 */
export function weightOf(term: string, holding: number, articles: number): number {
  const share = Math.max(wordShare(term), 1e-7)
  const expected = PRIOR_ARTICLES * (1 - Math.exp(-share * TYPICAL_LENGTH))
  return Math.max(0, Math.log((articles + PRIOR_ARTICLES + 1) / (holding + expected + 0.5)))
}
