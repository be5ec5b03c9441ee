/** Runs of capitalised words, the raw material of names. */
import type { Sentence, Token } from '../../text/analyse.ts'
import { isTitle } from './titles.ts'

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
  /^((mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|aug|sept?|oct|nov|dec|gmt|est|edt|pst|a\.m|p\.m)\.?$/i
const LONGEST = 12

const capital = (token: Token): boolean => /^\p{Lu}/u.test(token.text)
const starts = (token: Token): boolean =>
  capital(token) &&
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
  if (word.lower === 'the' || word.lower === 'for') return null
  return capital(next) && next.pos === 'PROPN' ? at + 1 : null
}

function runAt(sentence: Sentence, from: number): { readonly run: Run | null; readonly next: number } {
  const tokens = sentence.tokens
  let at = from
  while (at < tokens.length && at - from < 4) {
    const token = tokens[at]
    const next = tokens[at + 1]
    if (token === undefined || next === undefined || !isTitle(token.text) || !capital(next) || !starts(next))
      break
    at += 1
  }
  let last = at
  while (last - at < LONGEST) {
    const next = tokens[last + 1]
    if (next === undefined) break
    if (
      capital(next) &&
      (next.pos === 'PROPN' || next.pos === 'NOUN' || next.pos === 'ADJ') &&
      !CALENDAR.test(next.text)
    )
      last += 1
    else if (
      next.text === '-' &&
      tokens[last + 2] !== undefined &&
      next.start === tokens[last]?.end &&
      tokens[last + 2]?.start === next.end &&
      capital(tokens[last + 2] ?? next)
    )
      last += 2
    else {
      const joined = joins(tokens, last + 1)
      if (joined === null) break
      last = joined
    }
  }
  const name = tokens.slice(at, last + 1)
  if (!name.some((token) => token.pos === 'PROPN')) return { run: null, next: last + 1 }
  return { run: { before: tokens.slice(from, at), name, sentence, index: at }, next: last + 1 }
}

/** In order of the sentence, without overlap. */
export function runsOf(sentence: Sentence): Run[] {
  const runs: Run[] = []
  for (let i = 0; i < sentence.tokens.length; ) {
    const token = sentence.tokens[i]
    if (token === undefined || !starts(token)) {
      i += 1
      continue
    }
    const { run, next } = runAt(sentence, i)
    if (run !== null) runs.push(run)
    i = next
  }
  return runs
}
