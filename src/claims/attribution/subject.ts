/** Who does what a verb says: the noun phrase that is its subject, wherever English puts it. */
import { closesAfter } from './adjuncts.ts'
import { cuesOf } from './cues.ts'
import type { Line } from './line.ts'
import { phraseEndingAt, phraseStartingAt, type Stretch } from './noun-phrase.ts'
import { cleftSubject, directSubject, invertedSubject, one, RELATIVES, type Subject } from './own-subject.ts'
import { isFiniteVerb, type VerbGroup, verbGroupAt } from './verb-group.ts'

/** How far back a verb without a subject of its own looks for one. */
const REACH = 60

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
    if (closesAfter(line, i + 1, false) !== comma) return null
    const group = verbGroupAt(line, i)
    const subject = invertedSubject(line, group) ?? directSubject(line, group)
    return subject === null ? null : { at: subject.at, inverted: false }
  }
  return null
}

const DOCUMENTS =
  /^(statements?|letters?|tweets?|reports?|ads?|adverts?|papers?|memos?|messages?|posts?|lawsuits?|complaints?|series|releases?|videos?|emails?|notes?|texts?|petitions?|resolutions?|speech|speeches|interviews?)$/

/** "Doe issued a statement saying": both speak; "Doe left the room believing": Doe alone. */
function agentBehind(line: Line, [first, last]: Stretch): Subject | null {
  const head = line.tokens.slice(first, last + 1).find((token) => DOCUMENTS.test(token.lower))
  const end = line.tokens[last]
  if (head === undefined && (end?.pos !== 'NOUN' || end.lower.endsWith('s'))) return null
  const verb = line.tokens[first - 1]
  if (verb?.pos !== 'VERB' || verb.lower.endsWith('ing')) return null
  const agent = directSubject(line, verbGroupAt(line, first - 1))
  if (agent === null) return null
  return head === undefined ? agent : { at: [...agent.at, [first, last]], inverted: false }
}

/** "It's Doe, …, that has been at the head of counting": the cleft's subject goes for all that follows. */
function cleftBefore(line: Line, before: number): Subject | null {
  for (let i = before; i > 2; i -= 1) {
    if (line.tokens[i]?.text === ',') return null
    if (/^(that|who)$/.test(line.tokens[i]?.lower ?? '') && line.tokens[i - 1]?.text === ',')
      return cleftSubject(line, i)
  }
  return null
}

/** "Citing a poll, Doe said": the subject of a participle that opens the line stands behind its comma. */
function openingSubject(line: Line, group: VerbGroup): Subject | null {
  if (!group.participle || group.first > 1) return null
  const comma = line.tokens.findIndex(({ text }, index) => index > group.verb && text === ',')
  for (let i = comma + 1; comma !== -1 && i < Math.min(line.tokens.length, comma + REACH); i += 1)
    if (isFiniteVerb(line, i)) return directSubject(line, verbGroupAt(line, i))
  return null
}

/** Who does what a participle, an infinitive or a second verb says. */
function controller(line: Line, group: VerbGroup): Subject | null {
  const before = group.first - 1
  const token = line.tokens[before]
  if (group.infinitive && token?.pos === 'VERB') {
    const governing = verbGroupAt(line, before)
    if (!governing.infinitive) return subjectOf(line, governing)
  }
  if (group.infinitive || token === undefined) return nearestSubject(line, before)
  if (group.participle && token.text !== ',' && token.pos !== 'CCONJ') {
    const noun = phraseEndingAt(line, before)
    if (noun !== null && token.pos !== 'PRON') return agentBehind(line, noun) ?? one(noun)
  }
  return (
    cleftBefore(line, before) ??
    reporterBefore(line, before) ??
    matrixSubject(line, before) ??
    nearestSubject(line, before)
  )
}

/** The subject of a verb, or null when the line names none. */
export function subjectOf(line: Line, group: VerbGroup): Subject | null {
  const opening = openingSubject(line, group)
  if (opening !== null) return opening
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
