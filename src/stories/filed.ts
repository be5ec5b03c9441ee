/** An article as an index keeps it: its most telling words as marks, and what it tells of its event. */
import type { EventTraits } from './event.ts'
import { type Mark, markOf } from './mark.ts'
import { NAME_WEIGHT, type Profile, weightOf } from './terms.ts'

/** Words and pairs of neighbouring words, the most telling first; column by column, because hundreds of articles are weighed at a time. */
export type FiledTerms = {
  readonly marks: Uint32Array
  /** How much each counts in this article, whatever its rarity. */
  readonly inText: Float32Array
  /** How telling it was when the article was filed. */
  readonly rarity: Float32Array
  /** {@link KNOWN} and {@link LEAD}. */
  readonly flags: Uint8Array
}

/** Another article was known to hold it when this one was filed. */
export const KNOWN = 1
/** It is a rare name in the headline or the first words. */
export const LEAD = 2

export type Filed = {
  readonly article: string
  /** Of publication, in days since 1970. */
  readonly day: number | null
  readonly event: EventTraits<Mark>
  readonly terms: FiledTerms
  /** The marks under which it is found again. */
  readonly keys: readonly Mark[]
}

/** How often the articles of a memory hold a term. */
export type Frequencies = {
  readonly articles: number
  /** A term and its mark; pairs are two words and a blank. */
  readonly holding: (term: string, mark: Mark) => number
}

/** The rest of an article's words and pairs adds nothing to how well articles are told apart. */
export const KEPT_TERMS = 120
/** Words under which an article is filed and looked up. */
export const KEY_TERMS = 24
/** People under whose full names it is. */
const KEY_PEOPLE = 6

export const isPair = (term: string): boolean => term.includes(' ')

/** How much a term counts in its article, whatever its rarity. */
export const weightInText = ({ names }: Profile, term: string, times: number): number =>
  (1 + Math.log(times)) * (names.has(term) ? NAME_WEIGHT : 1)

/** Place and day of the event in one key: two reports of it seldom miss each other by more than a day. */
export const sceneKey = (place: string, day: number): Mark => markOf(`${place} @${day}`)

/** The people by whose names a filed article is found: the first that it names. */
export const keyPeople = ({ event }: Profile): readonly Mark[] =>
  [...event.people].slice(0, KEY_PEOPLE).map(markOf)

type FiledTerm = {
  readonly mark: Mark
  readonly inText: number
  readonly rarity: number
  readonly flags: number
}

export const termsFrom = (terms: readonly FiledTerm[]): FiledTerms => ({
  marks: Uint32Array.from(terms, ({ mark }) => mark),
  inText: Float32Array.from(terms, ({ inText }) => inText),
  rarity: Float32Array.from(terms, ({ rarity }) => rarity),
  flags: Uint8Array.from(terms, ({ flags }) => flags),
})

/** @param frequencies without the article itself */
export function fileOf(profile: Profile, frequencies: Frequencies): Filed {
  const { article, day, event, leadNames } = profile
  const weighed = [...profile.terms].map(([term, times]) => {
    const mark = markOf(term)
    const holding = frequencies.holding(term, mark)
    return {
      term,
      mark,
      inText: weightInText(profile, term, times),
      rarity: weightOf(term, holding + 1, frequencies.articles + 1),
      // An estimate below one half is of a term that nobody was seen to use.
      flags: (holding > 0.5 ? KNOWN : 0) | (leadNames.has(term) ? LEAD : 0),
    }
  })
  weighed.sort((a, b) => b.inText * b.rarity - a.inText * a.rarity || (a.term < b.term ? -1 : 1))
  const words = weighed.flatMap(({ term, mark }) => (isPair(term) ? [] : [mark])).slice(0, KEY_TERMS)
  const people = keyPeople(profile)
  const scene = event.place === null || event.day === null ? [] : [sceneKey(event.place, event.day)]
  return {
    article,
    day,
    event: {
      place: event.place === null ? null : markOf(event.place),
      day: event.day,
      people: new Set(people),
    },
    terms: termsFrom(weighed.slice(0, KEPT_TERMS)),
    keys: [...words, ...people, ...scene],
  }
}
