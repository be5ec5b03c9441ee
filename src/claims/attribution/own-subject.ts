/** The subject that a verb has of its own: right before it, or right behind it after a quotation. */
import { beforeAdverbials, beforeApposition } from './asides.ts'
import { cuesOf } from './cues.ts'
import type { Line } from './line.ts'
import { isTime, phraseEndingAt, phraseStartingAt, type Stretch } from './noun-phrase.ts'
import type { VerbGroup } from './verb-group.ts'

export type Subject = {
  /** Token stretches in order; a relative clause has its antecedent and its pronoun. */
  readonly at: readonly Stretch[]
  /** "said Doe": the subject follows the verb. */
  readonly inverted: boolean
}

export const RELATIVES = new Set(['who', 'which', 'that', 'whose'])

export const one = (stretch: Stretch): Subject => ({ at: [stretch], inverted: false })

/** "It's Doe, who …, that counts": the subject of the second clause stands after "it is". */
export function cleftSubject(line: Line, relative: number): Subject | null {
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

/** How long a relative clause inside a subject may be: `the firm that runs the line said`. */
const RELATIVE_REACH = 9

/** The noun before a relative clause without commas that ends right before the verb, where a comma or the line opens it. */
function antecedentOf(line: Line, last: number): Stretch | null {
  for (let i = last; i > 0 && last - i < RELATIVE_REACH; i -= 1) {
    const token = line.tokens[i]
    if (token === undefined || token.pos === 'PUNCT') return null
    if (!/^(that|which|who)$/.test(token.lower)) continue
    const inside = line.tokens.slice(i + 1, last + 1)
    if (!inside.some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return null
    const phrase = phraseEndingAt(line, i - 1)
    if (phrase === null || line.tokens[i - 1]?.pos === 'PRON') return null
    const opens = phrase[0] === 0 || /^[,”"]$/.test(line.tokens[phrase[0] - 1]?.text ?? '')
    return opens ? phrase : null
  }
  return null
}

/** The subject right before the verb group, if one stands there. */
export function directSubject(line: Line, group: VerbGroup): Subject | null {
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
  const described = antecedentOf(line, last)
  if (described !== null) return one(described)
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

/** "said its director, Jane Doe": the name that follows an office. */
function apposedName(line: Line, phrase: Stretch): Stretch | null {
  if (line.tokens[phrase[1]]?.pos === 'PROPN' || line.tokens[phrase[1] + 1]?.text !== ',') return null
  const name = phraseStartingAt(line, phrase[1] + 2)
  if (name === null || line.tokens[name[0]]?.pos !== 'PROPN') return null
  return name
}

/** `… ,” said Doe`: a verb of speech right after a comma or closing mark, with a name or a phrase behind it. */
export function invertedSubject(line: Line, group: VerbGroup): Subject | null {
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
