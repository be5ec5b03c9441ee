/**
 * Which sentences of a model's summary may be printed: those in which every figure, day and name is held by the
 * claims, a figure is said of what the claim says it of and laid to whom the claim lays it, and the other words
 * are the sources' own. One that fails is dropped; it is never mended.
 */
import { isKnown } from '../../claims/measures/known.ts'
import { populationsMeet } from '../../claims/measures/populations.ts'
import { recogniseNames } from '../../claims/names/recognise.ts'
import { stateClaims } from '../../claims/state.ts'
import { againstSource } from '../../compare/source/against-source.ts'
import { sameClaimant } from '../../compare/sources.ts'
import { isFunctionWord } from '../../compare/words/function-words.ts'
import { areKindred } from '../../compare/words/telling-predicates.ts'
import { groundTerm } from '../../compare/words/word-classes.ts'
import type { Article, Claim, DateClaim, QuantityClaim } from '../../domain.ts'
import { analyse } from '../../text/analyse.ts'
import { isOrdinaryWord } from '../../text/lexicon.ts'
import { numberWords } from '../../text/number-words.ts'
import { searchable } from '../find-quote.ts'
import type { Dropped } from '../question.ts'

/** What a summary is held against. */
export type Holding = {
  readonly claims: readonly Claim[]
  /** The sources' words in which names and the rest of the wording must stand. */
  readonly texts: readonly string[]
  /** Its day, dateline and pages' customs resolve the days that the summary names. */
  readonly article: Article
}

const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu
const LONGEST = 400
/** Share of content words that must be the sources' own; another language has next to none. */
const OWN_WORDS = 0.6

const wordsIn = (text: string): readonly string[] => text.match(WORD) ?? []
const bare = (word: string): string => word.replace(/['’]s?$/u, '')

type Source = {
  readonly plain: string
  readonly words: ReadonlySet<string>
  readonly terms: ReadonlySet<string>
}

function sourceOf({ texts, claims }: Holding): Source {
  const named = claims.flatMap(({ attribution }) => attribution?.source ?? [])
  const all = searchable([...texts, ...named].join('\n')).plain
  const words = wordsIn(all).map(bare)
  return { plain: all, words: new Set(words), terms: new Set(words.map(groundTerm)) }
}

const sameQuantity = (a: QuantityClaim, b: QuantityClaim): boolean =>
  a.value.low === b.value.low && a.value.high === b.value.high && a.value.unit === b.value.unit

/** Whether two figures can be of one thing, as far as the rules know what they are of. */
function oneMeasure(a: QuantityClaim, b: QuantityClaim): boolean {
  const [one, two] = [a.measure.predicate, b.measure.predicate]
  const known = one !== null && two !== null && isKnown(one) && isKnown(two)
  if (known && one !== two && !areKindred(one, two)) return false
  return populationsMeet(a.measure.population, b.measure.population) || !known
}

function figureFault(said: QuantityClaim, claims: readonly Claim[]): string | null {
  const figures = claims.filter((claim): claim is QuantityClaim => claim.kind === 'quantity')
  const same = figures.filter((claim) => sameQuantity(said, claim))
  if (same.length === 0) return `no claim holds “${said.surface.exact}”`
  const fitting = same.filter((claim) => oneMeasure(said, claim))
  if (fitting.length === 0) return `“${said.surface.exact}” is said of something else`
  const { attribution } = said
  if (attribution === null) return null
  const laid = fitting.some(
    (claim) => claim.attribution !== null && sameClaimant(claim.attribution, attribution),
  )
  return laid ? null : `“${said.surface.exact}” is not ${attribution.source}’s`
}

function dateFault(said: DateClaim, { claims, article }: Holding): string | null {
  const { from, to } = said.value
  const published = article.datePublished?.slice(0, 10)
  const held = claims.some(
    (claim) =>
      (claim.kind === 'date' && claim.value.from === from && claim.value.to === to) ||
      (claim.asOf !== null && claim.asOf === from && from === to) ||
      (claim.window !== null && claim.window.from === from && claim.window.to === to),
  )
  return held || (from === to && from === published) ? null : `no claim holds “${said.surface.exact}”`
}

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)s?$/i

/** Numbers that no parser took for a figure still have to stand in the sources. */
function looseNumbers(sentence: string, source: Source): string | null {
  const numbers = wordsIn(sentence).filter((word) => /\d/.test(word) || numberWords.has(word.toLowerCase()))
  const missing = numbers.find((word) => !source.words.has(word) && !source.words.has(word.toLowerCase()))
  return missing === undefined ? null : `no claim holds “${missing}”`
}

function nameFault(sentence: string, source: Source): string | null {
  const names = recogniseNames(analyse(sentence)).map(({ quote }) => searchable(quote.exact).plain)
  const whole = names.find((name) => !source.plain.includes(name))
  if (whole !== undefined) return `no claim holds the name “${whole}”`
  const capitals = wordsIn(sentence).filter(
    (word, at) =>
      /^\p{Lu}/u.test(word) &&
      word !== 'I' &&
      !CALENDAR.test(bare(word)) &&
      !numberWords.has(word.toLowerCase()) &&
      (at > 0 || !isOrdinaryWord(word)),
  )
  const missing = capitals.find((word) => !source.words.has(bare(word)))
  return missing === undefined ? null : `no claim holds the name “${missing}”`
}

function wordingFault(sentence: string, source: Source): string | null {
  const content = wordsIn(sentence).filter((word) => !isFunctionWord(word))
  if (content.length === 0) return 'it says nothing'
  const own = content.filter((word) => source.terms.has(groundTerm(bare(word)))).length
  return own / content.length >= OWN_WORDS ? null : 'its words are not the sources’'
}

/** The first reason why a sentence may not be printed, or null. */
function faultOf(sentence: string, said: readonly Claim[], holding: Holding, source: Source): string | null {
  if (sentence.length > LONGEST) return 'it is too long'
  if (/[<>{}[\]|`@]|https?:/i.test(sentence)) return 'it is no plain sentence'
  for (const claim of said) {
    if (claim.kind === 'quantity') {
      const fault = figureFault(claim, holding.claims)
      if (fault !== null) return fault
    }
    if (claim.kind === 'date') {
      const fault = dateFault(claim, holding)
      if (fault !== null) return fault
    }
  }
  const checked = said.filter(({ kind }) => kind === 'quantity' || kind === 'date')
  const rest = blanked(sentence, checked)
  return (
    looseNumbers(rest, source) ??
    nameFault(sentence, source) ??
    wordingFault(sentence, source) ??
    turnedRound(sentence, holding)
  )
}

/** Of one article the summary may say nothing else than it does; sources that disagree each bear out a side. */
function turnedRound(sentence: string, { texts }: Holding): string | null {
  const [only, ...others] = texts
  return only === undefined || others.length > 0 ? null : (againstSource(sentence, only)[0] ?? null)
}

/** The sentence without the words that are checked as figures; the claims' offsets are the sentence's own. */
function blanked(sentence: string, claims: readonly Claim[]): string {
  let text = sentence
  for (const { surface } of claims)
    text = `${text.slice(0, surface.start)}${' '.repeat(surface.end - surface.start)}${text.slice(surface.end)}`
  return text
}

/** Claims of a sentence as the rules state them, read with the eyes of the article's reader. */
const claimsOf = (sentence: string, article: Article): readonly Claim[] =>
  stateClaims({ ...article, articleBody: sentence, dateline: null })

export function heldSentences(
  sentences: readonly string[],
  holding: Holding,
): { readonly held: readonly string[]; readonly dropped: readonly Dropped[] } {
  const source = sourceOf(holding)
  const held: string[] = []
  const dropped: Dropped[] = []
  for (const given of sentences) {
    const sentence = given.replace(/\s+/g, ' ').trim()
    const why = faultOf(sentence, claimsOf(sentence, holding.article), holding, source)
    if (why === null) held.push(sentence)
    else dropped.push({ what: `summary “${sentence.slice(0, 100)}”`, why })
  }
  return { held, dropped }
}
