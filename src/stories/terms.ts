/** The words by which an article is found again: what it is about, with how often and how rare. */
import type { Article } from '../domain.ts'
import { isOrdinaryWord, wordShare } from '../text/lexicon.ts'
import { dayNumber, type EventTraits, eventTraits } from './event.ts'

/** Words beyond this many add background, seldom the event; news states its event early. */
const WORDS_READ = 600
/** The first words, headline included, count double: they tell the event. */
const LEAD_WORDS = 80

export type Profile = {
  readonly article: string
  /** Days since 1970, or null when the page states no date. */
  readonly day: number | null
  /** Normal form of a word to how often it stands in the text. */
  readonly terms: ReadonlyMap<string, number>
  /** Those of {@link terms} that the text writes with a capital inside a sentence. */
  readonly names: ReadonlySet<string>
  /** Rare names in the headline and the first words: who and where the event is. */
  readonly leadNames: ReadonlySet<string>
  readonly event: EventTraits
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

/** A name that general English holds more often than this (1 in 250,000 words) tells no event apart. */
const RARE_NAME = 4e-6
/** Written as a name, not as an agency's or a state's letters: `Vessby`, not `MPA` or `Neb`. */
const NAME = /^\p{Lu}\p{Ll}{3,}/u

const isRareName = (word: string): boolean =>
  NAME.test(word) && !isOrdinaryWord(word) && wordShare(word) < RARE_NAME

const separates = (gap: string): boolean => /[.!?;:\n"“”]/.test(gap)

/** Single words and pairs of neighbours: `port strike` tells more than `port` and `strike`. */
export function profileOf(article: Article): Profile {
  return profileWith(article, eventTraits(article))
}

/** The same for an article whose event is known. */
export function profileWith(article: Article, event: EventTraits): Profile {
  const terms = new Map<string, number>()
  const names = new Set<string>()
  const leadNames = new Set<string>()
  const headline = article.headline === null ? '' : `${article.headline}\n`
  const text = `${headline}${article.articleBody}`
  let [words, last, lastEnd] = [0, '', 0]
  const count = (term: string, weight: number): void => {
    terms.set(term, (terms.get(term) ?? 0) + weight)
  }
  for (const match of text.matchAll(WORD)) {
    if (++words > WORDS_READ) break
    const term = normalTerm(match[0])
    const gap = text.slice(lastEnd, match.index)
    const weight = words <= LEAD_WORDS ? 2 : 1
    const begins = last === '' || separates(gap)
    lastEnd = match.index + match[0].length
    if (term.length < 2) continue
    count(term, weight)
    if (last !== '') count(`${last} ${term}`, weight)
    last = term
    if (words <= LEAD_WORDS && isRareName(match[0])) leadNames.add(term)
    if (!begins && match.index >= headline.length && /^\p{Lu}/u.test(match[0])) names.add(term)
  }
  return {
    article: article.id,
    day: dayNumber(article.datePublished),
    terms,
    names,
    leadNames,
    event,
  }
}

/** Names tell one event from another of its kind better than other words do. */
export const NAME_WEIGHT = 1.5

/** How many articles' worth of evidence the general language counts for beside the newsroom's own. */
export const PRIOR_ARTICLES = 30
/** Length of article for which the chance of holding a word is estimated. */
const TYPICAL_LENGTH = 300
/** Two neighbours are this much rarer together than the rarer of them alone. */
const PAIR_RARITY = 0.05

function generalShare(term: string): number {
  const [one = '', two] = term.split(' ')
  const share = Math.max(wordShare(one), 1e-7)
  return two === undefined ? share : PAIR_RARITY * Math.min(share, Math.max(wordShare(two), 1e-7))
}

/** How many of so many articles of general English hold the term. */
export const expectedHolding = (term: string): number =>
  PRIOR_ARTICLES * (1 - Math.exp(-generalShare(term) * TYPICAL_LENGTH))

/**
 * How telling a term is: the logarithm of how seldom an article holds it, estimated from the newsroom's
 * articles and, while these are few, from general English.
 * @param holding - how many of the newsroom's articles hold the term
 * @param articles - how many articles the newsroom has
 */
export const weightOf = (term: string, holding: number, articles: number): number =>
  Math.max(0, Math.log((articles + PRIOR_ARTICLES + 1) / (holding + expectedHolding(term) + 0.5)))
