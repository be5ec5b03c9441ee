import type { Quote } from '../../domain.ts'
import type { CuePolarity, CueStrength, CueType, Frame } from './cue-verbs.ts'

export type AttributionKind = 'direct' | 'indirect' | 'mixed' | 'according-to'

/** One attribution: who (source), by which words (cue), says what (content). Spans may be broken up. */
export type AttributedSpan = {
  readonly kind: AttributionKind
  readonly type: CueType
  readonly strength: CueStrength
  readonly polarity: CuePolarity
  /** Dictionary form of the cue's head: `say`, `according to`. */
  readonly lemma: string
  /** What the content is to the cue: a quotation, a clause, something to be done, a thing or matter. */
  readonly frame: Frame
  /** Empty when nobody is named: "reportedly", "is expected". */
  readonly source: readonly Quote[]
  readonly cue: readonly Quote[]
  readonly content: readonly Quote[]
  /** The source by its full name where a later short form or a pronoun stands for it; else as the text has it. */
  readonly sourceName: string | null
  /** Whether the source is a person, body or document called by name or office; "officials", "sources" are not. */
  readonly named: boolean
  readonly paragraph: number
}
