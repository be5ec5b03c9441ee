/** Who was told, when and where: what may stand between a verb of saying and what is said. */
import type { Line } from './line.ts'
import { isTime, phraseStartingAt } from './noun-phrase.ts'
import { opensAt } from './stretch-end.ts'

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

const DAY_PARTS = /^(morning|afternoon|evening|night|week|weekend|month|year)$/

/** Steps over who was told, when and where: "told reporters on Friday". Returns the next token to look at. */
export function skipAdjuncts(line: Line, from: number, hearer: boolean): number {
  let i = from
  if (hearer) {
    const phrase = phraseStartingAt(line, i)
    if (phrase !== null) i = phrase[1] + 1
    else if (/^(me|us|him|them|her|you)$/.test(line.tokens[i]?.lower ?? '')) i += 1
  }
  for (let guard = 0; guard < 8; guard += 1) {
    const token = line.tokens[i]
    if (token === undefined) return i
    if (
      /^(this|last|that|early|late|earlier|next)$/.test(token.lower) &&
      DAY_PARTS.test(line.tokens[i + 1]?.lower ?? '')
    ) {
      i += 2
      continue
    }
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

/** Whether nothing but who was told, when and where follows the verb up to a comma or the end. */
export function closesAfter(line: Line, from: number, hearer: boolean): number | null {
  const next = skipAdjuncts(line, from, hearer)
  const token = line.tokens[next]
  if (token === undefined) return next
  if (/^[.,;:!?—–)]$/.test(token.text) || opensAt(line, next)) return next
  return null
}
