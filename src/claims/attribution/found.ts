import type { CuePolarity, CueStrength, CueType, Frame } from './cue-verbs.ts'
import type { Stretch } from './noun-phrase.ts'
import type { AttributionKind } from './span.ts'

/** What a finder gives back: an attribution in token positions of one line. */
export type Found = {
  readonly kind: AttributionKind
  readonly type: CueType
  readonly strength: CueStrength
  readonly polarity: CuePolarity
  readonly lemma: string
  /** What the content is to the cue. */
  readonly frame: Frame
  readonly source: readonly Stretch[]
  readonly cue: readonly Stretch[]
  readonly content: readonly Stretch[]
}
