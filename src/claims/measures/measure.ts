/** What a figure counts or measures, in the form that two articles' wordings meet in. */
import type { Measure } from '../../domain.ts'
import type { Token } from '../../text/analyse.ts'
import type { QuantityMention } from '../quantities/mention.ts'
import type { Cue } from './cues.ts'
import { type Governor, governorOf, type Place } from './governor.ts'
import { kindOf } from './kinds-of-unit.ts'
import { labelOf } from './label.ts'
import { modifiersOf } from './modifiers.ts'
import { nounPhraseAfter } from './noun-phrase.ts'
import { nounLemma } from './nouns.ts'
import { isKindOf, isPerson, populationOf } from './populations.ts'
import { sizeOf } from './size.ts'
import { countedFrom, subjectEnd } from './subject.ts'
import { nounBefore, verbNear } from './unknown.ts'
import { PREDICATES } from './vocabulary/all.ts'

/** What was counted last, for figures that name nothing themselves. */
export type Carried = { readonly measure: Measure; readonly kind: string } | null

/** Index of the first token that ends after an offset. */
function indexAt(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? Number.POSITIVE_INFINITY) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Index of the first token that begins at an offset or after it. */
function indexFrom(tokens: readonly Token[], offset: number): number {
  const at = indexAt(tokens, offset)
  // `£4m.`: the tagger's token may hold the unit and the full stop.
  return (tokens[at]?.start ?? offset) < offset ? at + 1 : at
}

function placeOf(tokens: readonly Token[], mention: QuantityMention): Place {
  const first = indexAt(tokens, mention.start)
  const next = indexFrom(tokens, mention.end)
  const phrase = nounPhraseAfter(tokens, next)
  const head = phrase.head === null ? undefined : tokens[phrase.head]
  const end = subjectEnd(tokens, first)
  return {
    first,
    next,
    phrase,
    kind: kindOf(mention),
    population: head === undefined ? null : populationOf(nounLemma(head)),
    subjectEnd: end,
    counted: end === null ? null : countedFrom(tokens, end),
  }
}

/** `5-2`: a vote where the sentence speaks of voting, else a score. */
function governorOfScore(tokens: readonly Token[]): Governor | null {
  const vote = tokens.some(({ lemma }) =>
    /^(vote|voting|board|council|senate|house|committee|court|lawmaker|ballot|bill|jury)$/.test(lemma),
  )
  const row = PREDICATES.find(({ predicate }) => predicate === (vote ? 'vote' : 'score'))
  return row === undefined ? null : { row, cue: { senses: [], first: 0, next: 0 }, cost: 0 }
}

/** `The council puts the number at 60`: the number of what was spoken of. */
function isBareNumber(tokens: readonly Token[], first: number): boolean {
  if (tokens[first - 1]?.lower !== 'at') return false
  return (
    /^(number|figure|total|tally|count|estimate)$/.test(tokens[first - 2]?.lower ?? '') &&
    /^(the|that|this|its|their)$/.test(tokens[first - 3]?.lower ?? '')
  )
}

/** `a figure of 8,000`, `put the number at 300`, `the first twelve`: what was counted before. */
function pointsBack(tokens: readonly Token[], place: Place, governor: Governor | null): boolean {
  if (place.population !== null) return false
  if (isBareNumber(tokens, place.first)) return true
  if (governor === null && place.kind === 'count') return true
  const before = tokens.slice(Math.max(0, place.first - 4), place.first)
  const after = tokens.slice(Math.max(0, place.first - 2), place.first)
  const figure = before.some(({ lower }) => /^(figure|figures|tally|estimate|number)$/.test(lower))
  return (
    figure &&
    after.some(({ lower }) => /^(of|at|to|as)$/.test(lower)) &&
    (governor === null || governor.cost > 1.5)
  )
}

/** The measure of a figure; `carried` is the last one of the text before it. */
export function measureOf(
  tokens: readonly Token[],
  cues: readonly Cue[],
  mention: QuantityMention,
  carried: Carried,
): Measure {
  const place = placeOf(tokens, mention)
  const size = mention.form === 'count' ? sizeOf(tokens, place) : null
  if (size !== null) return size
  const governor = mention.form === 'score' ? governorOfScore(tokens) : governorOf(tokens, cues, place)
  if (carried !== null && carried.kind === place.kind && pointsBack(tokens, place, governor)) {
    const modifiers = [
      ...new Set([...carried.measure.modifiers, ...modifiersOf(tokens, place, null, carried.measure)]),
    ].sort()
    return {
      ...carried.measure,
      modifiers,
      label: labelOf({ ...carried.measure, modifiers }, rowLabel(carried.measure)),
    }
  }
  const population = populationFor(tokens, place, governor)
  const row = rowFor(governor, population)
  // `the 40-metre mast`
  const attributive = place.kind === 'length' && place.phrase.head !== null ? 'length' : null
  const predicate = row?.predicate ?? attributive ?? verbNear(tokens, place)
  const own = modifiersOf(tokens, place, governor, carried?.measure ?? null)
    .filter((modifier) => !(modifier === 'still' && predicate === 'held'))
    .concat(mention.per === null ? [] : [`per ${mention.per}`])
  const parts = { predicate, population, modifiers: [...new Set(own)].sort() }
  // A verb that no row knows tells two figures apart, yet says nothing to a reader: `people: breathe`.
  const shown = row === undefined && population !== null ? { ...parts, predicate: attributive } : parts
  return { label: labelOf(shown, row?.label ?? null), ...parts }
}

const rowLabel = ({ predicate }: Measure): string | null =>
  PREDICATES.find((row) => row.predicate === predicate)?.label ?? null

/** People whose flights were cancelled are people affected: the row says so. */
function rowFor(governor: Governor | null, population: string | null): Governor['row'] | undefined {
  const row = governor?.row
  if (row?.people === undefined || population === null || !isPerson(population)) return row
  return PREDICATES.find(({ predicate }) => predicate === row.people) ?? row
}

function populationFor(tokens: readonly Token[], place: Place, governor: Governor | null): string | null {
  const { phrase, population, kind } = place
  const own = governor?.row.population ?? null
  if (governor?.row.bare === true) return own
  if (population !== null && phrase.head !== null) {
    const inCue = governor !== null && governor.cue.first <= phrase.head && governor.cue.next > phrase.head
    if (inCue) return own
    // "People" released are the prisoners, "individuals" killed are people: the generic word adds nothing.
    const generic = population === 'person' && governor?.row.people === undefined
    const same = governor?.row.counts?.some((one) => isKindOf(population, one)) === true
    return own !== null && (generic || same) ? own : population
  }
  if (kind !== 'count' && kind !== 'percent') return governor === null ? nounBefore(tokens, place.first) : own
  const counted = place.counted === null ? null : numbered(tokens, place.counted)
  // `the number of deaths`: the event itself is counted.
  const event = counted !== null && governor?.row.words.includes(counted) === true
  return (event ? null : counted) ?? own ?? (governor === null ? nounBefore(tokens, place.first) : null)
}

/** The class of those that a subject numbers: `the number of people whose trains were late`. */
function numbered(tokens: readonly Token[], from: number): string | null {
  const { head } = nounPhraseAfter(tokens, from - 1)
  const token = head === null ? undefined : tokens[head]
  return token === undefined ? null : populationOf(nounLemma(token))
}
