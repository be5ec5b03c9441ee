import type { Atom } from '../atoms.ts'
import { cardinalWords, digitsWithMagnitude } from './cardinals.ts'
import type { Numeral, NumeralRecogniser } from './numeral.ts'
import { ordinal } from './ordinals.ts'
import { fraction, ratio } from './shares.ts'
import { collective, pluralMagnitude, severalMagnitude } from './vague.ts'

/** Tried in this order at every atom; the first that reads something wins. */
const RECOGNISERS: readonly { readonly recognise: NumeralRecogniser; readonly why: string }[] = [
  { recognise: ordinal, why: '`16th` begins with a number that must not be read as 16' },
  { recognise: ratio, why: '`nine in ten` begins with a number that must not be read as nine' },
  { recognise: fraction, why: '`two-thirds`, `half a million` begin like cardinals' },
  { recognise: severalMagnitude, why: '`a few dozen` holds a magnitude that must not be read as twelve' },
  { recognise: collective, why: '`a couple of`, before the article is read as one' },
  { recognise: pluralMagnitude, why: 'its words are its own' },
  { recognise: cardinalWords, why: 'takes `a hundred` and all number words' },
  { recognise: digitsWithMagnitude, why: 'takes every run of digits that is left' },
]

/** The number that begins at an atom, or null. */
export function numeralAt(atoms: readonly Atom[], first: number): Numeral | null {
  for (const { recognise } of RECOGNISERS) {
    const numeral = recognise(atoms, first)
    if (numeral !== null) return numeral
  }
  return null
}
