import type { Atom } from '../atoms.ts'

/** How a number is written; later steps read different things into different forms. */
export type NumeralForm =
  /** `1,234`, `3.4bn` */
  | 'digits'
  /** `eighteen`, `two dozen`, `a hundred` */
  | 'words'
  /** `dozens`, `tens of thousands`: a range by itself */
  | 'vague'
  /** `a third`, `nine in ten`: a part of a whole, 0.9 */
  | 'share'
  /** `third`, `16th` */
  | 'ordinal'

/** A number in the text: which atoms it takes, `next` exclusive, and its value as a closed range. */
export type Numeral = {
  readonly first: number
  readonly next: number
  readonly low: number
  readonly high: number
  readonly form: NumeralForm
  /** For vague ones: the magnitude that the word names (`dozens` 12, `tens of thousands` 10000). */
  readonly magnitude?: number
  /** The number before its magnitude word: 3 for `3 million`. */
  readonly lead?: number
}

/** Reads a number that begins at an atom, or says that none does. Never looks back. */
export type NumeralRecogniser = (atoms: readonly Atom[], first: number) => Numeral | null
