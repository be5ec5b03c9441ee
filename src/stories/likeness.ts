/** How much two articles speak of the same event: cosine of their telling words, and what they share. */
import { type Filed, KNOWN, LEAD } from './filed.ts'
import type { Mark } from './mark.ts'
import { areStrangers, eventFactor } from './same-event.ts'

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
  const rarities = new Map<Mark, number>()
  const shared = new Set<Mark>()
  for (const { terms } of all) {
    for (const [i, mark] of terms.marks.entries()) {
      if (rarities.has(mark)) shared.add(mark)
      rarities.set(mark, terms.rarity[i] ?? 0)
    }
  }
  const novice = noviceOf(articles)
  return all.map((filed) => {
    const { marks, inText, flags } = filed.terms
    const vector = new Map<Mark, number>()
    let squares = 0
    for (const [i, mark] of marks.entries()) {
      const weight = (inText[i] ?? 0) * (rarities.get(mark) ?? 0)
      if (weight === 0) continue
      const known = ((flags[i] ?? 0) & KNOWN) !== 0 || shared.has(mark)
      if (known || articles < FEW_ARTICLES) vector.set(mark, weight)
      squares += weight * weight * (known ? 1 : novice)
    }
    const length = Math.sqrt(squares) || 1
    for (const [mark, weight] of vector) vector.set(mark, weight / length)
    return { filed, vector, leadNames: leadNamesOf(filed) }
  })
}

const leadNamesOf = ({ terms }: Filed): ReadonlySet<Mark> =>
  new Set(terms.marks.filter((_, i) => ((terms.flags[i] ?? 0) & LEAD) !== 0))

/** A story is covered for weeks, but what is months apart is seldom one event: likeness shrinks. */
const WINDOW_DAYS = 30
const FAR_IN_TIME = 0.6

/**
 * Two reports of one event name the same places and people first; two of its kind do not. Where many articles
 * tell which words are rare, the words' own weights say this better.
 */
const NO_SHARED_NAMES = 0.6
const ALL_NAMES_SHARED = 1.6

/** The same where days and people speak against one event: a town alone is where the next shooting is too. */
const NO_SHARED_NAMES_OF_STRANGERS = 0.18

/** Share of the names first said of the one that says fewer, from 0 to 1; null where one says none. */
function sharedLead({ leadNames }: Weighted, other: Weighted): number | null {
  const fewer = Math.min(leadNames.size, other.leadNames.size)
  if (fewer === 0) return null
  let shared = 0
  for (const name of leadNames) if (other.leadNames.has(name)) shared++
  return shared / fewer
}

function namesFactor(a: Weighted, b: Weighted): number {
  const shared = sharedLead(a, b)
  if (shared === null) return 1
  const none = areStrangers(a.filed.event, b.filed.event) ? NO_SHARED_NAMES_OF_STRANGERS : NO_SHARED_NAMES
  return none ** (1 - shared) * ALL_NAMES_SHARED ** shared
}

/**
 * What is left of, or added to, the likeness of two articles by when they appeared and whom they name first.
 * @param novice - as {@link noviceOf} says
 */
export function nearness(a: Weighted, b: Weighted, novice: number): number {
  return inTime(a.filed, b.filed) * namesFactor(a, b) ** novice * eventFactor(a.filed.event, b.filed.event)
}

function inTime({ day }: Filed, other: Filed): number {
  const apart = day === null || other.day === null ? 0 : Math.abs(day - other.day)
  return apart > WINDOW_DAYS ? FAR_IN_TIME : 1
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

type Measured = {
  readonly filed: Filed
  readonly weights: ReadonlyMap<Mark, number>
  readonly length: number
}

function lengthOf({ terms }: Filed): number {
  let squares = 0
  for (const [i, flags] of terms.flags.entries())
    if ((flags & KNOWN) !== 0) squares += ((terms.inText[i] ?? 0) * (terms.rarity[i] ?? 0)) ** 2
  return Math.sqrt(squares) || 1
}

/** An article as {@link roughLikeness} takes it, for many comparisons with others. */
export function measure(filed: Filed): Measured {
  const { marks, inText, rarity } = filed.terms
  const weights = new Map<Mark, number>()
  for (const [i, mark] of marks.entries()) weights.set(mark, (inText[i] ?? 0) * (rarity[i] ?? 0) ** 2)
  return { filed, weights, length: lengthOf(filed) }
}

/** About what likeness will be when the two are weighed among all: enough to tell which need not be. */
export function roughLikeness({ filed, weights, length }: Measured, other: Filed): number {
  const { marks, inText } = other.terms
  let sum = 0
  for (const [i, mark] of marks.entries()) {
    const weight = weights.get(mark)
    if (weight !== undefined) sum += weight * (inText[i] ?? 0)
  }
  return (sum / (length * lengthOf(other))) * inTime(filed, other) * eventFactor(filed.event, other.event)
}
