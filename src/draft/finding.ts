/** What an editor should know of one figure of a draft. */
import type { Claim } from '../domain.ts'
import type { Voice } from '../wording/voice.ts'

/** What a source says of the same, in its own words. */
export type Said = { readonly voice: Voice; readonly words: string }

export type Finding = {
  /**
   * `unsupported`: no source gives it, others may give another. `superseded`: a later source gives another.
   * `disputed`: sources of the same time differ. `unattributed`: the sources have it from somebody, the draft
   * says it as its own.
   */
  readonly kind: 'unsupported' | 'superseded' | 'disputed' | 'unattributed'
  readonly claim: Claim
  /** Those that give another value; for `unattributed` those that cite somebody. */
  readonly said: readonly Said[]
}

export type DraftCheck = {
  readonly findings: readonly Finding[]
  /** Figures, days, places and people of the draft that at least one source bears out. */
  readonly borneOut: number
  readonly checked: number
}
