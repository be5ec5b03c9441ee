/** What is said: the words to the right of a reporting verb, or to its left when it closes or interrupts them. */
import type { CueRow, Frame } from './cue-verbs.ts'
import { cuesOf } from './cues.ts'
import type { Line } from './line.ts'
import { isTime, phraseStartingAt, type Stretch } from './noun-phrase.ts'
import { isFiniteVerb } from './verb-group.ts'

export type Complement = { readonly at: Stretch; readonly frame: Frame; readonly cueLast: number }

const WH = new Set(['that', 'whether', 'how', 'what', 'why', 'if', 'where', 'who', 'when'])
const ADJUNCT = new Set([
  'in',
  'at',
  'on',
  'during',
  'to',
  'from',
  'after',
  'before',
  'by',
  'via',
  'with',
  'through',
  'of',
  'for',
  'as',
])
const PARTICLES = new Set(['out', 'off', 'up', 'down', 'back', 'forward', 'on'])

/** Whether a quotation opens at this token. */
export const opensAt = (line: Line, index: number): boolean => {
  const token = line.tokens[index]
  const quotation = line.quotations[line.quoted[index] ?? -1]
  return token !== undefined && quotation !== undefined && quotation.start === token.start
}

/** Last token of the line that carries words. */
export function lastWord(line: Line): number {
  let last = line.tokens.length - 1
  while (last > 0 && /^[.!?…;,]+$/.test(line.tokens[last]?.text ?? '')) last -= 1
  return last
}

/** Last token of the quotation that stands at `index`, as far as this line goes. */
export function quotationEnd(line: Line, index: number): number {
  const number = line.quoted[index]
  let last = index
  while (last + 1 < line.tokens.length && line.quoted[last + 1] === number) last += 1
  return last
}

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

/** Where a clause that starts at `first` ends: before the next reporter, else at the end of the line. */
export function clauseEnd(line: Line, first: number, frame: Frame): number {
  const end = lastWord(line)
  for (let i = first + 1; i < end; i += 1) {
    if (line.quoted[i] !== -1) continue
    const token = line.tokens[i]
    const next = line.tokens[i + 1]
    if (token === undefined || next === undefined) break
    if (token.lower === 'according' && next.lower === 'to')
      return line.tokens[i - 1]?.text === ',' ? i - 2 : i - 1
    if (token.text === ';' && i - first > 3) return i - 1
    const comma = token.text === ','
    if (comma) {
      let j = i + 1
      if (line.tokens[j]?.pos === 'CCONJ') j += 1
      while (line.tokens[j]?.pos === 'ADV') j += 1
      const verb = line.tokens[j]
      if (verb?.pos === 'VERB' && cuesOf(verb.lemma).length > 0) return i - 1
      if (/^(but|while|though|although)$/.test(next.lower)) return i - 1
      if (frame === 'object' && /^(and|who|which|where|when|as|after|with|because|so)$/.test(next.lower))
        return i - 1
    }
    if (token.pos === 'CCONJ' && i - first > 1) {
      let j = i + 1
      while (line.tokens[j]?.pos === 'ADV') j += 1
      const verb = line.tokens[j]
      if (
        verb?.pos === 'VERB' &&
        /^(said|says|added|adds|told|asked|warned|noted|called|argued)$/.test(verb.lower)
      )
        return i - 1
    }
    if (
      frame === 'object' &&
      token.pos === 'SCONJ' &&
      /^(after|when|while|because|although|since|before|if)$/.test(token.lower)
    )
      return i - 1
  }
  return end
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

/** Steps over who was told, when and where: "told reporters on Friday". Returns the next token to look at. */
function skipAdjuncts(line: Line, from: number, hearer: boolean): number {
  let i = from
  if (hearer) {
    const phrase = phraseStartingAt(line, i)
    if (phrase !== null) i = phrase[1] + 1
    else if (/^(me|us|him|them|her|you)$/.test(line.tokens[i]?.lower ?? '')) i += 1
  }
  for (let guard = 0; guard < 8; guard += 1) {
    const token = line.tokens[i]
    if (token === undefined) return i
    if (isTime(token) || token.pos === 'ADV') {
      i += 1
      continue
    }
    if (token.pos === 'ADP' && ADJUNCT.has(token.lower)) {
      const phrase = phraseStartingAt(line, i + 1)
      if (phrase === null) return i
      i = phrase[1] + 1
      continue
    }
    return i
  }
  return i
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
  // "They found 168 bales wrapped in plastic" tells of a find; "found the hull was rotten" reports.
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
  if (allows('object') && (gerund || phraseStartingAt(line, i) !== null) && !isTime(start))
    return { at: [i, clauseEnd(line, i, 'object')], frame: 'object', cueLast }
  return null
}

/** What stands to the left of "…, officials said": from the start of the line, or of the quotation that ends there. */
export function complementLeft(line: Line, before: number): Stretch | null {
  const token = line.tokens[before]
  if (token === undefined || before < 1) return null
  const comma = /^[,?!—–]$/.test(token.text)
  const inQuotation = line.quoted[before] !== -1
  if (!comma && !(inQuotation && quotationEnd(line, before) === before)) return null
  const last = comma && !inQuotation ? before - 1 : before
  let first = 0
  if (line.quoted[last] !== -1) {
    const number = line.quoted[last]
    first = last
    while (first > 0 && line.quoted[first - 1] === number) first -= 1
    const lead = line.tokens[first - 1]
    const mixed = lead !== undefined && !/^[,:—–]$/.test(lead.text)
    if (mixed) first = 0
  }
  if (last - first < 1) return null
  return [first, last]
}

/** Whether nothing but who was told, when and where follows the verb up to a comma or the end. */
export function closesAfter(line: Line, from: number, hearer: boolean): number | null {
  const next = skipAdjuncts(line, from, hearer)
  const token = line.tokens[next]
  if (token === undefined) return next
  if (/^[.,;:!?—–)]$/.test(token.text) || opensAt(line, next)) return next
  return null
}
