/** The claims behind a mismatch as a story keeps it, found again in its articles. */
import type { ReadArticle } from '../domain.ts'
import type { KeptMismatch } from '../memory/kept-story.ts'
import { type Advice, adviseOn } from './advise.ts'
import { given, type Voice, voice } from './voice.ts'

const isAbout = (measure: string, label: string): boolean => measure.toLowerCase() === label.toLowerCase()

/** By the words that carried each side; where a sentence holds several, those of the mismatch's measure. */
function voicesOf({ measure, sides }: KeptMismatch, reads: readonly ReadArticle[]): readonly Voice[] {
  return sides.flatMap(({ article, words, outlet }) => {
    const read = reads.find((one) => one.article.id === article)
    if (read === undefined) return []
    const carried = read.claims.filter(({ quote, aside }) => aside === null && quote.exact === words)
    const own = carried.filter((claim) => isAbout(measure, claim.measure.label))
    const [first] = carried
    const claims = own.length > 0 ? own : first === undefined ? [] : [first]
    return claims.map((claim) => voice(given(claim), outlet, read.article.datePublished))
  })
}

/** Null when its articles are not kept any more, or say otherwise by now. */
export function adviceOn(mismatch: KeptMismatch, reads: readonly ReadArticle[]): Advice | null {
  const voices = voicesOf(mismatch, reads)
  const kind = voices[0]?.claim.kind
  const same = voices.filter(({ claim }) => claim.kind === kind)
  return same.length < 2 ? null : adviseOn(mismatch.measure, mismatch.relation, same)
}
