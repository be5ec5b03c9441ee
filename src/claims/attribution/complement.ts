/** What is said after a reporting verb. */
import { skipAdjuncts } from './adjuncts.ts'
import type { CueRow, Frame } from './cue-verbs.ts'
import type { Line } from './line.ts'
import { isTime, phraseStartingAt, type Stretch } from './noun-phrase.ts'
import { clauseEnd, opensAt, quotationEnd } from './stretch-end.ts'
import { isFiniteVerb } from './verb-group.ts'

export type Complement = { readonly at: Stretch; readonly frame: Frame; readonly cueLast: number }

const WH = new Set(['that', 'whether', 'how', 'what', 'why', 'if', 'where', 'who', 'when'])
const PARTICLES = new Set(['out', 'off', 'up', 'down', 'back', 'forward', 'on'])

/** Whether a subject and a finite verb begin here, so that a clause can start without `that`. */
function bareClauseAt(line: Line, first: number, helped: boolean): boolean {
  const phrase = phraseStartingAt(line, first)
  const there = /^(there|here)$/.test(line.tokens[first]?.lower ?? '')
  if (phrase === null && !there) return false
  const from = phrase === null ? first + 1 : phrase[0]
  for (let i = from; i < Math.min(line.tokens.length, from + 30); i += 1) {
    const token = line.tokens[i]
    if (token === undefined) return false
    if (isFiniteVerb(line, i) && (!helped || token.pos === 'AUX')) return true
    if (/^[;:.]$/.test(token.text) || (token.lower === 'to' && token.pos === 'PART')) return false
  }
  return false
}

function quotationFrom(line: Line, first: number, cueLast: number): Complement {
  const last = quotationEnd(line, first)
  const after = line.tokens[last + 1]
  const goesOn =
    after !== undefined &&
    !/^[,.;:!?—–-]$/.test(after.text) &&
    !/^(CCONJ|SCONJ)$/.test(after.pos) &&
    !/^(in|at|on|after|before|during)$/.test(after.lower)
  return {
    at: [first, goesOn ? Math.max(last, clauseEnd(line, last, 'clause')) : last],
    frame: 'quotation',
    cueLast,
  }
}

const FINDS = new Set([
  'find',
  'discover',
  'show',
  'know',
  'understand',
  'notice',
  'remember',
  'recognise',
  'recognize',
])

const hasRelativeBefore = (line: Line, verb: number): boolean =>
  line.tokens
    .slice(Math.max(0, verb - 10), verb)
    .some((token) => /^(which|that|who|what)$/.test(token.lower)) || line.tokens[verb - 2]?.pos === 'NOUN'

/** The complement to the right of a cue verb; null when nothing there fits what the verb can take. */
export function complementRight(line: Line, verb: number, rows: readonly CueRow[]): Complement | null {
  const allows = (frame: Frame): boolean => rows.some((row) => row.frames.includes(frame))
  const hearer = rows.some((row) => row.hearer === true)
  // "They found 90 crates packed in straw" tells of a find; "found the hull was rotten" reports.
  const findsThings = FINDS.has(line.tokens[verb]?.lemma ?? '')
  let i = verb + 1
  while (
    PARTICLES.has(line.tokens[i]?.lower ?? '') &&
    line.tokens[i]?.pos !== 'NOUN' &&
    phraseStartingAt(line, i + 1) === null
  )
    i += 1
  const cueLast = i - 1
  if (opensAt(line, i) && allows('quotation')) return quotationFrom(line, i, cueLast)
  const after = skipAdjuncts(line, i, hearer)
  for (let j = after; j <= after + 2; j += 1) {
    const token = line.tokens[j]
    if (token === undefined) break
    if (opensAt(line, j) && allows('quotation')) return quotationFrom(line, j, cueLast)
    if (!/^[,:]$/.test(token.text)) break
  }
  const start = line.tokens[after]
  if (start === undefined) return null
  if (allows('clause')) {
    // "which the ministry says will cost more": what is said has its subject before the source.
    if (start.pos === 'AUX' && after === i && hasRelativeBefore(line, verb))
      return { at: [i, clauseEnd(line, i, 'clause')], frame: 'clause', cueLast }
    for (const at of after === i ? [i] : [i, after]) {
      const token = line.tokens[at]
      if (
        token !== undefined &&
        WH.has(token.lower) &&
        at < line.tokens.length - 2 &&
        (token.lower !== 'that' || token.pos !== 'DET' || bareClauseAt(line, at, false))
      )
        return { at: [at, clauseEnd(line, at, 'clause')], frame: 'clause', cueLast }
    }
    for (let j = after; j < Math.min(after + 14, line.tokens.length); j += 1) {
      const token = line.tokens[j]
      if (token === undefined || (token.pos === 'VERB' && j > i) || token.pos === 'AUX') break
      if (token.lower === 'that' && token.pos === 'SCONJ')
        return { at: [j, clauseEnd(line, j, 'clause')], frame: 'clause', cueLast }
    }
    for (const at of after === i ? [i] : [i, after])
      if (bareClauseAt(line, at, findsThings))
        return { at: [at, clauseEnd(line, at, 'clause')], frame: 'clause', cueLast }
  }
  if (allows('infinitive')) {
    for (let j = i; j < Math.min(i + 8, line.tokens.length - 1); j += 1) {
      const token = line.tokens[j]
      if (token?.pos === 'PUNCT') break
      if (token?.lower === 'to' && token.pos === 'PART')
        return { at: [i, clauseEnd(line, i, 'infinitive')], frame: 'infinitive', cueLast }
    }
  }
  if (allows('after')) {
    const token = line.tokens[i]
    const fits = rows.some((row) => row.prepositions?.includes(token?.lower ?? '') === true)
    if (fits && i < line.tokens.length - 1)
      return { at: [i + 1, clauseEnd(line, i + 1, 'object')], frame: 'after', cueLast: i }
  }
  const gerund = line.tokens[i]?.pos === 'VERB' && line.tokens[i]?.lower.endsWith('ing') === true
  if (allows('object') && ((gerund && !findsThings) || phraseStartingAt(line, i) !== null) && !isTime(start))
    return { at: [i, clauseEnd(line, i, 'object')], frame: 'object', cueLast }
  return null
}
