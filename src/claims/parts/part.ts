/** A part in the story and who or what plays it: the mediator, the owner, the buyer, the flag, the winner, the cause, the vehicle, the weapon. */
import type { Quote } from '../../domain.ts'

export type PartKind = 'mediator' | 'owner' | 'buyer' | 'flag' | 'winner' | 'cause' | 'vehicle' | 'weapon'

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
