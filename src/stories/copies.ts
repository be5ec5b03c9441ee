/** Which articles repeat another: one origin is one voice, however many pages carry it. */
import type { Article, Copy } from '../domain.ts'
import { containment, shinglesOf } from './shingles.ts'

/** Share of the shorter text's five-word runs that the longer one holds, from which it is a copy. */
const COPY_SHARE = 0.3
/** Texts shorter than this many runs share phrases by chance. */
const SHORTEST = 40

function time(article: Article): number {
  const published = article.datePublished === null ? Number.NaN : Date.parse(article.datePublished)
  return Number.isNaN(published) ? Number.POSITIVE_INFINITY : published
}

/**
 * Near copies among the articles. Each copy points at the earliest published article of its kind (ties:
 * the one given first), which itself is no copy. `share`: of the shorter text's five-word runs, 0 to 1.
 */
export function findCopies(articles: readonly Article[]): readonly Copy[] {
  const inTime = articles
    .map((article, given) => ({ article, given, shingles: shinglesOf(article.articleBody) }))
    .sort((a, b) => time(a.article) - time(b.article) || a.given - b.given)
  const originals: typeof inTime = []
  const copies: Copy[] = []
  for (const candidate of inTime) {
    let best: Copy | null = null
    for (const original of originals) {
      if (original.article.id === candidate.article.id) continue
      if (Math.min(candidate.shingles.size, original.shingles.size) < SHORTEST) continue
      const share = containment(candidate.shingles, original.shingles)
      if (share < COPY_SHARE || (best !== null && share <= best.share)) continue
      best = { article: candidate.article.id, of: original.article.id, share }
    }
    if (best === null) originals.push(candidate)
    else copies.push(best)
  }
  return copies
}
