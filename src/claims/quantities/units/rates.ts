import type { Atom } from '../atoms.ts'
import { unitName } from './dimensions.ts'

/** Spans of time that an amount recurs in, by the word that says so. */
const ADVERBS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    annually: 'year',
    yearly: 'year',
    monthly: 'month',
    weekly: 'week',
    daily: 'day',
    hourly: 'hour',
  }),
)

const TIMES =
  /^(second|minute|hour|day|night|week|fortnight|month|quarter|year|annum|season|game|match|shift)$/

/** What a bare article may stand before in a rate: `$52 a barrel`, `a litre`. */
const THINGS =
  /^(barrel|gallon|litre|liter|tonne|ton|ounce|kilo|kilogram|pound|share|head|person|unit|pop|night|piece|acre|hectare|mile|kilometre|kilometer|bushel|ticket|vote|pack|bottle|pint|square)$/

/** `per day`, `a year`, `an hour`, `each month`, `/month`, `annually`: what an amount is reckoned by. */
export function rateAt(atoms: readonly Atom[], at: number): { per: string; next: number } | null {
  const word = atoms[at]?.lower ?? ''
  const next = atoms[at + 1]
  const adverb = ADVERBS.get(word)
  if (adverb !== undefined) return { per: adverb, next: at + 1 }
  if (next === undefined) return null
  // `up to €30 a-month`
  if (word === 'a' && next.text === '-' && TIMES.test(atoms[at + 2]?.lower ?? ''))
    return { per: atoms[at + 2]?.lower ?? '', next: at + 3 }
  if (next.kind !== 'word') return null
  const area = /^(square|sq|cubic)$/.test(next.lower) && atoms[at + 2]?.kind === 'word'
  if (area && /^(per|an?|\/)$/.test(word))
    return {
      per: `${next.lower === 'sq' ? 'square' : next.lower} ${atoms[at + 2]?.lower ?? ''}`,
      next: at + 3,
    }
  if (word === 'per' && next.lower !== 'cent')
    return { per: next.lower === 'annum' ? 'year' : next.lower, next: at + 2 }
  if (word === '/' && atoms[at]?.joined) return { per: unitName(next.lower), next: at + 2 }
  if (/^(an?|each|every)$/.test(word)) {
    if (TIMES.test(next.lower) && !/^(ago|later|earlier|before|after)$/.test(atoms[at + 2]?.lower ?? ''))
      return { per: next.lower, next: at + 2 }
    if (word !== 'every' && THINGS.test(next.lower)) return { per: next.lower, next: at + 2 }
  }
  return null
}

/** `A$50 (US$33) a tonne`: the rate stands after the conversion that the amount is followed by. */
export function rateAfterConversion(
  atoms: readonly Atom[],
  at: number,
): { per: string; next: number } | null {
  if (atoms[at]?.text !== '(') return null
  const close = atoms.slice(at, at + 9).findIndex((atom) => atom.text === ')')
  return close === -1 ? null : rateAt(atoms, at + close + 1)
}
