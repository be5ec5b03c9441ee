import type { Atom } from '../atoms.ts'
import type { Place } from './aside.ts'

/** `16th`, `third`: a place in a row, not a count. */
export function ordinal(_atoms: readonly Atom[], { amount }: Place): boolean {
  return amount.form === 'ordinal'
}
