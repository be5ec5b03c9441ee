/** Two amounts that make one: `10 to 15`, `10-15`, `between 10 and 15`, `four or five`, `from 10 to 12`. */
import { type Amount, amountAt } from './amount.ts'
import type { Atom } from './atoms.ts'

export type Ranged = {
  readonly first: number
  readonly next: number
  readonly from: Amount
  readonly to: Amount
  /** The words say how something moved from one to the other. */
  readonly change: boolean
}

const DASH = /^[-–—‐‑]$/

/** Where the second number begins, counted from its currency sign. */
function secondAmount(atoms: readonly Atom[], at: number): Amount | null {
  for (const skip of [0, 1, 2, 3]) {
    const amount = amountAt(atoms, at + skip)
    if (amount !== null) return amount.first <= at + (atoms[at]?.lower === 'a' ? 1 : 0) ? amount : null
    const atom = atoms[at + skip]
    if (atom === undefined || (atom.kind === 'word' && skip > 0 && !/^(us|a|c|hk|rs)$/.test(atom.lower)))
      return null
  }
  return null
}

const sameKind = (a: Amount, b: Amount): boolean =>
  a.unit === b.unit || a.unit === null || b.unit === null || (a.form === 'share' && b.form === 'percent')

/** The magnitude or unit of the second counts for the first: `5 to 6 million`, `$3-5m`. */
function aligned(a: Amount, b: Amount): { from: Amount; to: Amount } {
  const unit = b.unit ?? a.unit
  const form = b.unit !== null ? b.form : a.form
  const factor = b.numeral.lead === undefined ? 1 : b.low / b.numeral.lead
  const scaled = factor > 12 && a.numeral.lead === undefined && a.low < factor && a.low * factor <= b.low
  const from = scaled ? { ...a, low: a.low * factor, high: a.high * factor } : a
  return { from: { ...from, unit, form, per: b.per }, to: { ...b, unit, form } }
}

/** Verbs whose "to" leads to where something ended: `fell 2 per cent to 940`, `up 3 points to 54`. */
const MOVED =
  /^(rise|rises|rose|risen|rising|fall|falls|fell|fallen|falling|gain|gains|gained|gaining|lose|loses|lost|losing|drop|drops|dropped|dropping|climb|climbs|climbed|jump|jumps|jumped|slide|slides|slid|slip|slipped|slips|shed|sheds|add|adds|added|grow|grows|grew|grown|growing|increase|increases|increased|increasing|decrease|decreased|declined|decline|declines|soar|soared|plunge|plunged|plunges|surge|surged|tumble|tumbled|sank|sink|advanced|advances|up|down|by|cut|higher|lower|worth|finished|closed|ended|eased|edged|dipped|ticked|rebounded|swelled|shrank|widened|narrowed|moved|went|pay|pays|paid)$/

/** A change and where it ended are two figures, when the change has its own unit. */
function endsElsewhere(atoms: readonly Atom[], from: Amount, to: Amount): boolean {
  // `up from $40 to $45 million`: only the second has the magnitude of both.
  if (from.numeral.lead === undefined && to.numeral.lead !== undefined) return false
  const unitAfter = from.next > from.numeralNext
  if (unitAfter && to.next === to.numeralNext && to.first === to.numeral.first) return true
  if (from.unit === null || (!unitAfter && from.form !== 'money')) return false
  return atoms.slice(Math.max(0, from.first - 3), from.first).some((atom) => MOVED.test(atom.lower))
}

/** The range that begins with `from`, or null. */
export function rangeFrom(atoms: readonly Atom[], from: Amount): Ranged | null {
  if (from.form === 'ordinal' || from.numeral.form === 'vague') return null
  const link = atoms[from.next]
  const intro = atoms[from.first - 1]?.lower ?? ''
  if (link === undefined) return null
  const between = intro === 'between'
  const joiner =
    link.lower === 'to' ||
    (DASH.test(link.text) && (link.joined || atoms[from.next + 1]?.joined !== true)) ||
    (link.lower === 'and' && between) ||
    (link.lower === 'or' && intro !== 'either')
  if (!joiner) return null
  let at = from.next + 1
  // `200,000 to-260,000`, `$3-$5`
  if (link.lower === 'to' && DASH.test(atoms[at]?.text ?? '')) at += 1
  // `0-to-50`, `3- or 4-metre`
  if (DASH.test(link.text) && /^(to|or)$/.test(atoms[at]?.lower ?? ''))
    at += DASH.test(atoms[at + 1]?.text ?? '') ? 2 : 1
  const to = secondAmount(atoms, at)
  if (to === null || to.form === 'ordinal' || !sameKind(from, to)) return null
  if (link.lower === 'to' && intro !== 'from' && endsElsewhere(atoms, from, to)) return null
  const pair = aligned(from, to)
  const change = intro === 'from' && link.lower === 'to'
  if (
    link.lower === 'or' &&
    !(pair.to.low > pair.from.low && pair.to.low - pair.from.low <= Math.max(2, pair.from.low))
  )
    return null
  // A dash between unequal things (`16-year-old`, a score) is read elsewhere.
  const first = between || change ? from.first - 1 : from.first
  return {
    first,
    next: to.next,
    from: pair.from,
    to: pair.to,
    change: change && pair.from.low !== pair.to.low,
  }
}
