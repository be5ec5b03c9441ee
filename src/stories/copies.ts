/** Which articles repeat another: one origin is one voice, however many pages carry it. */
import type { Article, Copy } from '../domain.ts'
import { containment, shinglesOf } from './shingles.ts'

/** Share of the shorter text's five-word runs that the longer one holds, from which it is a copy. */
const COPY_SHARE = 0.3
/** Texts shorter than this many runs share phrases by chance. */
const SHORTEST = 40

/**
 * Earlier first. On one day, an article that names another as its original comes after those that name none,
 * and the hour counts only where both pages state it.
 */
function inOrder(a: Article, b: Article): number {
  const [one, other] = [a.datePublished ?? '9999', b.datePublished ?? '9999']
  const byDay = one.slice(0, 10).localeCompare(other.slice(0, 10))
  const byOriginal = Number(a.original !== null) - Number(b.original !== null)
  const byHour = one.length > 10 && other.length > 10 ? Date.parse(one) - Date.parse(other) : 0
  return byDay || byOriginal || byHour
}

/**
 * Near copies among the articles. Each copy points at the earliest published article of its kind (ties:
 * the one given first), which itself is no copy. `share`: of the shorter text's five-word runs, 0 to 1.
 */
export function findCopies(articles: readonly Article[]): readonly Copy[] {
  const inTime = articles
    .map((article, given) => ({ article, given, shingles: shinglesOf(article.articleBody) }))
    .sort((a, b) => inOrder(a.article, b.article) || a.given - b.given)
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
