/** Why two wordings cannot be of one figure, though the measure's words are the same. */
import { giversDiffer } from './givers.ts'
import { namedNumber } from './ranges.ts'
import type { Sighting } from './sighting.ts'
import type { Trait } from './traits.ts'
import { scaleOf } from './units.ts'

const REASONS: Readonly<Record<Trait, string>> = {
  part: 'one is a part of a larger figure',
  addition: 'one is what comes on top of another figure',
  size: 'one is the size of a group',
  area: 'they count over different areas',
  several: 'one is a total over several events',
}
const KINDS = Object.keys(REASONS) as Trait[]

/** Chambers and bodies that vote apart. */
const BODIES: readonly RegExp[] = [
  /\b(?:senate|senators?|upper (?:house|chamber))\b/i,
  /\b(?:house of (?:assembly|representatives|commons)|lower (?:house|chamber)|national assembly|mps)\b/i,
  /\b(?:committee|panel)\b/i,
]

/** Whether the two tell of votes in two chambers. */
export function bodiesDiffer(a: Sighting, b: Sighting): boolean {
  const bodiesIn = ({ claim }: Sighting): readonly boolean[] =>
    BODIES.map((body) => body.test(claim.quote.exact))
  const [one, two] = [bodiesIn(a), bodiesIn(b)]
  return one.includes(true) && two.includes(true) && !one.some((held, i) => held && two[i])
}

/** Those whom reports count apart among all who were hit. */
const COUNTED_APART: ReadonlySet<string> = new Set(['woman', 'child', 'student', 'officer', 'soldier'])

/** `Two children were hurt` beside `three people were`: the smaller count is of some, the larger of all. */
function onePartOfPeople(a: Sighting, b: Sighting): boolean {
  if (a.claim.kind !== 'quantity' || b.claim.kind !== 'quantity') return false
  const [some, all] = a.claim.measure.population === 'person' ? [b.claim, a.claim] : [a.claim, b.claim]
  if (all.measure.population !== 'person' || !COUNTED_APART.has(some.measure.population ?? '')) return false
  const [part, whole] = [namedNumber(some), namedNumber(all)]
  return part !== null && whole !== null && part < whole
}

export function traitsClash(a: Sighting, b: Sighting): string | null {
  if (a.claim.measure.predicate === 'vote' && bodiesDiffer(a, b)) return 'two bodies voted'
  if (onePartOfPeople(a, b)) return 'one counts only some of the people'
  if (giversDiffer(a, b)) return 'each has a giver of its own'
  // Two totals over several events seldom cover the same ones.
  if (a.traits.includes('several') && b.traits.includes('several'))
    return 'each is a total over several events'
  // Every share is a share of something larger.
  const shares = a.claim.kind === 'quantity' && scaleOf(a.claim.value.unit).dimension === 'share'
  const trait = KINDS.find(
    (kind) => !(shares && kind === 'part') && a.traits.includes(kind) !== b.traits.includes(kind),
  )
  if (trait === undefined) return null
  // "Another nine are under investigation", "12 other deaths are": the restriction says it already.
  const restricted =
    a.claim.measure.modifiers.includes('under investigation') &&
    b.claim.measure.modifiers.includes('under investigation')
  return trait === 'addition' && restricted ? null : REASONS[trait]
}
