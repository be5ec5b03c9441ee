/** Which word of the sentence says what a figure is of. */
import type { Token } from '../../text/analyse.ts'
import type { Cue, Sense } from './cues.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { isKindOf } from './populations.ts'
import { NOT_PEOPLE } from './vocabulary/not-people.ts'
import type { Kind, PredicateRow } from './vocabulary/row.ts'

/** Where the figure stands among the tokens, `next` exclusive, and what it is measured in. */
export type Place = {
  readonly first: number
  readonly next: number
  readonly phrase: NounPhrase
  readonly kind: Kind
  /** Class of what is counted, when it is named. */
  readonly population: string | null
  /** Token from which a subject governs the figure (`the toll has risen to 4`), or null. */
  readonly subjectEnd: number | null
  /** Token after `number of` in that subject, or null. */
  readonly counted: number | null
}

export type Governor = { readonly row: PredicateRow; readonly cue: Cue; readonly cost: number }

/** Beyond this a word is taken to speak of something else. */
const MOST = 5.5
/** What a mere name of those counted costs more than a word of what happened to them. */
const NOUN_COST = 2.6
/** A word after another figure speaks of that one. */
const OTHERS_COST = 2.5
/** Cues further off than this are not looked at. */
const REACH = 45

/** Counted themselves beside words of wounding. */
const MISSILES = /^(wound|shot|gunshot|bullet|round)$/

const CLAUSE_END = /^[;:—–]$/
const SUBORDINATOR = /^(who|which|that|when|while|after|before|because|since|where|as|although|though|if)$/

/** What the words between two places say about how loosely they hang together. */
function distance(tokens: readonly Token[], from: number, to: number, number = 1.2): number {
  let cost = 0
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (token === undefined) continue
    if (CLAUSE_END.test(token.text)) cost += 3
    else if (token.text === ',') cost += 1
    else if (SUBORDINATOR.test(token.lower)) cost += 1.2
    else if (/^(and|but|or)$/.test(token.lower)) cost += 1
    else if (token.pos === 'NUM') cost += number
    else if (token.pos === 'VERB') cost += 0.7
    else if (token.pos === 'AUX' || token.pos === 'DET' || token.pos === 'ADV' || token.pos === 'PART')
      cost += 0.08
    else cost += 0.25
  }
  return cost
}

/** Where the clause goes on after an aside between commas: `three women, all in their forties, were …`; else the same place. */
function afterAside(tokens: readonly Token[], from: number, to: number): number {
  if (
    tokens[from]?.text !== ',' ||
    !/^(aged|both|all|most|many|some|one|mostly|including)$/.test(tokens[from + 1]?.lower ?? '')
  )
    return from
  const close = tokens.findIndex(({ text }, at) => at > from && text === ',')
  return close === -1 || close >= to ? from : close
}

function costOf(tokens: readonly Token[], cue: Cue, place: Place): number {
  const { phrase, subjectEnd, counted } = place
  if (cue.first >= place.next && cue.next <= phrase.next)
    // `80 per cent of ballots counted`: the phrase itself says what is counted.
    return phrase.partOf
      ? cue.next - cue.first > 1
        ? 0.8
        : 2.2
      : phrase.head !== null && cue.next > phrase.head
        ? 0.3
        : 0.6
  // `more than half of those affected have been rebooked`: the participle says who, not what.
  const restricts = phrase.partOf && cue.first === phrase.next && tokens[phrase.head ?? -1]?.lower === 'those'
  if (cue.first >= phrase.next)
    return (
      0.8 +
      distance(tokens, afterAside(tokens, phrase.next, cue.first), cue.first, OTHERS_COST) +
      (restricts ? 2 : 0)
    )
  if (cue.next > place.first) return Number.POSITIVE_INFINITY
  // `The number of … has risen to 51`: the whole subject stands at the figure's side.
  if (subjectEnd !== null && cue.next <= subjectEnd) {
    // `The number of people hurt in the crash rose to 4`: what is nearest to those numbered is counted.
    if (counted !== null && cue.first >= counted) return 0.9 + 0.06 * (cue.first - counted)
    return 0.9 + 0.06 * (subjectEnd - cue.next)
  }
  return 1 + distance(tokens, cue.next, place.first)
}

/** The figure's row among a cue's senses: the right kind of figure, and the right thing beside weak words. */
function senseOf(cue: Cue, place: Place): Sense | undefined {
  return cue.senses.find(({ row, strength }) => {
    if (!row.takes.includes(place.kind)) return false
    // A noun in the phrase itself may be the event counted (`40 deaths`); any other must be able to suffer it.
    const inside =
      cue.first >= place.next && cue.next <= place.phrase.next && !MISSILES.test(place.population ?? '')
    if (
      strength !== 'weak' &&
      row.population === 'person' &&
      place.population !== null &&
      !inside &&
      NOT_PEOPLE.has(place.population)
    )
      return false
    if (strength !== 'weak') return true
    const beside = row.weak?.beside ?? []
    return beside.some(
      (one) => one === place.kind || (place.population !== null && isKindOf(place.population, one)),
    )
  })
}

/** The cheapest cue that can govern a figure of this kind. */
export function governorOf(tokens: readonly Token[], cues: readonly Cue[], place: Place): Governor | null {
  let best: Governor | null = null
  for (const cue of cues) {
    if (cue.first < place.first - REACH) continue
    if (cue.first > place.phrase.next + REACH) break
    const sense = senseOf(cue, place)
    if (sense === undefined) continue
    // `rebel-held ground`: the second part of a compound says what sort of thing, not what befell it.
    if (sense.strength === 'weak' && tokens[cue.first - 1]?.text === '-') continue
    const cost = costOf(tokens, cue, place) + (sense.strength === 'noun' ? NOUN_COST : 0)
    if (cost < MOST && (best === null || cost < best.cost)) best = { row: sense.row, cue, cost }
  }
  return best
}
