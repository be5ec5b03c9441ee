/** Who does what a verb says: the noun phrase that is its subject, wherever English puts it. */
import { cuesOf } from './cues.ts'
import type { Line } from './line.ts'
import { phraseEndingAt, phraseStartingAt, type Stretch } from './noun-phrase.ts'
import { isFiniteVerb, type VerbGroup, verbGroupAt } from './verb-group.ts'

export type Subject = {
  /** Token stretches in order; a relative clause has its antecedent and its pronoun. */
  readonly at: readonly Stretch[]
  /** "said Doe": the subject follows the verb. */
  readonly inverted: boolean
}

const RELATIVES = new Set(['who', 'which', 'that'])
const CLOSING = /^["”’]$/

/** How far back a verb without a subject of its own looks for one. */
const REACH = 60

const one = (stretch: Stretch): Subject => ({ at: [stretch], inverted: false })

/** `Doe, the mayor of Exton, said`: steps back over what stands between the commas. */
function beforeApposition(line: Line, comma: number): Stretch | null {
  let found: Stretch | null = null
  let right = comma
  for (let i = comma - 1; i >= -1 && comma - i < REACH; i -= 1) {
    const token = line.tokens[i]
    const border = i === -1 || token?.text === ',' || (token !== undefined && CLOSING.test(token.text))
    if (!border) continue
    const first = line.tokens[i + 1]
    if (first === undefined) break
    const phrase = phraseEndingAt(line, right - 1)
    const named = phrase !== null && line.tokens[phrase[1]]?.pos === 'PROPN'
    if (phrase !== null && (found === null || named)) found = phrase
    if (named && phrase[0] === i + 1 && !/^(an?|the|one)$/.test(first.lower)) return phrase
    if (token?.text !== ',') break
    right = i
  }
  return found
}

/** The subject of the nearest clause to the left: for participles, infinitives and second verbs. */
function controller(line: Line, before: number): Subject | null {
  for (let i = before; i >= 0 && before - i < REACH; i -= 1) {
    if (!isFiniteVerb(line, i) || line.quoted[i] !== line.quoted[before]) continue
    const group = verbGroupAt(line, i)
    const subject = directSubject(line, group)
    if (subject !== null) return subject
    const after = line.tokens[i + 1]
    if (after?.pos === 'PROPN' && cuesOf(line.tokens[i]?.lemma ?? '').length > 0) {
      const phrase = phraseStartingAt(line, i + 1)
      if (phrase !== null) return { at: [phrase], inverted: true }
    }
  }
  return null
}

/** The subject right before the verb group, if one stands there. */
function directSubject(line: Line, group: VerbGroup): Subject | null {
  const last = group.first - 1
  const token = line.tokens[last]
  if (token === undefined) return null
  if (RELATIVES.has(token.lower) && last > 0) {
    const back = line.tokens[last - 1]?.text === ',' ? last - 2 : last - 1
    const antecedent = phraseEndingAt(line, back)
    return { at: antecedent === null ? [[last, last]] : [antecedent, [last, last]], inverted: false }
  }
  const phrase = phraseEndingAt(line, last)
  if (phrase !== null) return one(phrase)
  if (token.text === ',') {
    const apposed = beforeApposition(line, last)
    if (apposed !== null) return one(apposed)
  }
  return null
}

/** `… ,” said Doe`: a verb right after a comma or closing mark, with a name or a phrase behind it. */
function invertedSubject(line: Line, group: VerbGroup): Subject | null {
  const before = line.tokens[group.first - 1]
  if (before !== undefined && !/^[,"”’?!.]$/.test(before.text)) return null
  const phrase = phraseStartingAt(line, group.verb + 1)
  if (phrase === null) return null
  const after = line.tokens[phrase[1] + 1]
  if (after !== undefined && (after.pos === 'VERB' || after.pos === 'AUX')) return null
  return { at: [phrase], inverted: true }
}

/** The subject of a verb, or null when the line names none. */
export function subjectOf(line: Line, group: VerbGroup): Subject | null {
  if (!group.participle && !group.infinitive) {
    const inverted = invertedSubject(line, group)
    if (inverted !== null) return inverted
    const direct = directSubject(line, group)
    if (direct !== null) return direct
  }
  return controller(line, group.first - 1)
}

/** `accused by Doe`: who does it in the passive. */
export function agentOf(line: Line, verb: number): Subject | null {
  for (let i = verb + 1; i < Math.min(line.tokens.length, verb + 12); i += 1) {
    const token = line.tokens[i]
    if (token === undefined || token.pos === 'PUNCT') return null
    if (token.lower !== 'by') continue
    const phrase = phraseStartingAt(line, i + 1)
    return phrase === null ? null : one(phrase)
  }
  return null
}
