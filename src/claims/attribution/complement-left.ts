/** What is said before its source: "…, officials said". */
import type { Line } from './line.ts'
import type { Stretch } from './noun-phrase.ts'
import { quotationEnd } from './stretch-end.ts'

/** From this many words on, a quotation is a sentence, whatever it ends in. */
const SENTENCE = 9

const isLong = (line: Line, mark: number): boolean => line.quoted[mark - SENTENCE] === line.quoted[mark]

function endsInStop(line: Line, mark: number): boolean {
  const inner = line.tokens[mark - 1]
  const innermost = inner !== undefined && /^['’]$/.test(inner.text) ? line.tokens[mark - 2] : inner
  return innermost !== undefined && /^[,.?!…—–-]+$/.test(innermost.text)
}

/** What stands to the left of "…, officials said": from the start of the line, or of the quotation that ends there. */
export function complementLeft(line: Line, before: number): Stretch | null {
  const token = line.tokens[before]
  if (token === undefined || before < 1) return null
  const comma = /^[,?!—–]$/.test(token.text)
  const inQuotation = line.quoted[before] !== -1
  // A quotation that its speaker follows ends in a comma or a stop of its own; a title or a phrase does not.
  const complete =
    inQuotation && quotationEnd(line, before) === before && (endsInStop(line, before) || isLong(line, before))
  if (!comma && !complete) return null
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
