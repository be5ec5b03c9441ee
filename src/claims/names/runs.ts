/** Runs of capitalised words, the raw material of names. */
import type { Sentence, Token } from '../../text/analyse.ts'
import { genderOf } from './first-names.ts'
import { isOrganisationWord } from './organisation-words.ts'
import { isOffice, isTitle } from './titles.ts'

export type Run = {
  /** Titles and nouns of office that stand right before the name, as printed. */
  readonly before: readonly Token[]
  readonly name: readonly Token[]
  readonly sentence: Sentence
  /** Index in the sentence of the first token of the name. */
  readonly index: number
}

const JOINERS = new Set([
  'of',
  'de',
  'del',
  'della',
  'da',
  'dos',
  'du',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'ibn',
  'al',
  'el',
  'la',
  'le',
  'di',
  'and',
  '&',
  'for',
  'the',
  'bint',
  'ben',
])
const CALENDAR =
  /^((mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|(jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.|gmt|est|edt|pst|a\.m\.?|p\.m\.?)$/i
const LONGEST = 12

const capital = (token: Token): boolean => /^\p{Lu}/u.test(token.text)
const starts = (token: Token): boolean =>
  capital(token) &&
  !/^[DRI]$/.test(token.text) &&
  !CALENDAR.test(token.text) &&
  (token.pos === 'PROPN' || token.pos === 'NOUN' || token.pos === 'ADJ')

/** Whether the words before this joiner and after it are one name: "Bank of Exton", not "Doe and the Exton". */
function joins(tokens: readonly Token[], at: number): number | null {
  const word = tokens[at]
  if (word === undefined || !JOINERS.has(word.lower)) return null
  const next = tokens[at + 1]
  if (next === undefined) return null
  if (word.lower === 'and' || word.lower === '&') return word.lower === '&' && capital(next) ? at + 1 : null
  if ((word.lower === 'of' || word.lower === 'for') && next.lower === 'the') {
    const after = tokens[at + 2]
    return after !== undefined && capital(after) && after.pos === 'PROPN' ? at + 2 : null
  }
  if (word.lower === 'the') return null
  if (word.lower === 'for' && !isOrganisationWord(tokens[at - 1]?.text ?? '')) return null
  return capital(next) && next.pos === 'PROPN' ? at + 1 : null
}

/** Whether a title opens a new name inside a run of capitals: "Ohio Sen. Jane Doe". */
function opensName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined || next === undefined || !isTitle(token.text)) return false
  if (next.text === '-' && isTitle(tokens[at + 2]?.text ?? '')) return capital(tokens[at + 3] ?? next)
  if (!capital(next)) return false
  return (
    token.text.endsWith('.') ||
    /^(president|minister|senator|governor|mayor|gov|sen|rep|mr|mrs|ms|dr|justice|judge|secretary)$/i.test(
      token.text,
    )
  )
}

/** `Alun Brace`: a capital inside running text is a name, also where the word is a verb elsewhere. In a headline all are. */
function isSurname({ tokens }: Sentence, at: number): boolean {
  const [given, word] = [tokens[at - 1], tokens[at]]
  if (given?.pos !== 'PROPN' || word?.pos !== 'VERB' || !/^\p{Lu}\p{Ll}+$/u.test(word.text)) return false
  return tokens.some(({ pos, text }) => /^(NOUN|VERB|ADJ)$/.test(pos) && /^\p{Ll}/u.test(text))
}

function endOf(sentence: Sentence, from: number, titled: boolean): number {
  const tokens = sentence.tokens
  let last = from
  const person = titled || genderOf(tokens[from]?.text ?? '') !== null
  while (last - from < LONGEST) {
    const next = tokens[last + 1]
    const afterNext = tokens[last + 2]
    if (next === undefined || opensName(tokens, last + 1)) break
    if (
      sentence.text
        .slice((tokens[last]?.end ?? 0) - sentence.start, next.start - sentence.start)
        .includes('\n')
    )
      break
    const opening = last === 0 && !isOrganisationWord(tokens[0]?.text ?? '')
    if ((person || opening) && next.lower === 'of') break
    if (capital(next) && /^(PROPN|NOUN|ADJ)$/.test(next.pos) && !CALENDAR.test(next.text)) last += 1
    else if (last === from && isSurname(sentence, last + 1)) last += 1
    else if (
      next.text === '-' &&
      afterNext !== undefined &&
      next.start === tokens[last]?.end &&
      afterNext.start === next.end &&
      capital(afterNext)
    )
      last += 2
    else {
      const joined = joins(tokens, last + 1)
      if (joined === null) break
      last = joined
    }
  }
  return last
}

/** What a secretary or minister is "of", before a name: "Secretary of State Jane Doe". */
const DEPARTMENTS =
  /^(state|defense|defence|health|education|treasury|interior|commerce|labor|labour|energy|justice|agriculture|transportation|transport|war|finance|trade|security|staff)$/

/** "Chief Executive of Anselm Lines": the office is no part of the name behind it. */
function afterOffice(name: readonly Token[]): number {
  const of = name.findIndex((token) => token.lower === 'of')
  if (of <= 0) return 0
  const named = DEPARTMENTS.test(name[of + 1]?.lower ?? '') && name.length > of + 2 ? of + 2 : of + 1
  return of > 0 &&
    name.slice(0, of).some((token) => isOffice(token.text)) &&
    !name.slice(0, of).some((token) => isOrganisationWord(token.text))
    ? named
    : 0
}

const ENDS_OFFICE =
  /^(officer|minister|director|secretary|executive|manager|commissioner|chairman|chairwoman|spokesman|spokeswoman|ambassador|prosecutor|treasurer)$/

function runAt(sentence: Sentence, from: number): { readonly run: Run | null; readonly next: number } {
  const tokens = sentence.tokens
  let at = from
  while (at < tokens.length && at - from < 4) {
    const token = tokens[at]
    const next = tokens[at + 1]
    const hyphened =
      next?.text === '-' && isTitle(tokens[at + 2]?.text ?? '') && capital(tokens[at + 3] ?? next)
    if (token !== undefined && isTitle(token.text) && hyphened) {
      at += 3
      continue
    }
    if (token === undefined || next === undefined || !starts(next)) break
    // At the start of a sentence an occupation has a capital too: "Plumber Jane Doe said".
    if (!isTitle(token.text) && !(at === 0 && isOffice(token.text))) break
    if (isOrganisationWord(next.text) && !capital(tokens[at + 2] ?? token)) break
    at += 1
  }
  const last = endOf(sentence, at, at > from)
  const whole = tokens.slice(at, last + 1)
  const skipped = afterOffice(whole)
  const name = whole.slice(skipped)
  const bare = name.every((token) => isOffice(token.text) || isTitle(token.text) || CALENDAR.test(token.text))
  // "Chief Medical Officer", "Foreign Minister": an office by itself is nobody's name.
  const office = ENDS_OFFICE.test(name.at(-1)?.lower ?? '')
  if (bare || office || !name.some((token) => token.pos === 'PROPN')) return { run: null, next: last + 1 }
  const index = at + skipped
  const ofDepartment = skipped > 1 && whole[skipped - 2]?.lower === 'of'
  const department = ofDepartment ? tokens.slice(from, index) : []
  return {
    run: { before: skipped > 0 ? department : tokens.slice(from, at), name, sentence, index },
    next: last + 1,
  }
}

/** "(R-Ohio)" says of a member of Congress which party and state, nothing of where. */
const isPartyMark = (tokens: readonly Token[], at: number): boolean =>
  /^[-–]$/.test(tokens[at - 1]?.text ?? '') && /^[DRI]$/.test(tokens[at - 2]?.text ?? '')

/** In order of the sentence, without overlap. */
export function runsOf(sentence: Sentence): Run[] {
  const runs: Run[] = []
  for (let i = 0; i < sentence.tokens.length; ) {
    const token = sentence.tokens[i]
    if (token === undefined || !starts(token) || isPartyMark(sentence.tokens, i)) {
      i += 1
      continue
    }
    const { run, next } = runAt(sentence, i)
    if (run !== null) runs.push(run)
    i = next
  }
  return runs
}
