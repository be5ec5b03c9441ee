/** What is said before its source: "…, officials said". */
import type { Line } from './line.ts'
import type { Stretch } from './noun-phrase.ts'
import { quotationEnd } from './stretch-end.ts'

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
