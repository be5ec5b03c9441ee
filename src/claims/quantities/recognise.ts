/** Every figure of a text with its value, bound and unit, in the order of the text. */
import type { Bound, QuantityValue } from '../../domain.ts'
import type { Analysis, Sentence } from '../../text/analyse.ts'
import { type Amount, amountAt } from './amount.ts'
import { asideOf } from './asides/order.ts'
import { type Atom, atomsOf } from './atoms.ts'
import { calendarAt } from './calendar.ts'
import { type HedgeFound, hedgeAfter, hedgeBefore, rangeOf } from './hedge.ts'
import type { QuantityMention } from './mention.ts'
import { pronounAt } from './pronouns.ts'
import { rangeFrom } from './ranges.ts'
import { type Score, scoreAt } from './scores.ts'

type Reading = {
  readonly first: number
  readonly next: number
  readonly amount: Amount
  readonly high: number
  readonly ranged: boolean
  readonly change: boolean
}

const finite = (n: number): number | null => (Number.isFinite(n) ? n : null)

function valued(reading: Reading, hedge: HedgeFound | null): { value: QuantityValue; bound: Bound } {
  const { amount } = reading
  const unit = amount.unit
  const low = amount.low
  const high = reading.high
  if (reading.change) return { value: { low: high, high, unit }, bound: 'exact' }
  const [least, most] = low <= high ? [low, high] : [high, low]
  const vague = amount.numeral.form === 'vague'
  if (hedge === null || hedge.row.bound === 'exact' || (vague && hedge.row.bound === 'about')) {
    const bound = most === Number.POSITIVE_INFINITY ? 'at-least' : reading.ranged || vague ? 'range' : 'exact'
    return { value: { low: least, high: finite(most), unit }, bound }
  }
  const scale =
    unit === 'percent' ? 'percent' : amount.form === 'count' || amount.form === 'money' ? 'whole' : 'measured'
  const range = rangeOf(hedge.row, { low: least, high: most }, amount.form === 'money' ? 'measured' : scale)
  return {
    value: { low: range.low, high: range.high === null ? null : finite(range.high), unit },
    bound: reading.ranged && hedge.row.bound === 'about' ? 'range' : hedge.row.bound,
  }
}

function readAt(atoms: readonly Atom[], at: number): Reading | null {
  const amount = amountAt(atoms, at)
  if (amount === null) return null
  const range = rangeFrom(atoms, amount)
  if (range === null)
    return { first: amount.first, next: amount.next, amount, high: amount.high, ranged: false, change: false }
  return {
    first: range.first,
    next: range.next,
    amount: { ...range.from, numeralNext: range.to.numeralNext },
    high: range.to.high,
    ranged: true,
    change: range.change,
  }
}

function mentionOf(
  atoms: readonly Atom[],
  reading: Reading,
  floor: number,
  sentence: number,
): QuantityMention | null {
  const before = hedgeBefore(atoms, reading.first)
  const kept = before !== null && before.first >= floor ? before : null
  const after = hedgeAfter(atoms, reading.next) ?? hedgeAfter(atoms, reading.amount.numeralNext)
  const hedge = kept ?? after
  const first = kept?.first ?? reading.first
  const next = Math.max(reading.next, hedge === after && after !== null ? after.next : 0)
  const [start, core, end] = [atoms[first]?.start, atoms[reading.first]?.start, atoms[next - 1]?.end]
  const numeralEnd = atoms[reading.amount.numeralNext - 1]?.end
  if (start === undefined || core === undefined || end === undefined || numeralEnd === undefined) return null
  const { amount } = reading
  return {
    start,
    end,
    coreStart: core,
    numeralEnd,
    form: amount.form,
    stated: { low: amount.low, high: reading.high },
    ranged: reading.ranged,
    change: reading.change,
    ...valued(reading, hedge),
    hedge: hedge?.phrase ?? null,
    per: amount.per,
    vague: amount.numeral.magnitude ?? null,
    aside: asideOf(atoms, { first: reading.first, next, amount }),
    sentence,
  }
}

function scoreMention(atoms: readonly Atom[], score: Score, sentence: number): QuantityMention | null {
  const [start, end] = [atoms[score.first]?.start, atoms[score.next - 1]?.end]
  if (start === undefined || end === undefined) return null
  const value = { low: score.for.low, high: score.for.low, unit: null }
  const stated = { low: score.for.low, high: score.against.low }
  return {
    start,
    end,
    coreStart: start,
    numeralEnd: end,
    form: 'score',
    stated,
    ranged: true,
    change: false,
    value,
    bound: 'exact',
    hedge: null,
    per: null,
    vague: null,
    aside: null,
    sentence,
  }
}

function inSentence(sentence: Sentence, index: number): QuantityMention[] {
  const atoms = atomsOf(sentence.text, sentence.start)
  const mentions: QuantityMention[] = []
  let floor = 0
  for (let at = 0; at < atoms.length; ) {
    const skipped = calendarAt(atoms, at) ?? pronounAt(atoms, at)
    if (skipped !== null) {
      floor = at = skipped
      continue
    }
    const score = scoreAt(atoms, at)
    const reading = score === null ? readAt(atoms, at) : null
    const mention =
      score !== null
        ? scoreMention(atoms, score, index)
        : reading !== null
          ? mentionOf(atoms, reading, floor, index)
          : null
    if (mention !== null) mentions.push(mention)
    const next = score?.next ?? reading?.next
    if (next !== undefined) floor = next
    at = Math.max(at + 1, next ?? 0)
  }
  return mentions
}

/** Figures in order of the text; they never overlap. Linear in the length of each sentence. */
export function recogniseQuantities(analysis: Analysis): QuantityMention[] {
  return analysis.sentences.flatMap((sentence, index) => inSentence(sentence, index))
}
