/** Whose word on a mismatch stands when two people have one. */
import type { Decision } from '../reply/reply.ts'

/**
 * Everybody may think again. A confirmation says that a mismatch is real, and gives way to whoever settles or
 * dismisses it; what somebody else has settled or dismissed stands until it is undone.
 */
export function mayReplace(standing: Decision | null, wanted: Decision): boolean {
  if (standing === null || standing.by === wanted.by) return true
  return standing.kind === 'confirmed' && wanted.kind !== 'confirmed'
}

export const sameDecision = (a: Decision | null, b: Decision): boolean =>
  a !== null && a.kind === b.kind && a.by === b.by && a.note === b.note
