/** Texts as words, as the page sets' own metrics count them. */

/** Letters, digits and underscores; case kept. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? []

/** NFKC, lower case, everything but letters and digits to one blank. */
export const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

export const harmonic = (precision: number, recall: number): number =>
  ratio(2 * precision * recall, precision + recall)
