/** An article that arrives, weighed by what the index has counted: what is looked up, and what is kept of it. */
import { NAME_WEIGHT } from './likeness.ts'
import type { Counts, Filed } from './story-index.ts'
import { type Profile, weightOf } from './terms.ts'

export type Arriving = {
  readonly profile: Profile
  /** Word to how much it counts in this article, whatever its rarity; most telling first. */
  readonly inText: ReadonlyMap<string, number>
  /** Word to how telling it is. */
  readonly rarity: ReadonlyMap<string, number>
  readonly length: number
}

/** Words under which an article is filed and looked up. */
const KEY_TERMS = 24
/** People under whose full names it is. */
const KEY_PEOPLE = 6
/** The rest of an article's words hardly adds to any likeness. */
const KEPT_TERMS = 70
/** Single words: pairs of words would need a count of their own each, and no store's size bounds those. */
export const countedTerms = ({ terms }: Profile): readonly string[] =>
  [...terms.keys()].filter((term) => !term.includes(' '))

export function arrive(profile: Profile, counts: Counts): Arriving {
  const weighed = countedTerms(profile).map((term) => {
    const times = profile.terms.get(term) ?? 1
    const inText = (1 + Math.log(times)) * (profile.names.has(term) ? NAME_WEIGHT : 1)
    return { term, inText, rarity: weightOf(term, counts.holding(term) + 1, counts.articles + 1) }
  })
  weighed.sort((a, b) => b.inText * b.rarity - a.inText * a.rarity || (a.term < b.term ? -1 : 1))
  let squares = 0
  for (const { inText, rarity } of weighed) squares += (inText * rarity) ** 2
  return {
    profile,
    inText: new Map(weighed.map(({ term, inText }) => [term, inText])),
    rarity: new Map(weighed.map(({ term, rarity }) => [term, rarity])),
    length: Math.sqrt(squares) || 1,
  }
}

/** Place and day of the event in one key: two reports of it seldom miss each other by more than a day. */
const sceneKey = (place: string, day: number): string => `${place} @${day}`

/** The keys under which the article is looked up; it is filed under those of its own day alone. */
export function keysOf({ profile, inText }: Arriving): {
  lookUp: readonly string[]
  file: readonly string[]
} {
  const { place, day, people } = profile.event
  const keys = [...[...inText.keys()].slice(0, KEY_TERMS), ...[...people].slice(0, KEY_PEOPLE)]
  if (place === null || day === null) return { lookUp: keys, file: keys }
  const scenes = [day - 1, day, day + 1].map((near) => sceneKey(place, near))
  return { lookUp: [...keys, ...scenes], file: [...keys, sceneKey(place, day)] }
}

export function toFile(arriving: Arriving, story: string, fit: number | null): Filed {
  const { profile, inText, length } = arriving
  const { place, day, people } = profile.event
  return {
    article: profile.article,
    story,
    day: profile.day,
    event: { place, day, people: new Set([...people].slice(0, KEY_PEOPLE)) },
    terms: new Map([...inText].slice(0, KEPT_TERMS)),
    length,
    fit,
  }
}

/** Cosine of the words, from 0 to about 1. */
export function wordLikeness(arriving: Arriving, filed: Filed): number {
  let sum = 0
  for (const [term, inText] of filed.terms) {
    const rarity = arriving.rarity.get(term)
    if (rarity !== undefined) sum += inText * rarity * (arriving.inText.get(term) ?? 0) * rarity
  }
  return sum / (arriving.length * filed.length)
}

/** Shared words that did most for the likeness, best first. */
export function sharedWords(arriving: Arriving, filed: Filed, most: number): readonly string[] {
  const gain = (term: string): number => (filed.terms.get(term) ?? 0) * (arriving.rarity.get(term) ?? 0) ** 2
  return [...arriving.inText.keys()]
    .filter((term) => filed.terms.has(term))
    .sort((a, b) => gain(b) - gain(a) || (a < b ? -1 : 1))
    .slice(0, most)
}
