/** Where quotation marks open and close. A quotation may run over sentences, and over paragraphs that each open it anew. */

export type Quotation = {
  /** Position of the opening mark. */
  readonly start: number
  /** Just after the closing mark, or the end of the paragraph when it stays open there. */
  readonly end: number
  readonly closed: boolean
}

const MARKS = /["“”„«»]/g

/** An opening mark has nothing, a blank or a bracket before it and a sign after it. */
function opens(text: string, at: number, mark: string): boolean {
  if (mark === '“' || mark === '„' || mark === '«') return true
  if (mark === '”' || mark === '»') return false
  const before = text[at - 1] ?? '\n'
  const after = text[at + 1] ?? '\n'
  return /[\s([{—–\-/]/.test(before) && /\S/.test(after)
}

/** Quotations of a text in order, without overlap. */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = []
  let open: number | null = null
  let paragraphEnd = 0
  for (const match of text.matchAll(MARKS)) {
    const at = match.index
    if (at >= paragraphEnd) {
      if (open !== null) found.push({ start: open, end: paragraphEnd, closed: false })
      open = null
      const next = text.indexOf('\n', at)
      paragraphEnd = next === -1 ? text.length : next
    }
    if (open === null) {
      if (opens(text, at, match[0])) open = at
    } else if (match[0] !== '“' && match[0] !== '„') {
      found.push({ start: open, end: at + 1, closed: true })
      open = null
    }
  }
  if (open !== null) found.push({ start: open, end: paragraphEnd, closed: false })
  return found
}
