import type { Atom } from '../atoms.ts'
import type { Place } from './aside.ts'

const ROAD =
  /^(street|st|avenue|ave|road|rd|drive|dr|boulevard|blvd|lane|ln|way|court|ct|place|pl|square|sq|highway|hwy|parkway|pkwy|terrace|crescent|circle|close|block|gardens|mews|pike|plaza)$/

/** `1140 Main St.`, `the 500 block of Elm Street`, `at 12 Rue Haute`. */
export function address(atoms: readonly Atom[], { first, next, amount }: Place): boolean {
  if (amount.form !== 'count' || atoms[first]?.kind !== 'digits') return false
  if (atoms[next]?.lower === 'block' || (atoms[next]?.text === '-' && atoms[next + 1]?.lower === 'block'))
    return true
  for (let at = next; at < next + 6; at += 1) {
    const word = atoms[at]
    // `36 379th Street`
    if (
      word?.kind === 'digits' ||
      (word?.joined && /^(st|nd|rd|th)$/.test(word.lower) && atoms[at - 1]?.kind === 'digits')
    )
      continue
    if (word?.text === '.' && word.joined && atoms[at - 1]?.text.length === 1) continue
    if (word === undefined || word.kind === 'mark') return false
    if (at > next && ROAD.test(word.lower) && /^\p{Lu}/u.test(word.text)) return true
    if (!/^\p{Lu}/u.test(word.text) && word.kind === 'word') return false
  }
  return false
}
