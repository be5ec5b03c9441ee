/** The verb with what belongs to it on its left: auxiliaries, negation, adverbs, the infinitive's `to`. */
import type { Token } from '../../text/analyse.ts'
import type { Line } from './line.ts'

export type VerbGroup = {
  /** Token index of the first word of the group. */
  readonly first: number
  readonly verb: number
  readonly negated: boolean
  readonly passive: boolean
  /** A form in -ing without its auxiliary: "adding that". */
  readonly participle: boolean
  readonly infinitive: boolean
  /** "would say", "could claim": what might be, not what was. */
  readonly modal: boolean
}

const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'nor', 'hardly', 'no longer'])
const MODALS = new Set(['would', 'could', 'should', 'might', 'may', 'must', 'can'])
const BE = new Set(['be', 'get'])

const isNegation = (token: Token): boolean => NEGATIONS.has(token.lower)

export function verbGroupAt(line: Line, verb: number): VerbGroup {
  let first = verb
  let negated = false
  let be = false
  let helped = false
  let infinitive = false
  let modal = false
  for (let i = verb - 1; i >= 0 && verb - i < 8; i -= 1) {
    const token = line.tokens[i]
    if (token === undefined) break
    if (token.pos === 'AUX') {
      be ||= !helped && BE.has(token.lemma)
      helped = true
      modal ||= MODALS.has(token.lemma)
    } else if (isNegation(token)) negated = true
    else if (token.lower === 'to' && token.pos === 'PART') {
      first = i
      infinitive = true
      break
    } else if (token.pos !== 'ADV') break
    first = i
  }
  const text = line.tokens[verb]?.lower ?? ''
  const gerund = text.endsWith('ing')
  return { first, verb, negated, passive: be && !gerund, participle: gerund && !helped, infinitive, modal }
}

/** A verb that can head a clause of its own: finite by its form, or helped by an auxiliary. */
export function isFiniteVerb(line: Line, index: number): boolean {
  const token = line.tokens[index]
  if (token === undefined) return false
  if (token.pos === 'AUX') return true
  if (token.pos !== 'VERB' || token.lower.endsWith('ing')) return false
  const group = verbGroupAt(line, index)
  return !group.infinitive
}
