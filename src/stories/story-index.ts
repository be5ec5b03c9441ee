/** What grouping needs to know of the articles that came before; a store keeps it for each memory. */
import type { Filed } from './filed.ts'
import type { Mark } from './mark.ts'
import type { Ruling } from './ruling.ts'

/** An article as it is looked for: what it holds, by which others on its event may be found. */
export type Lookup = {
  readonly article: string
  /** Of publication, in days since 1970. */
  readonly day: number | null
  /** Its single words. The `most` of greatest `inText × ln((articles + size) / (holding + prior))` are looked up. */
  readonly words: readonly { readonly mark: Mark; readonly inText: number; readonly prior: number }[]
  readonly most: number
  readonly size: number
  /** Looked up as they are: people, and scenes of the event. */
  readonly marks: readonly Mark[]
}

/** A filed article, and the story that it is in. */
export type Placed = { readonly filed: Filed; readonly story: string }

/** What an index knows of the surroundings of some articles. */
export type Near = {
  /** Changes with everything that is placed, ruled or forgotten. */
  readonly version: number
  /** How many articles the memory holds. */
  readonly articles: number
  /** How many of them hold a single word that was looked up; 0 for any other. */
  readonly holding: (word: Mark) => number
  /**
   * The looked-up articles themselves where they were placed before, those that share most keys with them
   * within the window, and the newest members of their stories. Each once, in the order of their filing.
   */
  readonly placed: readonly Placed[]
  /** Pairs of stories, of those above, that people have set apart. */
  readonly apart: readonly (readonly [string, string])[]
  /** Stories that were asked for and have gone into others since, to what they are now. */
  readonly merged: ReadonlyMap<string, string>
}

/** What becomes of a memory when articles are placed. */
export type Placement = {
  /** An article that was filed before is filed anew, in the story where it is; its words are not counted again. */
  readonly placed: readonly {
    readonly filed: Filed
    readonly story: string
    readonly words: readonly Mark[]
  }[]
  readonly merged: readonly { readonly story: string; readonly from: string }[]
}

export interface StoryIndex {
  /** One round trip, whatever the number of articles. @param stories - known by name: their members are found as well */
  near(memory: string, lookups: readonly Lookup[], stories?: readonly string[]): Promise<Near>
  /** False, and nothing is changed, when the memory is no longer of that version. */
  place(memory: string, version: number, placement: Placement): Promise<boolean>
  /** Story to all its articles in the order of their filing; a story that went into another is found under both names. */
  members(memory: string, stories: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>
  /** Article to story; articles that were never placed are left out. */
  storiesOf(memory: string, articles: readonly string[]): Promise<ReadonlyMap<string, string>>
  version(memory: string): Promise<number>
  /** Carries out what a person decided. False, and nothing is changed, when the memory is no longer of that version. */
  rule(memory: string, version: number, ruling: Ruling): Promise<boolean>
  /** Removes articles and what they are found by, and counts their kept words no more; resolves to how many were there. */
  forgetArticles(memory: string, articles: readonly string[]): Promise<number>
  /** Removes every trace of a memory. */
  forget(memory: string): Promise<void>
}

/** Postings are kept by stretches of so many days; a window is looked up in the stretches that it touches. */
export const STRETCH_DAYS = 64
/** Trials are a year after; what is published earlier than what is here already is seldom much earlier. */
const DAYS_BEFORE = 400
const DAYS_AFTER = 45

/** Of a key's articles in one stretch only the newest are looked at: a key with more tells little. */
export const NEWEST_PER_KEY = 12
/** Articles that share most keys, of which the stories are looked at. */
export const CANDIDATES = 30
/** Of a long story, so many of its newest articles speak for it. */
export const SPEAKING_MEMBERS = 8
/** Stories of which members are looked at: those of the candidates that share most. */
export const STORIES_LOOKED_AT = 8

/** An article without a day is filed, and looked up, in a stretch of its own. */
export const stretchOf = (day: number | null): string =>
  day === null ? 'none' : String(Math.floor(day / STRETCH_DAYS))

/** The stretches in which the articles that may be on one event with one of that day are filed. */
export function stretchesAround(day: number | null): readonly string[] {
  if (day === null) return [stretchOf(null)]
  const first = Math.floor((day - DAYS_BEFORE) / STRETCH_DAYS)
  const last = Math.floor((day + DAYS_AFTER) / STRETCH_DAYS)
  return [...Array.from({ length: last - first + 1 }, (_, i) => String(first + i)), stretchOf(null)]
}
