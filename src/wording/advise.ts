/**
 * What to print while a mismatch is open, and whom to call about it. Made from the claims by rules: nothing
 * that no source says, and the same for the same claims.
 */
import type { RelationKind } from '../domain.ts'
import { type Call, callsFor } from './call.ts'
import { bySource, safest } from './safest.ts'
import { distinct, type Voice } from './voice.ts'

export type Advice = {
  readonly measure: string
  /** A wording that every source bears out; null where there is none but naming each. */
  readonly safest: string | null
  /** Each value with who gives it, in the order of time. */
  readonly bySource: string
  readonly calls: readonly Call[]
}

/** @param voices - all claims of the mismatch; at least one */
export function adviseOn(measure: string, relation: RelationKind, voices: readonly Voice[]): Advice {
  const own = distinct(voices)
  return {
    measure,
    safest: safest(own, relation),
    bySource: bySource(own),
    calls: callsFor(measure, own),
  }
}
