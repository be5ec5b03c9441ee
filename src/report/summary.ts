/**
 * A summary without a model: whole sentences of the articles, those that carry the measures on which the
 * sources meet or differ. Sentences are never rewritten, so nothing can stand in a summary that no source says.
 */

import { datelineOf } from '../claims/names/dateline.ts'
import type { Claim, ReadArticle, Relation } from '../domain.ts'
import { analyse } from '../text/analyse.ts'

/** Weight of a relation for the choice of sentences: a mismatch is what the story is about. */
const weights: Record<Relation['relation'], number> = {
  conflict: 4,
  update: 4,
  authority: 4,
  agree: 3,
  compatible: 3,
  scope: 1,
}

const longestSummarySentence = 320
/** Less is a label or an exclamation. */
const shortestSummarySentence = 30

/** Sentences that lean on the one before them cannot stand alone. */
const LEANS =
  /^["“‘]?(?:he|she|it|they|we|i|you|this|that|these|those|his|her|their|its|but|and|so|or|yet|then|there|however|meanwhile|another|others|both|neither|some of (?:them|those))\b/i
/** A line of an interview or a transcript: `ORM: …`, `Q: …`. */
const SPEAKER = /^[\p{Lu} .'’,-]{1,40}:/u
/** What leaning costs: no more than one relation that the sentences carry. */
const LEANING = 2.5

/** Town, day and agency stand before the report, not in it. */
function withoutDateline(sentence: string): string {
  if (datelineOf(sentence) === null) return sentence
  const rest = /^.{0,90}?(?:\s[-–—]{1,2}\s|[—–]|\):\s)(?=["“‘]?\p{Lu})/u.exec(sentence)
  return rest === null ? sentence : sentence.slice(rest[0].length)
}

/** Whether a sentence is one to print, and how well it stands by itself. */
function fitness(text: string): number | null {
  if (text.length > longestSummarySentence || text.length < shortestSummarySentence) return null
  if (SPEAKER.test(text) || /\?["”’]?$/.test(text) || !/[.!]["”’)]?$/.test(text)) return null
  // A quotation that opens or ends elsewhere.
  if ((text.match(/[“"]/g)?.length ?? 0) % 2 !== (text.match(/”/g)?.length ?? 0) % 2) return null
  return LEANS.test(text) ? -LEANING : 0
}

/** The sentences of an article that carry the most of the story's measures, in the order of the text. */
export function keySentences(
  read: ReadArticle,
  relations: readonly Relation[],
  most: number,
): readonly string[] {
  const weightOf = new Map<string, number>()
  for (const relation of relations) {
    for (const id of relation.claims) {
      weightOf.set(id, Math.max(weightOf.get(id) ?? 0, weights[relation.relation]))
    }
  }
  const carries = (claim: Claim): number => (claim.aside === null ? (weightOf.get(claim.id) ?? 0.5) : 0)
  const sentences = analyse(read.article.articleBody).sentences.map((sentence, index) => {
    const inside = read.claims.filter(
      ({ surface }) => surface.start >= sentence.start && surface.end <= sentence.end,
    )
    const score = inside.reduce((sum, claim) => sum + carries(claim), 0)
    const text = index === 0 ? withoutDateline(sentence.text) : sentence.text
    const fit = fitness(text)
    // The first sentence of a news text says what happened (the inverted pyramid).
    return { text, index, fit, score: score + (fit ?? 0) + (index === 0 ? 2 : 0) }
  })
  return sentences
    .filter(({ fit, score }) => fit !== null && score > 0)
    .toSorted((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, most)
    .toSorted((a, b) => a.index - b.index)
    .map(({ text }) => text)
}

const mostSentences = 2

const WORD = /\p{L}{4,}/gu
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(WORD) ?? [])

/** Half of its longer words: then a sentence tells what another told. */
function repeats(sentence: string, others: readonly string[]): boolean {
  const own = [...wordsOf(sentence)]
  return others.some((other) => {
    const told = wordsOf(other)
    return own.filter((word) => told.has(word)).length >= own.length / 2
  })
}

/**
 * Two sentences on an article: a model's that were found to hold, and in the place of each that was not there or did
 * not hold, one of the article's own.
 */
export function summaryOf(read: ReadArticle, relations: readonly Relation[]): readonly string[] {
  const held = (read.summary ?? []).slice(0, mostSentences)
  if (held.length === 0) return keySentences(read, relations, mostSentences)
  if (held.length === mostSentences) return held
  const own = keySentences(read, relations, mostSentences).filter((sentence) => !repeats(sentence, held))
  return [...held, ...own].slice(0, mostSentences)
}

/**
 * The story's headline and a summary of one sentence a source. The headline is that of the newest article
 * which has one, as the story stands now; one that names another as its original only serves where no other does.
 */
export function summarise(
  reads: readonly ReadArticle[],
  relations: readonly Relation[],
): { headline: string; summary: string } {
  const derived = ({ article }: ReadArticle): number => Number(article.original !== null)
  const day = ({ article }: ReadArticle): string => (article.datePublished ?? '9').slice(0, 10)
  const byTime = reads.toSorted((a, b) => day(a).localeCompare(day(b)) || derived(a) - derived(b))
  const newest = byTime.toSorted((a, b) => derived(a) - derived(b) || day(b).localeCompare(day(a)))
  const headline =
    newest.map(({ article }) => article.headline).find((text) => text !== null && text !== '') ?? ''
  const sentences: string[] = []
  for (const sentence of byTime.flatMap((read) => keySentences(read, relations, 1)))
    if (!repeats(sentence, sentences)) sentences.push(sentence)
  return { headline, summary: sentences.slice(0, 4).join(' ') }
}
