/** A part in the story and who or what plays it: the mediator, the owner, the flag, the winner, the cause. */
import type { Quote } from '../../domain.ts'

export type PartKind = 'mediator' | 'owner' | 'flag' | 'winner' | 'cause'

export type FoundPart = {
  readonly part: PartKind
  /** Who or what plays it, without its article. */
  readonly name: string
  /** What it is the part of, where a story may have several: the award that was won. */
  readonly of: string | null
  /** The words of {@link name} in the text. */
  readonly surface: Quote
}

/**
 * Patterns over one sentence, each with a group `name` and perhaps `of`. Groups of the `d` flag give the
 * offsets. Order matters where two could match: the surer one stands first.
 */
export type PartRow = { readonly part: PartKind; readonly patterns: readonly RegExp[] }
