/**
 * The text as lines: a line is a sentence as a reader hears it, so that one which runs through a quotation of several
 * sentences is a single line. Positions in a line are token indexes; spans are turned to offsets at the end.
 */
import type { Analysis, Token } from '../../text/analyse.ts'
import { retagged } from '../mistagged.ts'
import { findQuotations, type Quotation } from './quotations.ts'

export type Line = {
  readonly tokens: readonly Token[]
  /** For each token, the index in `quotations` of the quotation that it stands in, or -1. */
  readonly quoted: readonly number[]
  readonly quotations: readonly Quotation[]
  readonly paragraph: number
}

const ENDS = /^[.!?…]+$/
const CLOSERS = /^["”’')\]]+$/

/** Longer lines are cut: nobody writes them, and every search in a line must stay short. */
const LONGEST_LINE = 600

function quotedBy(tokens: readonly Token[], quotations: readonly Quotation[]): number[] {
  let next = 0
  return tokens.map((token) => {
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next += 1
    const quotation = quotations[next]
    return quotation !== undefined && quotation.start <= token.start ? next : -1
  })
}

/** After `"…!"` the sentence goes on when a small letter follows, or a name and a verb: `"Stop!" Doe said.` */
function goesOn(tokens: readonly Token[], next: number, mark: string): boolean {
  const first = tokens[next]
  if (first === undefined) return false
  if (/^\p{Ll}/u.test(first.text) || /^(―|—|–|-|--)$/.test(first.text)) return true
  if (mark === '.') return false
  for (let i = next; i < Math.min(next + 6, tokens.length); i += 1) {
    const token = tokens[i]
    if (token === undefined || token.pos === 'PUNCT') return false
    if (token.pos === 'VERB') return true
  }
  return false
}

/** Lines of an analysed text, in order. Linear in the length of the text. */
export function linesOf(analysis: Analysis): Line[] {
  const quotations = findQuotations(analysis.text)
  const lines: Line[] = []
  let tokens: Token[] = []
  let paragraph = -1
  const close = (): void => {
    if (tokens.length > 0) lines.push({ tokens, quoted: quotedBy(tokens, quotations), quotations, paragraph })
    tokens = []
  }
  const flat = analysis.sentences.flatMap((sentence) => retagged(sentence.tokens))
  const paragraphs = analysis.sentences.flatMap((sentence) => sentence.tokens.map(() => sentence.paragraph))
  const quoted = quotedBy(flat, quotations)
  for (const [index, token] of flat.entries()) {
    if (paragraphs[index] !== paragraph) close()
    paragraph = paragraphs[index] ?? 0
    tokens.push(token)
    if (tokens.length >= LONGEST_LINE) close()
    const inside = quoted[index] ?? -1
    const last = flat[index - 1]
    if (inside === -1) {
      const openedNext = (quoted[index + 1] ?? -1) !== -1
      const next = flat[index + 1]
      const apart = next === undefined || next.start > token.end || openedNext
      if (ENDS.test(token.text) && apart && (openedNext || !CLOSERS.test(next?.text ?? ''))) close()
      continue
    }
    const endsQuotation = quotations[inside]?.end === token.end
    const said = last?.text === token.text ? flat[index - 2] : last
    if (endsQuotation && said && ENDS.test(said.text) && !goesOn(flat, index + 1, said.text)) close()
  }
  close()
  return lines
}
