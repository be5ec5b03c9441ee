/**
 * The smallest pieces that figures are read from. A tagger's tokens will not do: print runs a figure into
 * its unit (`50mph`, `3.4bn`) and its range (`10-15`), and the pieces have to be apart.
 */
export type AtomKind = 'digits' | 'word' | 'mark'

export type Atom = {
  readonly kind: AtomKind
  readonly text: string
  readonly lower: string
  /** Offsets in the text that the sentence stands in. */
  readonly start: number
  readonly end: number
  /** Nothing stands between it and the piece before. */
  readonly joined: boolean
}

/** Longer runs of digits are no figure that anyone prints; cutting them keeps every later step linear. */
const LONGEST_DIGITS = 40

const PIECE =
  /(?<digits>(?<![\p{L}\d])\.\d+|\d+(?:(?:[,.'’٬]|[\u00A0\u202F\u2009](?=\d{3}(?!\d)))\d+)*)|(?<word>[\p{L}\p{M}]+)|(?<mark>\S)/gu

/** Pieces of `text` in order; `offset` is added to every position. */
export function atomsOf(text: string, offset: number): Atom[] {
  const atoms: Atom[] = []
  let last = -1
  for (const match of text.matchAll(PIECE)) {
    const piece = match[0].slice(0, match.groups?.digits === undefined ? undefined : LONGEST_DIGITS)
    const kind =
      match.groups?.digits !== undefined ? 'digits' : match.groups?.word !== undefined ? 'word' : 'mark'
    atoms.push({
      kind,
      text: piece,
      lower: piece.toLowerCase(),
      start: offset + match.index,
      end: offset + match.index + match[0].length,
      joined: match.index === last,
    })
    last = match.index + match[0].length
  }
  return atoms
}
