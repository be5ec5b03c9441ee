/** The two figures of a pair, for rules about quantities. */
import type { QuantityClaim } from '../../domain.ts'
import type { Sighting } from '../sighting.ts'
import type { Pair } from './rule.ts'

export type Figure = Sighting<QuantityClaim>

export function isFigure(sighting: Sighting): sighting is Figure {
  return sighting.claim.kind === 'quantity'
}

export function figuresOf({ a, b }: Pair): { readonly a: Figure; readonly b: Figure } | null {
  return isFigure(a) && isFigure(b) ? { a, b } : null
}
