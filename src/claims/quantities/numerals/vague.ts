import type { Atom } from '../atoms.ts'
import type { Numeral } from './numeral.ts'
import { MAGNITUDES } from './words.ts'

/**
 * Words that name a magnitude only, as the range that a careful reader takes from them: from twice the
 * magnitude (it is a plural) to just short of the next word that a writer would have used instead.
 */
const PLURALS: ReadonlyMap<
  string,
  { readonly low: number; readonly high: number; readonly magnitude: number }
> = new Map(
  Object.entries({
    // Nobody writes "dozens" for 500, yet the word has no fixed top: the count may go on.
    dozens: { low: 24, high: Number.POSITIVE_INFINITY, magnitude: 12 },
    scores: { low: 40, high: 99, magnitude: 20 },
    tens: { low: 20, high: 99, magnitude: 10 },
    hundreds: { low: 200, high: 999, magnitude: 100 },
    // The next words up are "tens of thousands" and "tens of millions", which many writers leave out.
    thousands: { low: 2000, high: 99_999, magnitude: 1e3 },
    lakhs: { low: 2e5, high: 99e5, magnitude: 1e5 },
    millions: { low: 2e6, high: 999_999_999, magnitude: 1e6 },
    crores: { low: 2e7, high: 99e7, magnitude: 1e7 },
    billions: { low: 2e9, high: 999_999_999_999, magnitude: 1e9 },
    trillions: { low: 2e12, high: 999e12, magnitude: 1e12 },
  }),
)

/** `dozens`, `hundreds of thousands`, `tens of millions`. */
export function pluralMagnitude(atoms: readonly Atom[], first: number): Numeral | null {
  const row = PLURALS.get(atoms[first]?.lower ?? '')
  if (row === undefined) return null
  const word = atoms[first]?.lower
  const scaled = atoms[first + 1]?.lower === 'of' ? PLURALS.get(atoms[first + 2]?.lower ?? '') : undefined
  if (scaled !== undefined && scaled.magnitude >= 1000) {
    const magnitude = row.magnitude * scaled.magnitude
    const top = row.high === Number.POSITIVE_INFINITY ? 100 : row.high + 1
    return {
      first,
      next: first + 3,
      low: row.low * scaled.magnitude,
      high: top * scaled.magnitude - 1,
      form: 'vague',
      magnitude,
    }
  }
  // `tens` and `scores` alone name other things (marks, music) unless something is counted.
  if ((word === 'tens' || word === 'scores') && atoms[first + 1]?.lower !== 'of') return null
  return { first, next: first + 1, ...row, form: 'vague' }
}

/** `several hundred`, `a few dozen`, `a couple of hundred`: a small unknown number times a magnitude. */
export function severalMagnitude(atoms: readonly Atom[], first: number): Numeral | null {
  const article = /^(a|an)$/.test(atoms[first]?.lower ?? '')
  const at = article ? first + 1 : first
  const word = atoms[at]?.lower ?? ''
  const range = word === 'several' || word === 'few' ? [2, 9] : word === 'couple' ? [2, 2] : null
  if (range === null) return null
  const of = atoms[at + 1]?.lower === 'of' ? 1 : 0
  const factor = MAGNITUDES.get(atoms[at + 1 + of]?.lower ?? '')
  if (factor === undefined) return null
  const [low = 0, high = 0] = range
  return {
    first,
    next: at + 2 + of,
    low: low * factor,
    high: (high + 1) * factor - 1,
    form: 'vague',
    magnitude: factor,
  }
}

/** `a handful of`: three to seven, what a hand holds, and no one counts. `a couple of`: two. `a pair of`: two. */
export function collective(atoms: readonly Atom[], first: number): Numeral | null {
  if (!/^(a|an)$/.test(atoms[first]?.lower ?? '')) return null
  const word = atoms[first + 1]?.lower
  if (word === 'handful') return { first, next: first + 2, low: 3, high: 7, form: 'vague', magnitude: 5 }
  if ((word === 'couple' || word === 'pair') && atoms[first + 2]?.lower === 'of')
    return { first, next: first + 2, low: 2, high: 2, form: 'words' }
  return null
}
