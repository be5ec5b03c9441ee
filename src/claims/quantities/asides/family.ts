import type { Atom } from '../atoms.ts'
import type { Place } from './aside.ts'

const PARENT = /^(father|mother|dad|mum|mom|parent|parents|grandmother|grandfather|widow|widower|family)$/

/** `father of five`, `a mother of 2`: who someone is, not what happened. */
export function family(atoms: readonly Atom[], { first, amount }: Place): boolean {
  if (amount.form !== 'count' || amount.low > 20) return false
  const of = /^(of|to)$/.test(atoms[first - 1]?.lower ?? '') || atoms[first - 1]?.text === '-'
  const parent =
    atoms[first - 2]?.lower === '-' || atoms[first - 2]?.lower === 'of' ? atoms[first - 3] : atoms[first - 2]
  return of && PARENT.test(parent?.lower ?? '') && parent?.lower !== 'family'
}
