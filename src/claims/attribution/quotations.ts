/** Where quotation marks open and close. A quotation may run over sentences; the end of its paragraph ends it at the latest. */

export type Quotation = {
  /** Position of the opening mark. */
  readonly start: number
  /** Just after the closing mark, or the end of the paragraph when it stays open there. */
  readonly end: number
  readonly closed: boolean
}

/** Two apostrophes are how wire copy and old files print a quotation mark. */
const MARKS = /["“”„«»]|''|``|‘(?=\p{L})|(?<=[\s:(—–]|^)'(?=\p{Lu})/gmu

/** A straight mark opens when it has nothing, a blank or a bracket before it and a sign after it. */
function opens(text: string, at: number, mark: string): boolean {
  if (/^[“„«`]/.test(mark)) return true
  if (/^[”»]/.test(mark)) return false
  const before = text[at - 1] ?? '\n'
  const after = text[at + mark.length] ?? '\n'
  return /[\s([{—–―\-/:]/.test(before) && /\S/.test(after)
}

/** Longer single-quoted stretches are apostrophes that were taken for marks. */
const LONGEST_SINGLE = 2000

/** British papers quote in single marks; the one that closes follows a stop or a word and is not an apostrophe. */
function closesSingle(text: string, from: number, mark: string, limit: number): number | null {
  const closing =
    mark === '‘' ? /(?<=[.,!?…])’(?!\p{L})|(?<=[\p{L}\p{N}])’(?![\p{L}\p{N}])/gu : /(?<=[.,!?…])'(?!\p{L})/gu
  const stretch = text.slice(from + 1, Math.min(limit, from + LONGEST_SINGLE))
  const nextOpen = stretch.search(mark === '‘' ? /‘/u : /(?<=[\s:(])'(?=\p{Lu})/u)
  const own = nextOpen === -1 ? stretch : stretch.slice(0, nextOpen)
  const ends = [...own.matchAll(closing)].map((match) => match.index)
  const afterStop = ends.find((at) => /[.,!?…]/.test(own[at - 1] ?? ''))
  const end = afterStop ?? ends[0]
  return end === undefined ? null : from + 1 + end + 1
}

/** Quotations of a text in order, without overlap. */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = []
  let open: number | null = null
  let paragraphEnd = 0
  let single = 0
  for (const match of text.matchAll(MARKS)) {
    const at = match.index
    if (at >= paragraphEnd) {
      if (open !== null) found.push({ start: open, end: paragraphEnd, closed: false })
      open = null
      const next = text.indexOf('\n', at)
      paragraphEnd = next === -1 ? text.length : next
    }
    if (open === null && /^['‘]$/.test(match[0])) {
      if (at < single) continue
      const end = closesSingle(text, at, match[0], paragraphEnd)
      if (end === null) continue
      found.push({ start: at, end, closed: true })
      single = end
      continue
    }
    if (at < single || /^['‘]$/.test(match[0])) continue
    if (open === null) {
      if (opens(text, at, match[0])) open = at
    } else if (!/^[“„«`]/.test(match[0])) {
      found.push({ start: open, end: at + match[0].length, closed: true })
      open = null
    }
  }
  if (open !== null) found.push({ start: open, end: paragraphEnd, closed: false })
  return found
}
