/** `5-2`, `31 votes to 9`, `by a margin of nine votes to four`, `split four to three`: for and against. */
import type { Atom } from './atoms.ts'
import type { Numeral } from './numerals/numeral.ts'
import { numeralAt } from './numerals/order.ts'

export type Score = {
  readonly first: number
  readonly next: number
  readonly for: Numeral
  readonly against: Numeral
}

/** Words in the same sentence that make two small numbers a result. */
const CONTEST =
  /^(vote|votes|voted|voting|ballot|split|ruled|ruling|margin|majority|verdict|beat|beats|beaten|won|win|wins|winning|victory|lost|lose|loss|defeat|defeated|draw|drew|drawn|lead|led|trail|trailed|score|scored|scoreline|final|aggregate|penalties|shootout|thrash|thrashed|edge|edged|over|set|sets|series|record|approve|approved|passed|rejected|backed|tie|tied|down|up|ahead|behind|game|match|half|season|united|city)$/

const small = (numeral: Numeral | null): numeral is Numeral =>
  numeral !== null &&
  (numeral.form === 'digits' || numeral.form === 'words') &&
  Number.isInteger(numeral.low) &&
  numeral.low <= 999

export function scoreAt(atoms: readonly Atom[], first: number): Score | null {
  const own = numeralAt(atoms, first)
  if (!small(own)) return null
  let at = own.next
  const votes = atoms[at]?.lower === 'votes'
  if (votes) at += 1
  const link = atoms[at]
  const dash =
    link !== undefined && /^[-–]$/.test(link.text) && link.joined === (atoms[at + 1]?.joined === true)
  if (!dash && link?.lower !== 'to') return null
  const other = numeralAt(atoms, at + 1)
  if (!small(other)) return null
  const score = { first, next: other.next, for: own, against: other }
  if (votes) return score
  const after = atoms[other.next]
  // A unit, a magnitude or a thing counted makes it a range (`10-15 people`).
  if (dash && own.form !== 'digits') return null
  if (after?.joined && after.kind === 'word') return null
  if (/^[-–%]$/.test(after?.text ?? '') && after?.joined) return null
  const near = atoms.slice(Math.max(0, first - 8), Math.min(atoms.length, other.next + 6))
  const contest = near.some((atom) => CONTEST.test(atom.lower))
  const falling = own.low >= other.low
  if (!contest) return null
  if (dash)
    return falling ||
      !(after?.kind === 'word') ||
      CONTEST.test(after.lower) ||
      /^(at|on|in|to|against|by|with|after|and)$/.test(after.lower)
      ? score
      : null
  return falling &&
    /^(split|vote|voted|votes|margin|ruled|approved|passed|by|lost|won)$/.test(atoms[first - 1]?.lower ?? '')
    ? score
    : null
}
