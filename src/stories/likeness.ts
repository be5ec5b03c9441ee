/** How much two articles speak of the same event: cosine of their telling words, and what they share. */
import { eventFactor } from './same-event.ts'
import { type Profile, weightOf } from './terms.ts'

/** How often the newsroom's articles hold a term. */
export type Frequencies = {
  readonly size: () => number
  readonly holding: (term: string) => number
}

export type Weighted = {
  readonly profile: Profile
  /** Term to weight, scaled by the length of the whole. */
  readonly vector: ReadonlyMap<string, number>
  /** How far the newsroom's articles fall short of telling what is rare: 1 with none, towards 0 with many. */
  readonly novice: number
}

/** Names tell one event from another of its kind better than other words do. */
export const NAME_WEIGHT = 1.5
/**
 * A word that one article alone holds says nothing of how two compare, and would only make long articles
 * unlike all others. A newsroom with few articles cannot know which words those are: there it counts.
 */
const FEW_ARTICLES = 50

export function weigh(profile: Profile, frequencies: Frequencies): Weighted {
  const vector = new Map<string, number>()
  const articles = frequencies.size()
  const novice = FEW_ARTICLES / (FEW_ARTICLES + articles)
  let squares = 0
  for (const [term, times] of profile.terms) {
    const holding = frequencies.holding(term)
    const rarity = weightOf(term, holding, articles)
    const weight = (1 + Math.log(times)) * rarity * (profile.names.has(term) ? NAME_WEIGHT : 1)
    if (weight === 0) continue
    if (holding > 1 || articles < FEW_ARTICLES) vector.set(term, weight)
    squares += weight * weight * (holding > 1 ? 1 : novice)
  }
  const length = Math.sqrt(squares) || 1
  for (const [term, weight] of vector) vector.set(term, weight / length)
  return { profile, vector, novice }
}

/** A story is covered for weeks, but what is months apart is seldom one event: likeness shrinks. */
const WINDOW_DAYS = 30
const FAR_IN_TIME = 0.6

export function daysApart(a: Profile, b: Profile): number | null {
  return a.day === null || b.day === null ? null : Math.abs(a.day - b.day)
}

/**
 * Two reports of one event name the same place or person first; two of its kind do not. Where many articles
 * tell which words are rare, the words' own weights say this better.
 */
const SHARED_NAME = 1.3
const SHARED_NAMES = 1.6
const NO_SHARED_NAME = 0.6

function namesFactor({ leadNames }: Profile, other: Profile): number {
  if (leadNames.size === 0 || other.leadNames.size === 0) return 1
  let shared = 0
  for (const name of leadNames) if (other.leadNames.has(name)) shared++
  return shared === 0 ? NO_SHARED_NAME : shared === 1 ? SHARED_NAME : SHARED_NAMES
}

/** What is left of, or added to, the likeness of two articles by when they appeared and whom they name first. */
export function nearness(a: Weighted, b: Weighted): number {
  const inTime = (daysApart(a.profile, b.profile) ?? 0) > WINDOW_DAYS ? FAR_IN_TIME : 1
  return (
    inTime *
    namesFactor(a.profile, b.profile) ** Math.min(a.novice, b.novice) *
    eventFactor(a.profile.event, b.profile.event)
  )
}

/** From 0, mostly below 1; symmetric. */
export function likeness(a: Weighted, b: Weighted): number {
  const [small, large] = a.vector.size <= b.vector.size ? [a.vector, b.vector] : [b.vector, a.vector]
  let sum = 0
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0)
  return sum * nearness(a, b)
}

/** Shared single words that did most for the likeness, best first. */
export function sharedTerms(a: Weighted, b: Weighted, most: number): readonly string[] {
  return [...a.vector]
    .map(([term, weight]) => ({ term, gain: weight * (b.vector.get(term) ?? 0) }))
    .filter(({ term, gain }) => gain > 0 && !term.includes(' '))
    .sort((x, y) => y.gain - x.gain || (x.term < y.term ? -1 : 1))
    .slice(0, most)
    .map(({ term }) => term)
}
