/** Who does what a verb says: the noun phrase that is its subject, wherever English puts it. */
import { stateOf } from '../names/places.ts'
import { cuesOf } from './cues.ts'
import type { Line } from './line.ts'
import { isTime, phraseEndingAt, phraseStartingAt, type Stretch } from './noun-phrase.ts'
import { isFiniteVerb, type VerbGroup, verbGroupAt } from './verb-group.ts'

export type Subject = {
  /** Token stretches in order; a relative clause has its antecedent and its pronoun. */
  readonly at: readonly Stretch[]
  /** "said Doe": the subject follows the verb. */
  readonly inverted: boolean
}

const RELATIVES = new Set(['who', 'which', 'that', 'whose'])
const CLOSING = /^["”’'—–―]$/

/** How far back a verb without a subject of its own looks for one. */
const REACH = 60

const one = (stretch: Stretch): Subject => ({ at: [stretch], inverted: false })

/** Whether the words from `first` to the comma are an aside on a name: "34", "of Exton", "the mayor", "who was there". */
function isAside(line: Line, first: number, comma: number): boolean {
  const token = line.tokens[first]
  if (token === undefined) return false
  if (
    /^(who|which|whose|where|whom|as|when|while|after|before|though|although|like|including|of|from|the|an?|one|his|her|their|its|now|then|also|for|who's|in|on|during|speaking)$/.test(
      token.lower,
    )
  )
    return true
  if (
    token.pos === 'NUM' ||
    token.pos === 'NOUN' ||
    token.pos === 'ADJ' ||
    token.pos === 'ADP' ||
    token.pos === 'ADV'
  )
    return true
  if (token.pos === 'VERB') return /(ing|ed)$/.test(token.lower)
  return token.pos === 'PROPN' && comma - first <= 2 && stateOf(token.text) !== null
}

/** `Doe, 34, the mayor of Exton, said`: steps back over what stands between the commas to the name. */
function beforeApposition(line: Line, comma: number): Stretch | null {
  let right = comma
  for (let i = comma - 1; i >= -1 && comma - i < REACH; i -= 1) {
    const token = line.tokens[i]
    const border = i === -1 || token?.text === ',' || (token !== undefined && CLOSING.test(token.text))
    if (!border) continue
    if (token?.text === ',' && isAside(line, i + 1, right)) {
      right = i
      continue
    }
    const phrase = phraseEndingAt(line, beforeBrackets(line, right - 1))
    return phrase
  }
  return null
}

/** The subject of the nearest clause to the left: for participles, infinitives and second verbs. */
function nearestSubject(line: Line, before: number): Subject | null {
  for (let i = before; i >= 0 && before - i < REACH; i -= 1) {
    if (!isFiniteVerb(line, i) || line.quoted[i] !== -1) continue
    const group = verbGroupAt(line, i)
    const subject = directSubject(line, group)
    if (subject !== null) return subject
  }
  return null
}

/** The subject of the sentence's own verb: the first finite verb that stands in no subordinate clause. */
function matrixSubject(line: Line, before: number): Subject | null {
  let subordinate = false
  for (let i = 0; i < before; i += 1) {
    const token = line.tokens[i]
    if (token === undefined || line.quoted[i] !== -1) continue
    if (i === 0 || line.tokens[i - 1]?.text === ',')
      subordinate = token.pos === 'SCONJ' && token.lower !== 'that'
    if (RELATIVES.has(token.lower) && i > 0) subordinate = true
    if (token.text === ',') subordinate = false
    if (subordinate || !isFiniteVerb(line, i)) continue
    const group = verbGroupAt(line, i)
    const subject = directSubject(line, group)
    if (subject !== null) return subject
    const inverted = invertedSubject(line, group)
    if (inverted !== null) return { at: inverted.at, inverted: false }
  }
  return null
}

/** "…, the union said, accusing the firm": whoever reported right before the comma. */
function reporterBefore(line: Line, comma: number): Subject | null {
  if (line.tokens[comma]?.text !== ',') return null
  for (let i = comma - 1; i >= 0 && comma - i < 10; i -= 1) {
    const token = line.tokens[i]
    if (token === undefined || token.text === ',' || line.quoted[i] !== -1) return null
    if (token.pos !== 'VERB') continue
    if (!cuesOf(token.lemma).some((row) => row.frames.includes('quotation'))) return null
    const group = verbGroupAt(line, i)
    const subject = invertedSubject(line, group) ?? directSubject(line, group)
    return subject === null ? null : { at: subject.at, inverted: false }
  }
  return null
}

/** Who does what a participle, an infinitive or a second verb says. */
function controller(line: Line, group: VerbGroup): Subject | null {
  const before = group.first - 1
  const token = line.tokens[before]
  if (group.infinitive || token === undefined) return nearestSubject(line, before)
  if (group.participle && token.text !== ',' && token.pos !== 'CCONJ') {
    const noun = phraseEndingAt(line, before)
    if (noun !== null && token.pos !== 'PRON') return one(noun)
  }
  return reporterBefore(line, before) ?? matrixSubject(line, before) ?? nearestSubject(line, before)
}

/** Steps back over a bracketed aside: "Doe (R-Exton) said". */
function beforeBrackets(line: Line, last: number): number {
  if (line.tokens[last]?.text !== ')') return last
  for (let i = last - 1; i > 0 && last - i < 16; i -= 1) if (line.tokens[i]?.text === '(') return i - 1
  return last
}

const isTimeAt = (line: Line, index: number): boolean => {
  const token = line.tokens[index]
  return token !== undefined && isTime(token)
}

const EMPHASIS = /^(himself|herself|itself|themselves|myself|each|both|all|alone)$/
const TIME_NOUNS =
  /^(week|month|year|day|night|morning|afternoon|evening|weekend|summer|spring|fall|winter|time|hour)s?$/

/** Steps back over what stands between a subject and its verb: brackets, "herself", "on Friday", "last week". */
function beforeAdverbials(line: Line, from: number): number {
  let last = beforeBrackets(line, from)
  for (let guard = 0; guard < 4; guard += 1) {
    const token = line.tokens[last]
    if (token === undefined || last < 1) return last
    if (EMPHASIS.test(token.lower) && line.tokens[last - 1]?.pos !== 'PUNCT') last -= 1
    else if (isTime(token) || (TIME_NOUNS.test(token.lower) && token.pos === 'NOUN')) {
      let first = last
      while (
        first > 0 &&
        last - first < 3 &&
        (/^(last|this|next|earlier|later|late|early|that|the|a|every|each|one)$/.test(
          line.tokens[first - 1]?.lower ?? '',
        ) ||
          isTimeAt(line, first - 1))
      )
        first -= 1
      if (/^(on|in|at|during|by|over|earlier|late)$/.test(line.tokens[first - 1]?.lower ?? '')) first -= 1
      if (first === 0 || (first === last && !isTime(token))) return last
      last = first - 1
    } else return last
  }
  return last
}

/** "It's Doe, who …, that counts": the subject of the second clause stands after "it is". */
function cleftSubject(line: Line, relative: number): Subject | null {
  if (line.tokens[0]?.lower !== 'it' || line.tokens[1]?.lemma !== 'be' || relative < 3) return null
  const phrase = phraseStartingAt(line, line.tokens[2]?.pos === 'ADV' ? 3 : 2)
  return phrase === null || phrase[1] >= relative ? null : one(phrase)
}

/** "value" of "value added tax": a singular without an article is a part of a compound, not somebody who says. */
function isBareNoun(line: Line, [first, last]: Stretch): boolean {
  const token = line.tokens[first]
  if (first !== last || token === undefined || token.pos !== 'NOUN' || first === 0) return false
  return !/s$|^(police|government|management|parliament|congress|counsel|research|evidence|data|media|staff)$/.test(
    token.lower,
  )
}

/** The subject right before the verb group, if one stands there. */
function directSubject(line: Line, group: VerbGroup): Subject | null {
  const last = beforeAdverbials(line, group.first - 1)
  const token = line.tokens[last]
  if (token === undefined) return null
  if (RELATIVES.has(token.lower) && last > 0) {
    const cleft = cleftSubject(line, last)
    if (cleft !== null) return cleft
    const back = line.tokens[last - 1]?.text === ',' ? last - 2 : last - 1
    const antecedent = phraseEndingAt(line, back)
    return { at: antecedent === null ? [[last, last]] : [antecedent, [last, last]], inverted: false }
  }
  const phrase = phraseEndingAt(line, last)
  if (phrase !== null) return isBareNoun(line, phrase) ? null : one(phrase)
  if (token.text === ',') {
    const apposed = beforeApposition(line, last)
    if (apposed !== null) return one(apposed)
  }
  return null
}

/** Verbs that stand before their subject also without a quotation: "…, reckons Doe, …". */
const INVERTS = /^(say|reckon|write|explain|argue|add)$/

/** `… ,” said Doe`: a verb of speech right after a comma or closing mark, with a name or a phrase behind it. */
function invertedSubject(line: Line, group: VerbGroup): Subject | null {
  const verb = line.tokens[group.verb]
  if (verb === undefined || group.first !== group.verb || group.verb === 0) return null
  if (!cuesOf(verb.lemma).some((row) => row.frames.includes('quotation') && row.hearer !== true)) return null
  const before = line.tokens[group.verb - 1]
  const afterQuotation = (line.quoted[group.verb - 1] ?? -1) !== -1
  if (before === undefined || !/^[,"”’'?!.—–]$/.test(before.text)) return null
  if (!afterQuotation && !INVERTS.test(verb.lemma)) return null
  const start = line.tokens[group.verb + 1]
  if (start === undefined || isTime(start)) return null
  const phrase = phraseStartingAt(line, group.verb + 1)
  if (phrase === null) return null
  const after = line.tokens[phrase[1] + 1]
  if (after !== undefined && !/^(PUNCT|ADP|PRON|SCONJ|CCONJ|PROPN|ADV|VERB)$/.test(after.pos)) return null
  if (
    !afterQuotation &&
    after !== undefined &&
    !/^[,.;]$|^(in|at|on|of|for|who|during|after)$/.test(after.lower)
  )
    return null
  const named = apposedName(line, phrase)
  return { at: named === null ? [phrase] : [phrase, named], inverted: true }
}

/** "said its director, Jane Doe": the name that follows an office. */
function apposedName(line: Line, phrase: Stretch): Stretch | null {
  if (line.tokens[phrase[1]]?.pos === 'PROPN' || line.tokens[phrase[1] + 1]?.text !== ',') return null
  const name = phraseStartingAt(line, phrase[1] + 2)
  if (name === null || line.tokens[name[0]]?.pos !== 'PROPN') return null
  return name
}

/** The subject of a verb, or null when the line names none. */
export function subjectOf(line: Line, group: VerbGroup): Subject | null {
  if (!group.participle && !group.infinitive) {
    const inverted = invertedSubject(line, group)
    if (inverted !== null) return inverted
    const direct = directSubject(line, group)
    if (direct !== null) return direct
  }
  return controller(line, group)
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
