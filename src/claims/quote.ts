import type { Sentence } from '../text/analyse.ts'

/** Longer sentences are quoted by the part around the figure. */
const LONGEST_QUOTE = 400

/** The words that carry a figure: its sentence, or the clauses around it when the sentence runs on. */
export function quoteAround(
  sentence: Sentence,
  mention: { readonly start: number; readonly end: number },
): [number, number] {
  if (sentence.end - sentence.start <= LONGEST_QUOTE) return [sentence.start, sentence.end]
  const half = Math.floor(LONGEST_QUOTE / 2)
  const from = Math.max(sentence.start, mention.start - half)
  const to = Math.min(sentence.end, mention.end + half)
  const first = sentence.tokens.find((token) => token.start >= from)?.start ?? mention.start
  const last = sentence.tokens.findLast((token) => token.end <= to)?.end ?? mention.end
  return [Math.min(first, mention.start), Math.max(last, mention.end)]
}
