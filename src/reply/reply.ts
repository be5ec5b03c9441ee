/** A reply as every platform gets it: content without dress. Adapters render it and add nothing. */
import type { RelationKind, Severity, Timestamp } from '../domain.ts'
import type { Choice } from './notice.ts'

/** `A`, `B`, … in the order in which the links were given. */
export type Letter = string

/** One value of a mismatch, with the sources that stand behind it. */
export type Side = {
  /** As short as it can be said: `27–29`, `18–23 Oct`. */
  readonly value: string
  /** Verbatim words of the article. */
  readonly words: string
  /** Who is cited for it, as the article names them; null when the article says it in its own voice. */
  readonly source: string | null
  readonly article: Letter
  /** Further articles that give the same value, copies among them; quoted once is enough. */
  readonly alsoIn?: readonly Letter[]
  /** `2026-01-14`: as of when, else when published. */
  readonly date: string | null
}

/** What a person made of a mismatch. */
export type Decision = {
  readonly kind: 'confirmed' | 'dismissed' | 'settled'
  /** The person's name on the platform. */
  readonly by: string
  readonly note: string | null
  /** When; absent in those that were made before it was kept. */
  readonly at?: Timestamp
}

export type Mismatch = {
  /** Stable by content: the same mismatch keeps its key when articles are read again. */
  readonly key: string
  readonly title: string
  readonly relation: RelationKind
  readonly severity: Severity
  readonly sides: readonly Side[]
  readonly why: string
  readonly decision?: Decision
  /** What was decided while its values were others, and the title that it had then. */
  readonly before?: { readonly decision: Decision; readonly title: string }
}

export type Agreement = {
  readonly text: string
  /** The more exact figure, where one is: `276, Harbour Watch`. */
  readonly exact: string | null
  readonly articles: readonly Letter[]
}

export type OnlyIn = { readonly article: Letter; readonly items: readonly string[] }

export type ArticleCard = {
  readonly letter: Letter
  readonly link: string
  readonly url: string | null
  readonly publisher: string | null
  readonly headline: string | null
  readonly byline: readonly string[]
  readonly date: string | null
  /** One or two of its own sentences, those that carry the story's measures. */
  readonly summary: readonly string[]
  readonly warnings: readonly string[]
}

export type FailedLink = { readonly link: string; readonly message: string }

export type StoryReply = {
  readonly headline: string
  readonly mismatches: readonly Mismatch[]
  readonly agreements: readonly Agreement[]
  readonly onlyIn: readonly OnlyIn[]
  /** Scope notes: figures easily confused with the story's. */
  readonly notes: readonly string[]
}

export type Reply = {
  readonly sources: number
  /** Sources that are no copy of another. */
  readonly independent: number
  readonly mismatches: number
  /** Mismatches that stay away because somebody dismissed them. */
  readonly dismissed?: number
  /** Who repeats whom: `B and C repeat A`; empty when nobody does. */
  readonly copies: readonly string[]
  /** What this adds to the story as it was known before, or changes in it; a sentence each. */
  readonly changes?: readonly string[]
  readonly compared: number
  readonly notCompared: number
  readonly stories: readonly StoryReply[]
  readonly cards: readonly ArticleCard[]
  readonly failed: readonly FailedLink[]
  readonly notChecked: readonly string[]
  /** What can be asked for beside what the mismatches offer: to watch the story, to split it. */
  readonly choices?: readonly Choice[]
}
