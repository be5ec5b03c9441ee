import type { Measure } from '../../domain.ts'

type Contrast = {
  readonly of: string
  /** Words of different sides clash. */
  readonly sides: readonly (readonly string[])[]
  /** Whether a word clashes with none as well: "seriously injured" is not "injured". */
  readonly absentClashes: boolean
}

/**
 * Restricting words that make two figures different measures: degrees, opposites, parts of a whole. The
 * words are those that the claims' measures carry.
 */
const CONTRASTS: readonly Contrast[] = [
  { of: 'how badly', sides: [['serious', 'critical'], ['slight']], absentClashes: true },
  { of: 'average or extreme', sides: [['average', 'median'], ['most'], ['least']], absentClashes: true },
  { of: 'gross or net', sides: [['gross'], ['net']], absentClashes: true },
  { of: 'soldiers or civilians', sides: [['civilian'], ['military']], absentClashes: true },
  { of: 'where they are from', sides: [['foreign']], absentClashes: true },
  { of: 'area', sides: [['nationwide'], ['statewide'], ['worldwide']], absentClashes: true },
  {
    of: 'the rate',
    sides: [['per year'], ['per month'], ['per week'], ['per day'], ['per hour']],
    absentClashes: true,
  },
  { of: 'for or against', sides: [['against']], absentClashes: true },
  { of: 'each or all', sides: [['per head']], absentClashes: true },
  { of: 'level or change', sides: [['change']], absentClashes: true },
  { of: 'confirmed or not', sides: [['confirmed'], ['suspected']], absentClashes: false },
  { of: 'confirmed or under investigation', sides: [['under investigation']], absentClashes: true },
]

function sideOf(sides: readonly (readonly string[])[], modifiers: readonly string[]): number {
  return sides.findIndex((words) => words.some((word) => modifiers.includes(word)))
}

/** Why the two cannot be one measure, or null when their modifiers do not clash. */
export function modifiersClash(a: Measure, b: Measure): string | null {
  const still = ({ modifiers }: Measure): boolean => modifiers.includes('still')
  if (a.predicate === 'held' && still(a) !== still(b))
    return 'one counts who is still held, the other all who were'
  for (const { of, sides, absentClashes } of CONTRASTS) {
    const [one, two] = [sideOf(sides, a.modifiers), sideOf(sides, b.modifiers)]
    if (one === two || (!absentClashes && (one === -1 || two === -1))) continue
    return `they differ in ${of}`
  }
  return null
}
