/** A story as a newsroom keeps it: which articles, what did not agree when they were last compared, and where it was talked of. */
import type { Belonging, RelationKind, Severity, Timestamp } from '../domain.ts'
import type { Thread } from './thread.ts'

/** One value of a kept mismatch. Letters belong to one reply; here the outlet stands for them. */
export type KeptSide = {
  readonly value: string
  readonly words: string
  readonly source: string | null
  /** Publisher, or the link where none is known. */
  readonly outlet: string
  /** Id of the article in its memory. */
  readonly article: string
  /** Ids of further articles that give the same value. */
  readonly alsoIn?: readonly string[]
  readonly url: string | null
  /** As of when, else when published. */
  readonly date: string | null
}

export type KeptMismatch = {
  /** That of the reply: stable while the values stay the same. */
  readonly key: string
  readonly title: string
  readonly measure: string
  readonly relation: RelationKind
  readonly severity: Severity
  readonly why: string
  readonly sides: readonly KeptSide[]
  /** When the sources were first seen to differ on this, whatever the values were then. */
  readonly since: Timestamp
}

/** A mismatch as it stood at some time: what a decision was made on. */
export type FormerMismatch = Pick<KeptMismatch, 'key' | 'measure' | 'title'> & {
  readonly values: readonly string[]
  /** Ids of the articles that stood behind it; absent where an earlier program kept it. */
  readonly articles?: readonly string[]
}

export type KeptStory = {
  /** Stable in its memory, whatever joins later. */
  readonly id: string
  readonly headline: string
  /** Ids of articles, in the order in which they joined. */
  readonly articles: readonly string[]
  /** Why they are in it, as far as it is known. */
  readonly because?: readonly Belonging[]
  readonly mismatches: readonly KeptMismatch[]
  /** Mismatches that are gone or have other values now, the latest last. */
  readonly former?: readonly FormerMismatch[]
  /** Where it was asked about, the latest last, each once. */
  readonly threads: readonly Thread[]
  readonly since: Timestamp
  /** When an article or a mismatch last came or went. */
  readonly changed: Timestamp
}
