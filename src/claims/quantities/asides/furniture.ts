import type { Atom } from '../atoms.ts'
import type { Place } from './aside.ts'

/** `4 minutes read`, `12 Views`, `5 Comments`, `Share 12`: what a page counts about itself. */
export function furniture(atoms: readonly Atom[], { first, next, amount }: Place): boolean {
  const word = atoms[next]?.lower === '-' ? (atoms[next + 1]?.lower ?? '') : (atoms[next]?.lower ?? '')
  if (amount.unit === 'minute' && word === 'read') return true
  // `Image 3 of 7`
  if (/^(image|photo|slide|picture)$/.test(atoms[first - 1]?.lower ?? '') && word === 'of') return true
  if (atoms[first - 1]?.lower === 'of' && /^(image|photo|slide|picture)$/.test(atoms[first - 3]?.lower ?? ''))
    return true
  const short = atoms.length <= 8
  return (
    short &&
    first <= 1 &&
    amount.form === 'count' &&
    /^(views?|comments?|shares?|likes?|replies|read|reads|min)$/.test(word)
  )
}
