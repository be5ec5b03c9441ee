import type { Aside } from '../../../domain.ts'
import type { Amount } from '../amount.ts'
import type { Atom } from '../atoms.ts'

/** The figure that is looked at: its atoms from the currency sign to the unit, and what was read there. */
export type Place = { readonly first: number; readonly next: number; readonly amount: Amount }

/** Says that a figure is not the story's, by the words around it. */
export type AsideRecogniser = (atoms: readonly Atom[], place: Place) => boolean

export type AsideRow = { readonly aside: Aside; readonly recognise: AsideRecogniser; readonly why: string }
