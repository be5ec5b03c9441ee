import type { Aside } from '../../../domain.ts'
import type { Atom } from '../atoms.ts'
import { address } from './address.ts'
import { age } from './age.ts'
import type { AsideRow, Place } from './aside.ts'
import { countProgress } from './count-progress.ts'
import { family } from './family.ts'
import { furniture } from './furniture.ts'
import { identifier } from './identifier.ts'
import { ordinal } from './ordinal.ts'

/** Why a figure is kept out of comparison; the first reason that holds is given. */
const ASIDES: readonly AsideRow[] = [
  { aside: 'ordinal', recognise: ordinal, why: 'by its form; nothing else can hold of it' },
  { aside: 'furniture', recognise: furniture, why: 'a page counting itself looks like a measure or a count' },
  { aside: 'address', recognise: address, why: 'before identifiers: `500 block` is both' },
  { aside: 'identifier', recognise: identifier, why: 'a number that names its thing' },
  { aside: 'age', recognise: age, why: 'after names with numbers, which stand after a comma as ages do' },
  { aside: 'background', recognise: countProgress, why: 'of the count itself, not of what was counted' },
  { aside: 'family', recognise: family, why: 'needs the fewest words' },
]

export function asideOf(atoms: readonly Atom[], place: Place): Aside | null {
  return ASIDES.find((row) => row.recognise(atoms, place))?.aside ?? null
}
