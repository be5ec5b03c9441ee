/** Whether two claims are of one measure. Being wrong here cries wolf, so doubt means no. */
import type { Measure } from '../domain.ts'
import type { Sighting } from './sighting.ts'
import { scaleOf } from './units.ts'
import { modifiersClash } from './words/clashing-modifiers.ts'
import { isKindOf } from './words/populations.ts'

export type Sameness =
  | { readonly same: true }
  /** `near`: one could easily be taken for the other; worth a note. */
  | { readonly same: false; readonly near: boolean; readonly why: string }

const different = (why: string, near = false): Sameness => ({ same: false, near, why })

function dimensionOf({ claim }: Sighting): string {
  return claim.kind === 'quantity' ? scaleOf(claim.value.unit).dimension : claim.kind
}

/** Shared content words as a share of the smaller quote's. */
function commonGround(a: Sighting, b: Sighting): number {
  const [small, large] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words]
  if (small.size === 0) return 0
  let both = 0
  for (const word of small) if (large.has(word)) both++
  return both / small.size
}

/** Ground that two quotes must share where the vocabulary does not know what is counted. */
const UNKNOWN_MEASURE_GROUND = 0.5
/** Ground where one of the two parts of the measure is known and equal. */
const HALF_KNOWN_GROUND = 0.25

function populationsDiffer(a: Measure, b: Measure): boolean {
  const [one, two] = [a.population, b.population]
  return one !== null && two !== null && one !== two && !isKindOf(one, two) && !isKindOf(two, one)
}

/** Decides whether the two are of one measure; symmetric. */
export function sameMeasure(a: Sighting, b: Sighting): Sameness {
  const [one, two] = [a.claim.measure, b.claim.measure]
  if (a.claim.kind !== b.claim.kind) return different('one is no value of the other’s kind')
  if (dimensionOf(a) !== dimensionOf(b)) return different('the units are of different kinds')
  if (populationsDiffer(one, two)) return different('different things are counted')
  const clash = modifiersClash(one.modifiers, two.modifiers)
  if (one.predicate !== null && two.predicate !== null) {
    if (one.predicate !== two.predicate) return different('different things are said of them')
    if (clash !== null) return different(clash, true)
    return { same: true }
  }
  const samePopulation = one.population !== null && one.population === two.population
  const ground = samePopulation ? HALF_KNOWN_GROUND : UNKNOWN_MEASURE_GROUND
  if (commonGround(a, b) < ground) return different('too little says that they are of one thing')
  return clash === null ? { same: true } : different(clash, true)
}
