/** Noun phrases to the left or right of a verb, by part of speech. Spans are token indexes, both ends inclusive. */
import type { Token } from '../../text/analyse.ts'
import type { Line } from './line.ts'

export type Stretch = readonly [first: number, last: number]

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'SYM'])
const INSIDE = new Set(['NOUN', 'PROPN', 'NUM', 'SYM', 'ADJ', 'DET', 'PRON'])
const POSSESSIVE = new Set(["'s", '’s', "'", '’'])
const LINKS = new Set(['of', 'in', 'for', 'at', 'from', 'with', 'on', 'to', 'and', '&', 'by', 'who'])
const TIMES = /^(mon|tues|wednes|thurs|fri|satur|sun)day$|^(today|yesterday|tomorrow|tonight)$/
const MONTHS =
  /^(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$|^(january|february|march|april|june|july|august|september|october|november|december)$/
/** Subject forms: nothing stands before them in their phrase. */
const SUBJECT_PRONOUNS = new Set(['i', 'he', 'she', 'they', 'we', 'who', 'it', 'you', 'that', 'which'])
const OBJECT_PRONOUNS = new Set(['him', 'them', 'us', 'me', 'himself', 'herself', 'themselves', 'itself'])

/** Words that hang a phrase on the noun before them: "people familiar with the talks". */
const POSTNOMINAL = /^(familiar|close|aware|briefed|involved|responsible|knowledgeable|based|living|working)$/

/** No phrase of a newspaper is longer; the bound keeps every search short. */
const LONGEST = 40

export const isTime = (token: Token): boolean => TIMES.test(token.lower) || MONTHS.test(token.lower)

/** The tagger takes some surnames for verbs ("Lynch said"), and some gerunds head phrases ("recent polling"). */
const isHeadVerb = (token: Token, left: Token | undefined): boolean =>
  token.pos === 'VERB' &&
  (((left === undefined || left.pos === 'PUNCT') &&
    /^\p{Lu}\p{Ll}+$/u.test(token.text) &&
    !/(ing|ed)$/.test(token.text)) ||
    (token.lower.endsWith('ing') && left !== undefined && /^(ADJ|DET)$/.test(left.pos)))

const isHead = (token: Token): boolean =>
  NOMINAL.has(token.pos) ||
  (token.pos === 'PRON' && !OBJECT_PRONOUNS.has(token.lower)) ||
  /^(others?|some|many|most|both|all|several|few|none|these|those|this|that|another|one)$/.test(token.lower)

const isHyphen = (token: Token): boolean => /^[-–/&]$/.test(token.text)

/** The noun phrase whose last word is at `last`, or null when that word cannot end one. */
export function phraseEndingAt(line: Line, last: number): Stretch | null {
  const end = line.tokens[last]
  if (end === undefined || !(isHead(end) || isHeadVerb(end, line.tokens[last - 1]))) return null
  let first = last
  if (SUBJECT_PRONOUNS.has(end.lower)) return [last, last]
  let closed = end.pos === 'DET'
  for (let i = last - 1; i >= 0 && last - i < LONGEST; i -= 1) {
    const token = line.tokens[i]
    const right = line.tokens[i + 1]
    const left = line.tokens[i - 1]
    if (token === undefined || right === undefined) break
    const dated = right.pos === 'NOUN' && left !== undefined && /^(DET|ADJ|PART)$/.test(left.pos)
    if (isTime(token) && !dated && right.pos !== 'PART' && !POSSESSIVE.has(right.text)) break
    const linked = LINKS.has(right.lower)
    if (isHyphen(right) && right.start === token.end) {
      first = i
      continue
    }
    if (POSSESSIVE.has(token.text) && token.end === right.start - 1 && left && NOMINAL.has(left.pos)) {
      closed = false
      continue
    }
    if (isHyphen(token) && left && /[\p{L}\p{N}]/u.test(left.text)) continue
    if (
      LINKS.has(token.lower) &&
      token.pos !== 'PART' &&
      left &&
      (NOMINAL.has(left.pos) || left.pos === 'PRON' || POSTNOMINAL.test(left.lower))
    ) {
      closed = false
      continue
    }
    const participle = token.pos === 'VERB' && /(ing|ed)$/.test(token.lower) && NOMINAL.has(right.pos)
    if (participle && left && (/^(DET|ADJ)$/.test(left.pos) || POSSESSIVE.has(left.text))) continue
    if (POSTNOMINAL.test(token.lower) && linked && left && NOMINAL.has(left.pos)) continue
    if (!INSIDE.has(token.pos) || (closed && !linked)) break
    if (token.pos === 'PRON' && (SUBJECT_PRONOUNS.has(token.lower) || OBJECT_PRONOUNS.has(token.lower))) break
    first = i
    closed = token.pos === 'DET' || token.pos === 'PRON'
  }
  return [first, last]
}

/** The noun phrase that begins at `first`, with its `of` phrases; null when none does. */
export function phraseStartingAt(line: Line, first: number): Stretch | null {
  let last = -1
  for (let i = first; i < line.tokens.length && i - first < LONGEST; i += 1) {
    const token = line.tokens[i]
    const right = line.tokens[i + 1]
    if (token === undefined) break
    if (isTime(token) && last !== -1) break
    const before = line.tokens[i - 1]
    if (i > first && before !== undefined && isHyphen(before) && before.end === token.start) {
      if (NOMINAL.has(token.pos)) last = i
      continue
    }
    if (NOMINAL.has(token.pos) || token.pos === 'PRON') {
      if (last !== -1 && token.pos === 'PRON' && line.tokens[i - 1]?.lower !== 'of') break
      last = i
      continue
    }
    if (token.pos === 'DET' || token.pos === 'ADJ') {
      if (token.pos === 'DET' && last === i - 1 && last !== -1) break
      continue
    }
    const inner = last !== -1 && right !== undefined
    if (inner && (isHyphen(token) || POSSESSIVE.has(token.text))) continue
    if (inner && /^(of|for|and)$/.test(token.lower) && INSIDE.has(right.pos)) continue
    break
  }
  return last === -1 ? null : [first, last]
}
