/** How much two articles speak of the same event: cosine of their telling words, and what they share. */
import type { Filed } from './filed.ts'
import type { Mark } from './mark.ts'
import { eventFactor } from './same-event.ts'

export type Weighted = {
  readonly filed: Filed
  /** Term to weight, scaled by the length of the whole. */
  readonly vector: ReadonlyMap<Mark, number>
  /** Rare names in the headline and the first words: who and where the event is. */
  readonly leadNames: ReadonlySet<Mark>
}

/** How far a memory's articles fall short of telling what is rare: 1 with none, towards 0 with many. */
export const noviceOf = (articles: number): number => FEW_ARTICLES / (FEW_ARTICLES + articles)

/**
 * A word that one article alone holds says nothing of how two compare, and would only make long articles
 * unlike all others. A memory with few articles cannot know which words those are: there it counts.
 */
const FEW_ARTICLES = 50

/**
 * Weighs articles against one another. A term is as rare as the last of the articles that hold it says: they
 * were filed one after the other, and rarity is learnt.
 * @param articles - how many the memory holds
 */
export function weighAll(all: readonly Filed[], articles: number): readonly Weighted[] {
  const rarity = new Map<Mark, number>()
  const holding = new Map<Mark, number>()
  for (const { terms } of all) {
    for (const term of terms) {
      rarity.set(term.mark, term.rarity)
      holding.set(term.mark, (holding.get(term.mark) ?? 0) + 1)
    }
  }
  const novice = noviceOf(articles)
  return all.map((filed) => {
    const vector = new Map<Mark, number>()
    let squares = 0
    for (const { mark, inText, known } of filed.terms) {
      const weight = inText * (rarity.get(mark) ?? 0)
      if (weight === 0) continue
      const shared = known || (holding.get(mark) ?? 0) > 1
      if (shared || articles < FEW_ARTICLES) vector.set(mark, weight)
      squares += weight * weight * (shared ? 1 : novice)
    }
    const length = Math.sqrt(squares) || 1
    for (const [mark, weight] of vector) vector.set(mark, weight / length)
    const leadNames = new Set(filed.terms.flatMap(({ mark, lead }) => (lead ? [mark] : [])))
    return { filed, vector, leadNames }
  })
}

/** A story is covered for weeks, but what is months apart is seldom one event: likeness shrinks. */
const WINDOW_DAYS = 30
const FAR_IN_TIME = 0.6

/**
 * Two reports of one event name the same place or person first; two of its kind do not. Where many articles
 * tell which words are rare, the words' own weights say this better.
 */
const SHARED_NAME = 1.3
const SHARED_NAMES = 1.6
const NO_SHARED_NAME = 0.6

function namesFactor({ leadNames }: Weighted, other: Weighted): number {
  if (leadNames.size === 0 || other.leadNames.size === 0) return 1
  let shared = 0
  for (const name of leadNames) if (other.leadNames.has(name)) shared++
  return shared === 0 ? NO_SHARED_NAME : shared === 1 ? SHARED_NAME : SHARED_NAMES
}

/**
 * What is left of, or added to, the likeness of two articles by when they appeared and whom they name first.
 * @param novice - as {@link noviceOf} says
 */
export function nearness(a: Weighted, b: Weighted, novice: number): number {
  const [day, other] = [a.filed.day, b.filed.day]
  const apart = day === null || other === null ? 0 : Math.abs(day - other)
  const inTime = apart > WINDOW_DAYS ? FAR_IN_TIME : 1
  return inTime * namesFactor(a, b) ** novice * eventFactor(a.filed.event, b.filed.event)
}

/** Cosine of the words alone, 0 to 1; symmetric. */
export function wordLikeness(a: Weighted, b: Weighted): number {
  const [small, large] = a.vector.size <= b.vector.size ? [a.vector, b.vector] : [b.vector, a.vector]
  let sum = 0
  for (const [mark, weight] of small) sum += weight * (large.get(mark) ?? 0)
  return sum
}

/** Shared terms that did most for the likeness, best first. */
export function sharedMarks(a: Weighted, b: Weighted): readonly Mark[] {
  return [...a.vector]
    .map(([mark, weight]) => ({ mark, gain: weight * (b.vector.get(mark) ?? 0) }))
    .filter(({ gain }) => gain > 0)
    .sort((x, y) => y.gain - x.gain || x.mark - y.mark)
    .map(({ mark }) => mark)
}
