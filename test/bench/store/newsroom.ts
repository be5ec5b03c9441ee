/** A newsroom of any size: who and where each story is about, which texts tell it, when. */
import { spellingKey } from '../../../src/claims/names/spelling.ts'
import type { EventTraits } from '../../../src/stories/event.ts'
import { chance, madeName } from './chance.ts'

/** Of one story, all told. */
export const ARTICLES_PER_STORY = 100
/** Stories that are in the news at a time. */
const ABREAST = 40
const ARTICLES_A_DAY = 400
export const FIRST_DAY = 19_000

export type MadeStory = { readonly place: string; readonly people: readonly string[] }

export function storyAt(story: number): MadeStory {
  const random = chance(1000 + story)
  const person = (): string => `${madeName(random, 2)} ${madeName(random, 3)}`
  return { place: madeName(random, 3), people: [person(), person()] }
}

export type Made = {
  readonly id: string
  readonly story: number
  /** Days since 1970. */
  readonly day: number
  /** Which of the texts. */
  readonly text: number
  /** A word that no other article holds: somebody's name. */
  readonly own: string
}

/** Stories come in blocks: those of one block are in the news together. */
export function articleAt(at: number, texts: number): Made {
  const block = Math.floor(at / (ABREAST * ARTICLES_PER_STORY))
  const random = chance(at * 31 + 5)
  return {
    id: (at + 0x1000000).toString(16).padStart(24, '0'),
    story: block * ABREAST + (at % ABREAST),
    day: FIRST_DAY + Math.floor(at / ARTICLES_A_DAY),
    text: Math.floor(random() * texts),
    own: `${madeName(random, 4)}${at.toString(36)}`,
  }
}

/** What is put before a text, so that it tells of its story. */
export const openingOf = ({ place, people }: MadeStory, own: string): string =>
  `${place} was the scene again, ${people.join(' and ')} said. ${own} was there.`

export function eventOf({ place, people }: MadeStory, story: number): EventTraits {
  const day =
    FIRST_DAY + Math.floor((Math.floor(story / ABREAST) * ABREAST * ARTICLES_PER_STORY) / ARTICLES_A_DAY)
  return { place: spellingKey(place), day, people: new Set(people.map(spellingKey)) }
}
