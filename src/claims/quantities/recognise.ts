/** Every figure of a text with its value, bound and unit, in the order of the text. */
import type { Analysis, Sentence } from '../../text/analyse.ts'
import { asideOf } from './asides/order.ts'
import { type Atom, atomsOf } from './atoms.ts'
import { canBegin } from './beginnings.ts'
import { calendarAt } from './calendar.ts'
import { type HedgeFound, hedgeAfter, hedgeBefore } from './hedge.ts'
import type { QuantityMention } from './mention.ts'
import { phoneAt } from './phone.ts'
import { pronounAt } from './pronouns.ts'
import { type Reading, readAt, valued } from './reading.ts'
import { type Score, scoreAt } from './scores.ts'

/** What the figures before in the sentence leave behind for the next one. */
type Before = {
  /** No hedge reaches back over this atom. */
  readonly floor: number
  readonly last: { readonly next: number; readonly form: string; readonly hedge: HedgeFound | null } | null
}

/** `more than 100 kilometres (60 miles)`: a conversion has the hedge of what it converts. */
function hedgeOfConverted(atoms: readonly Atom[], reading: Reading, { last }: Before): HedgeFound | null {
  const bracket = atoms[reading.first - 1]?.text === '(' && last?.next === reading.first - 1
  return bracket && last?.form === reading.amount.form && last.form !== 'count' ? last.hedge : null
}

function mentionOf(
  atoms: readonly Atom[],
  reading: Reading,
  before: Before,
  sentence: number,
): { mention: QuantityMention; next: number; hedge: HedgeFound | null } | null {
  const ahead = hedgeBefore(atoms, reading.first)
  const kept = ahead !== null && ahead.first >= before.floor ? ahead : null
  const after = hedgeAfter(atoms, reading.next) ?? hedgeAfter(atoms, reading.amount.numeralNext)
  const hedge = kept ?? after ?? hedgeOfConverted(atoms, reading, before)
  const first = kept?.first ?? reading.first
  const next = Math.max(reading.next, hedge !== null && hedge === after ? after.next : 0)
  const [start, core, end] = [atoms[first]?.start, atoms[reading.first]?.start, atoms[next - 1]?.end]
  const numeralEnd = atoms[reading.amount.numeralNext - 1]?.end
  if (start === undefined || core === undefined || end === undefined || numeralEnd === undefined) return null
  const { amount } = reading
  const mention: QuantityMention = {
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
  return { mention, next, hedge }
}

/** A mention without hedge or unit, over the atoms from `first` to `next`. */
function plainMention(
  atoms: readonly Atom[],
  first: number,
  next: number,
  values: Pick<QuantityMention, 'form' | 'stated' | 'aside' | 'sentence'>,
): QuantityMention | null {
  const [start, end] = [atoms[first]?.start, atoms[next - 1]?.end]
  if (start === undefined || end === undefined) return null
  const { low, high } = values.stated
  const value = { low, high: low, unit: null }
  const fixed = { change: false, bound: 'exact', hedge: null, per: null, vague: null } as const
  return { start, end, coreStart: start, numeralEnd: end, ranged: low !== high, value, ...fixed, ...values }
}

function scoreMention(atoms: readonly Atom[], score: Score, sentence: number): QuantityMention | null {
  const stated = { low: score.for.low, high: score.against.low }
  const mention = plainMention(atoms, score.first, score.next, {
    form: 'score',
    stated,
    aside: null,
    sentence,
  })
  return mention === null ? null : { ...mention, ranged: true }
}

function identifierMention(
  atoms: readonly Atom[],
  first: number,
  next: number,
  sentence: number,
): QuantityMention | null {
  const number = Number(atoms[first]?.text)
  return plainMention(atoms, first, next, {
    form: 'count',
    stated: { low: number, high: number },
    aside: 'identifier',
    sentence,
  })
}

function inSentence(sentence: Sentence, index: number): QuantityMention[] {
  const atoms = atomsOf(sentence.text, sentence.start)
  const mentions: QuantityMention[] = []
  let before: Before = { floor: 0, last: null }
  for (let at = 0; at < atoms.length; ) {
    const atom = atoms[at]
    if (atom !== undefined && !canBegin(atom)) {
      at += 1
      continue
    }
    const skipped = calendarAt(atoms, at) ?? pronounAt(atoms, at)
    if (skipped !== null) {
      before = { floor: skipped, last: null }
      at = skipped
      continue
    }
    const phone = phoneAt(atoms, at)
    if (phone !== null) {
      const mention = identifierMention(atoms, at, phone, index)
      if (mention !== null) mentions.push(mention)
      before = { floor: phone, last: null }
      at = phone
      continue
    }
    const score = scoreAt(atoms, at)
    if (score !== null) {
      const mention = scoreMention(atoms, score, index)
      if (mention !== null) mentions.push(mention)
      before = { floor: score.next, last: null }
      at = score.next
      continue
    }
    const reading = readAt(atoms, at)
    const made = reading === null ? null : mentionOf(atoms, reading, before, index)
    if (made === null) {
      at += 1
      continue
    }
    mentions.push(made.mention)
    before = { floor: made.next, last: { next: made.next, form: made.mention.form, hedge: made.hedge } }
    at = Math.max(at + 1, made.next)
  }
  return mentions
}

/** Figures in order of the text; they never overlap. Linear in the length of each sentence. */
export function recogniseQuantities(analysis: Analysis): QuantityMention[] {
  return analysis.sentences.flatMap((sentence, index) => inSentence(sentence, index))
}
