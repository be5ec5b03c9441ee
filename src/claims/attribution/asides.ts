/** What stands between a subject and its verb: brackets, appositions, "herself", "on Friday". */
import { stateOf } from '../names/places.ts'
import type { Line } from './line.ts'
import { isTime, phraseEndingAt, type Stretch } from './noun-phrase.ts'

const DASH = /^(—|–|―|-|--)$/
const CLOSING = /^["”’'—–―]$/

/** How far back the name before an apposition is looked for. */
const REACH = 60

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

/** Steps back over a bracketed aside: "Doe (R-Exton) said". */
function beforeBrackets(line: Line, last: number): number {
  if (line.tokens[last]?.text !== ')') return last
  for (let i = last - 1; i > 0 && last - i < 16; i -= 1) if (line.tokens[i]?.text === '(') return i - 1
  return last
}

/** `Doe, 34, the mayor of Exton, said`: steps back over what stands between the commas to the name. */
export function beforeApposition(line: Line, comma: number): Stretch | null {
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

/** "bankers - two of them in Exton - said": steps back over an aside between dashes. */
function beforeDashes(line: Line, last: number): number {
  const dash = line.tokens[last]
  if (dash === undefined || !DASH.test(dash.text) || dash.end === line.tokens[last + 1]?.start) return last
  for (let i = last - 1; i > 0 && last - i < 30; i -= 1) {
    const token = line.tokens[i]
    if (token !== undefined && DASH.test(token.text) && token.end !== line.tokens[i + 1]?.start) return i - 1
  }
  return last
}

const isTimeAt = (line: Line, index: number): boolean => {
  const token = line.tokens[index]
  return token !== undefined && isTime(token)
}

const EMPHASIS =
  /^(himself|herself|itself|themselves|myself|each|both|all|alone|overall|alike|combined|elsewhere|abroad)$/
const TIME_NOUNS =
  /^(week|month|year|day|night|morning|afternoon|evening|weekend|summer|spring|fall|winter|time|hour)s?$/

/** Steps back over what stands between a subject and its verb: brackets, "herself", "on Friday", "last week". */
export function beforeAdverbials(line: Line, from: number): number {
  let last = beforeDashes(line, beforeBrackets(line, from))
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
