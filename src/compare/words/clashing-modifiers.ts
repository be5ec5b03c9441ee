/**
 * Restricting words that make two figures different measures: opposites, parts of a whole, other bodies.
 * Each row is one contrast; words of different columns clash, a word against none may or may not.
 */
const CONTRASTS: readonly {
  readonly of: string
  readonly sides: readonly (readonly string[])[]
  readonly absentClashes: boolean
}[] = [
  {
    of: 'how badly',
    sides: [
      ['serious', 'seriously', 'severe', 'critical', 'critically', 'grave'],
      ['slight', 'slightly', 'minor', 'light', 'lightly'],
    ],
    absentClashes: true,
  },
  {
    of: 'average or extreme',
    sides: [
      ['average', 'mean', 'median', 'typical'],
      ['longest', 'maximum', 'highest', 'record', 'peak'],
      ['shortest', 'minimum', 'lowest'],
    ],
    absentClashes: true,
  },
  { of: 'gross or net', sides: [['gross'], ['net']], absentClashes: true },
  {
    of: 'men or women',
    sides: [
      ['male', 'men', 'boys'],
      ['female', 'women', 'girls'],
    ],
    absentClashes: true,
  },
  { of: 'grown or not', sides: [['adult'], ['child', 'children', 'minor', 'young']], absentClashes: true },
  { of: 'soldiers or civilians', sides: [['civilian'], ['military', 'army']], absentClashes: true },
  {
    of: 'which year',
    sides: [['annual', 'yearly'], ['monthly'], ['weekly'], ['daily', 'hourly']],
    absentClashes: true,
  },
  {
    of: 'confirmed or not',
    sides: [['confirmed'], ['suspected', 'feared', 'unconfirmed', 'investigated', 'probable']],
    absentClashes: false,
  },
  {
    of: 'still or again',
    sides: [
      ['still', 'remaining'],
      ['new', 'newly', 'additional', 'another', 'further'],
    ],
    absentClashes: false,
  },
  {
    of: 'one more',
    sides: [['additional', 'another', 'further', 'extra', 'more', 'other'], []],
    absentClashes: true,
  },
  {
    of: 'which direction',
    sides: [
      ['up', 'rise', 'increase'],
      ['down', 'fall', 'decrease'],
    ],
    absentClashes: false,
  },
]

function sideOf(sides: readonly (readonly string[])[], modifiers: readonly string[]): number {
  return sides.findIndex((words) => words.some((word) => modifiers.includes(word)))
}

/** Why the two cannot be one measure, or null when their modifiers do not clash. */
export function modifiersClash(a: readonly string[], b: readonly string[]): string | null {
  for (const { of, sides, absentClashes } of CONTRASTS) {
    const [one, two] = [sideOf(sides, a), sideOf(sides, b)]
    if (one === two || (!absentClashes && (one === -1 || two === -1))) continue
    return `they differ in ${of}`
  }
  return null
}
