/** Words on pairs of claims, by the content of both: the same two claims are never asked about twice. */
import { createHash } from 'node:crypto'
import type { MeasurePairs } from '../../compare/measure-pairs.ts'
import type { OpenPair } from '../../compare/open-pairs.ts'
import type { Claim, ReadArticle } from '../../domain.ts'
import type { StoryAnswer } from './answer.ts'
import { claimLine } from './prompt.ts'

/** A hash of what a model would be shown of the two, in either order. */
export function pairKey({ a, b }: OpenPair, reads: readonly ReadArticle[]): string {
  const articles = reads.map(({ article }) => article)
  const lineOf = (claim: Claim): string => {
    const day = articles.find(({ id }) => id === claim.article)?.datePublished?.slice(0, 10) ?? 'no date'
    return claimLine(claim, day, articles)
  }
  return createHash('sha256')
    .update([lineOf(a), lineOf(b)].toSorted().join('\n'))
    .digest('hex')
    .slice(0, 32)
}

/** What was said of the pairs asked about; of one on which nothing or both was said, nothing. */
export function wordsOn(
  pairs: readonly OpenPair[],
  { pairs: said }: StoryAnswer,
): ReadonlyMap<OpenPair, boolean> {
  const words = new Map<OpenPair, boolean>()
  for (const [index, pair] of pairs.entries()) {
    const answers = new Set(said.filter((one) => one.pair === index + 1).map(({ answer }) => answer))
    if (answers.size !== 1) continue
    if (answers.has('same')) words.set(pair, true)
    if (answers.has('different')) words.set(pair, false)
  }
  return words
}

export function measurePairs(words: ReadonlyMap<OpenPair, boolean>): MeasurePairs {
  const key = (a: string, b: string): string => [a, b].toSorted().join(' ')
  const byIds = new Map([...words].map(([{ a, b }, same]) => [key(a.id, b.id), same]))
  return (a, b) => byIds.get(key(a.id, b.id)) ?? null
}
