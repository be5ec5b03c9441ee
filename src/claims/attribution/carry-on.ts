/** A quotation that goes on after its speaker was named: "…," Doe said. "…" The rest belongs to the same attribution. */
import type { Line } from './line.ts'
import type { Stretch } from './noun-phrase.ts'

/** The stretch of a line that is nothing but quotation; null for any other line. */
export function pureQuotation(line: Line): Stretch | null {
  if ((line.quoted[0] ?? -1) === -1) return null
  const outside = line.quoted.filter(
    (quotation, index) => quotation === -1 && line.tokens[index]?.pos !== 'PUNCT',
  )
  return outside.length === 0 ? [0, line.tokens.length - 1] : null
}

/** Whether a line ends inside a quotation that its paragraph leaves open. */
export function staysOpen(line: Line): boolean {
  const last = line.quotations[line.quoted.at(-1) ?? -1]
  return last !== undefined && !last.closed
}
