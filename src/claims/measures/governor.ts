/** Which word of the sentence says what a figure is of. */
import type { Token } from '../../text/analyse.ts'
import type { Cue } from './cues.ts'
import type { NounPhrase } from './noun-phrase.ts'
import type { PredicateRow } from './vocabulary/row.ts'

/** Where the figure stands among the tokens; `next` exclusive. */
export type Place = {
  readonly first: number
  readonly next: number
  readonly phrase: NounPhrase
  readonly counts: boolean
}

export type Governor = { readonly row: PredicateRow; readonly cue: Cue; readonly cost: number }

/** Beyond this a word is taken to speak of something else. */
const MOST = 5.5

const CLAUSE_END = /^[;:—–]$/
const SUBORDINATOR = /^(who|which|that|when|while|after|before|because|since|where|as|although|though|if)$/

/** What the words between two places say about how loosely they hang together. */
function distance(tokens: readonly Token[], from: number, to: number): number {
  let cost = 0
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (token === undefined) continue
    if (CLAUSE_END.test(token.text)) cost += 3
    else if (token.text === ',') cost += 1
    else if (SUBORDINATOR.test(token.lower)) cost += 1.2
    else if (/^(and|but|or)$/.test(token.lower)) cost += 1
    else if (token.pos === 'NUM') cost += 1.2
    else if (token.pos === 'VERB') cost += 0.7
    else if (token.pos === 'AUX' || token.pos === 'DET' || token.pos === 'ADV' || token.pos === 'PART')
      cost += 0.08
    else cost += 0.25
  }
  return cost
}

function costOf(tokens: readonly Token[], cue: Cue, place: Place): number {
  const { phrase } = place
  if (cue.first >= place.next && cue.next <= phrase.next)
    return phrase.head !== null && cue.next > phrase.head ? 0.3 : 0.6
  if (cue.first >= phrase.next) return 0.8 + distance(tokens, phrase.next, cue.first)
  if (cue.next <= place.first) {
    // A subject or object governs what follows it a little less surely than a verb that comes after.
    return 1 + distance(tokens, cue.next, place.first)
  }
  return Number.POSITIVE_INFINITY
}

/** The cheapest cue that can govern a figure of this kind. */
export function governorOf(tokens: readonly Token[], cues: readonly Cue[], place: Place): Governor | null {
  let best: Governor | null = null
  for (const cue of cues) {
    const row = cue.rows.find(
      (candidate) => candidate.takes === 'either' || (candidate.takes === 'count') === place.counts,
    )
    if (row === undefined) continue
    const cost = costOf(tokens, cue, place)
    if (cost < MOST && (best === null || cost < best.cost)) best = { row, cue, cost }
  }
  return best
}
