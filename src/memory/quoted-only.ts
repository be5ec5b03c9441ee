/**
 * What is left of an article when its body may no longer be kept: the words that its claims quote. Offsets
 * move with them, so that every claim still stands on words of the body, and can still be compared.
 */
import type { Claim, Quote, ReadArticle } from '../domain.ts'

/** Between stretches that did not stand together. */
export const GAP = '\n\n[…]\n\n'

type Stretch = { start: number; end: number; moved: number }

/** Overlapping and touching quotes are one stretch. */
function stretchesOf(claims: readonly Claim[]): Stretch[] {
  const quotes = claims.flatMap(({ quote, surface }) => [quote, surface]).sort((a, b) => a.start - b.start)
  const stretches: Stretch[] = []
  for (const { start, end } of quotes) {
    const last = stretches.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else stretches.push({ start, end, moved: 0 })
  }
  let at = 0
  for (const stretch of stretches) {
    stretch.moved = at - stretch.start
    at += stretch.end - stretch.start + GAP.length
  }
  return stretches
}

export function quotedOnly({ article, claims }: ReadArticle): ReadArticle {
  const stretches = stretchesOf(claims)
  const move = ({ exact, start, end }: Quote): Quote => {
    const { moved } = stretches.find((one) => one.start <= start && end <= one.end) ?? { moved: 0 }
    return { exact, start: start + moved, end: end + moved }
  }
  const articleBody = stretches.map(({ start, end }) => article.articleBody.slice(start, end)).join(GAP)
  return {
    article: { ...article, articleBody, links: [] },
    claims: claims.map((claim) => ({ ...claim, quote: move(claim.quote), surface: move(claim.surface) })),
  }
}
