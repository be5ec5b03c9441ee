/** Which sentence of a rewrite stands for which of its original. */
import type { Sentence } from '../text/analyse.ts'

export type Aligned = {
  /** The same in other words, in the order of the rewrite. */
  readonly pairs: readonly { readonly was: Sentence; readonly now: Sentence }[]
  readonly added: readonly Sentence[]
  readonly dropped: readonly Sentence[]
}

/** Words in common of two sentences, as a share of both (Dice), from which one is taken to stand for the other. */
const SAME_SENTENCE = 0.5
/** Shorter sentences are headings, captions and "Read more": they say nothing of who rewrote what. */
const FEWEST_WORDS = 4
/** More of either text is not looked at: time grows with the product. */
const MOST_SENTENCES = 300

const WORD = /[\p{L}\p{N}]/u

const wordsOf = ({ tokens }: Sentence): readonly string[] =>
  tokens.flatMap(({ lower }) => (WORD.test(lower) ? [lower] : []))

type Worded = { readonly sentence: Sentence; readonly words: readonly string[] }

const worded = (sentences: readonly Sentence[]): readonly Worded[] =>
  sentences
    .map((sentence) => ({ sentence, words: wordsOf(sentence) }))
    .filter(({ words }) => words.length >= FEWEST_WORDS)
    .slice(0, MOST_SENTENCES)

function dice(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let both = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    both++
  }
  return (2 * both) / (a.length + b.length)
}

/** Each sentence stands for at most one; the most alike are paired first, of equals the earlier. */
export function align(original: readonly Sentence[], rewrite: readonly Sentence[]): Aligned {
  const [before, after] = [worded(original), worded(rewrite)]
  const likes = after.flatMap((now, i) =>
    before.flatMap((was, j) => {
      const share = dice(was.words, now.words)
      return share >= SAME_SENTENCE ? [{ share, i, j }] : []
    }),
  )
  const ofRewrite = new Map<number, number>()
  const taken = new Set<number>()
  for (const { i, j } of likes.toSorted((a, b) => b.share - a.share || a.i - b.i || a.j - b.j)) {
    if (ofRewrite.has(i) || taken.has(j)) continue
    ofRewrite.set(i, j)
    taken.add(j)
  }
  return {
    pairs: after.flatMap(({ sentence: now }, i) => {
      const was = before[ofRewrite.get(i) ?? -1]?.sentence
      return was === undefined ? [] : [{ was, now }]
    }),
    added: after.flatMap(({ sentence }, i) => (ofRewrite.has(i) ? [] : [sentence])),
    dropped: before.flatMap(({ sentence }, j) => (taken.has(j) ? [] : [sentence])),
  }
}
