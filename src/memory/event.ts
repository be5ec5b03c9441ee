/** What happened in a memory, in the order of time: the audit trail, and what the digest is made from. */
import type { RelationKind, Severity, Timestamp } from '../domain.ts'
import type { Decision } from '../reply/reply.ts'

/** What changed between two versions of an article, in the words of both; null where there are none. */
export type ArticleChange = {
  readonly kind: 'figure' | 'name' | 'date' | 'headline' | 'correction' | 'statement'
  /** What is counted, dated or named; `headline` for a headline. */
  readonly measure: string
  readonly was: string | null
  readonly now: string | null
}

/** An article as an event names it: readable after the article itself is gone from the memory. */
export type Named = { readonly article: string; readonly outlet: string; readonly url: string | null }

type About<Kind extends string> = {
  readonly kind: Kind
  readonly at: Timestamp
  /** Id of the kept story, or null where it concerns none. */
  readonly story: string | null
}

/** A mismatch as an event names it. */
export type Mismatched = {
  readonly mismatch: string
  readonly title: string
  readonly severity: Severity
  readonly relation: RelationKind
}

export type NewsroomEvent =
  /** An article joined a story; `first` when it founded it; `copyOf` when it repeats another. */
  | (About<'joined'> & { readonly source: Named; readonly first: boolean; readonly copyOf: string | null })
  | (About<'mismatch-found'> & Mismatched)
  /** Not found any more when the story was last compared: values changed, or an article went. */
  | (About<'mismatch-gone'> & Mismatched)
  /** `stands: false`: somebody else's word stood already, and still does. */
  | (About<'decided'> & Mismatched & { readonly decision: Decision; readonly stands?: boolean })
  | (About<'undone'> & Mismatched & { readonly by: string })
  /** A later report gives another figure. */
  | (About<'moved'> & {
      readonly measure: string
      readonly was: string
      readonly now: string
      readonly source: Named
    })
  | (About<'changed'> & { readonly source: Named; readonly changes: readonly ArticleChange[] })
  | (About<'vanished'> & { readonly source: Named })
  | (About<'split'> & { readonly by: string; readonly articles: readonly string[]; readonly into: string })
  | (About<'merged'> & { readonly by: string | null; readonly from: string })
  | (About<'watched'> & { readonly by: string | null; readonly articles: number; readonly on: boolean })
  /** Says no more than that something was removed: the point of forgetting. */
  | (About<'forgotten'> & { readonly by: string; readonly articles: number })
  | (About<'set'> & {
      readonly by: string
      readonly setting: string
      readonly value: string | null
      readonly channel: string | null
    })
  | (About<'digested'> & { readonly channel: string })
  | (About<'asked-model'> & {
      readonly article: string | null
      readonly host: string
      readonly model: string
      readonly tokensIn: number
      readonly tokensOut: number
    })
