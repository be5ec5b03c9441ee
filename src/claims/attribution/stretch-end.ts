/** Where quotations and clauses of a line begin and end. */
import type { Frame } from './cue-verbs.ts'
import { cuesOf } from './cues.ts'
import type { Line } from './line.ts'

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
