/** What a figure counts or measures, in the form that two articles' wordings meet in. */
import type { Measure } from '../../domain.ts'
import type { Token } from '../../text/analyse.ts'
import type { QuantityMention } from '../quantities/mention.ts'
import type { Cue } from './cues.ts'
import { type Governor, governorOf, type Place } from './governor.ts'
import { labelOf } from './label.ts'
import { type NounPhrase, nounPhraseAfter } from './noun-phrase.ts'
import { nounLemma } from './nouns.ts'
import { isPerson, populationOf } from './populations.ts'
import { RESTRICTING } from './vocabulary/modifiers.ts'

export type Measured = {
  readonly measure: Measure
  /** Indices of tokens that the measure was read from. */
  readonly phrase: NounPhrase
}

const NOT_GOVERNING =
  /^(say|tell|report|confirm|add|accord|announce|claim|note|show|put|be|have|do|rise|fall|reach|stand|see|make|get)$/

/** The nearest verb, for figures that no word of the vocabulary governs. */
function verbNear(tokens: readonly Token[], place: Place): string | null {
  const isVerb = (token: Token): boolean => token.pos === 'VERB' && !NOT_GOVERNING.test(token.lemma)
  const after = tokens.slice(place.phrase.next, place.phrase.next + 6)
  const stop = after.findIndex((token) => /^[,;:.]$/.test(token.text) || token.pos === 'NUM')
  const following = after.slice(0, stop === -1 ? undefined : stop).find(isVerb)
  const before = tokens.slice(Math.max(0, place.first - 5), place.first).reverse()
  const cut = before.findIndex((token) => /^[,;:.]$/.test(token.text))
  const preceding = before.slice(0, cut === -1 ? undefined : cut).find(isVerb)
  const adjacent = tokens[place.first - 1]
  if (adjacent !== undefined && isVerb(adjacent)) return adjacent.lemma
  return following?.lemma ?? preceding?.lemma ?? null
}

/** The noun that an amount is of when nothing follows it: the nearest one before (`turnout was 52 %`). */
function nounBefore(tokens: readonly Token[], first: number): string | null {
  for (let at = first - 1; at >= Math.max(0, first - 8); at -= 1) {
    const token = tokens[at]
    if (token === undefined || /^[;:.]$/.test(token.text)) return null
    if (token.pos === 'NOUN') return token.lemma
  }
  return null
}

const indexAt = (tokens: readonly Token[], offset: number): number => {
  const found = tokens.findIndex((token) => token.end > offset)
  return found === -1 ? tokens.length : found
}

function modifiersOf(tokens: readonly Token[], place: Place, governor: Governor | null): string[] {
  const found = new Set<string>()
  const from = Math.max(0, Math.min(place.first - 3, governor?.cue.first ?? place.first))
  const to = Math.min(tokens.length, Math.max(place.phrase.next + 4, governor?.cue.next ?? 0))
  const close = (at: number): boolean =>
    (at >= place.first - 3 && at < place.first) ||
    (at >= place.next && at < place.phrase.next + 4) ||
    (governor !== null && Math.abs(at - governor.cue.first) <= 2)
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (token === undefined || !close(at)) continue
    if (at >= place.phrase.next && /^[,;:]$/.test(token.text)) break
    const modifier = RESTRICTING.get(token.lower) ?? RESTRICTING.get(token.lemma)
    if (modifier !== undefined) found.add(modifier)
  }
  return [...found]
}

/** Reads measures sentence by sentence; `previous` carries what was counted for figures that name nothing. */
export function measureOf(
  tokens: readonly Token[],
  cues: readonly Cue[],
  mention: QuantityMention,
  previous: Measure | null,
): Measured {
  const counts = mention.form === 'count' || mention.form === 'ordinal' || mention.form === 'score'
  const first = indexAt(tokens, mention.start)
  const next = indexAt(tokens, mention.end)
  const phrase = nounPhraseAfter(tokens, next)
  const place: Place = { first, next, phrase, counts }
  const governor = governorOf(tokens, cues, place)
  const headToken = phrase.head === null ? undefined : tokens[phrase.head]
  const head = headToken === undefined ? null : nounLemma(headToken)
  // "the initial seven reported": nothing is named, so it is what was counted before.
  if (counts && head === null && governor === null && previous !== null) {
    const modifiers = [...new Set([...previous.modifiers, ...modifiersOf(tokens, place, null)])].sort()
    return {
      measure: { ...previous, modifiers, label: labelOf({ ...previous, modifiers }, null, null) },
      phrase,
    }
  }
  const predicate = governor?.row.predicate ?? verbNear(tokens, place)
  const population = populationFor(tokens, place, governor, head, previous, counts)
  const modifiers = modifiersOf(tokens, place, governor)
    .filter((modifier) => !(modifier === 'still' && predicate === 'held'))
    .concat(mention.per === null ? [] : [`per ${mention.per}`])
    .sort()
  const parts = { predicate, population, modifiers: [...new Set(modifiers)] }
  return { measure: { label: labelOf(parts, governor?.row.label ?? null, head), ...parts }, phrase }
}

function populationFor(
  tokens: readonly Token[],
  place: Place,
  governor: Governor | null,
  head: string | null,
  previous: Measure | null,
  counts: boolean,
): string | null {
  const own = governor?.row.population ?? null
  if (head !== null) {
    const inCue =
      governor !== null &&
      place.phrase.head !== null &&
      governor.cue.first <= place.phrase.head &&
      governor.cue.next > place.phrase.head
    if (inCue && own !== null) return own
    const population = populationOf(head)
    // "People" released are the prisoners, "individuals" killed are people: the generic word adds nothing.
    if (population === 'person' && own !== null && isPerson(own)) return own
    return population
  }
  if (own !== null) return own
  if (!counts) return nounBefore(tokens, place.first)
  return previous?.population ?? nounBefore(tokens, place.first)
}
