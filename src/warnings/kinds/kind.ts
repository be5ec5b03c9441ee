/** What a warning kind gets to see, and what it says. */
import type { Article, Claim, Copy, Quote, Rewriting } from '../../domain.ts'

export type Seen = {
  readonly article: Article
  readonly claims: readonly Claim[]
  readonly copies: readonly Copy[]
  /** The other articles that were given. */
  readonly others: readonly Article[]
  /** What changed in it since it was first read, as a sentence; null when nothing did, or it is read for the first time. */
  readonly changed: string | null
  /** When the articles are looked at, ISO 8601. */
  readonly now: string
}

/** `message` is one sentence; words from outside the body stand in it, in quotation marks. */
export type Remark = {
  readonly message: string
  readonly quotes: readonly Quote[]
  /** The other article, where the remark is about two. */
  readonly of: string | null
  readonly rewriting?: Rewriting
}

export type Recogniser = (seen: Seen) => readonly Remark[]

export function remark(message: string, quotes: readonly Quote[] = [], of: string | null = null): Remark {
  return { message, quotes, of }
}
