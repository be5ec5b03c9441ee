/**
 * The law that every claim is under, whoever made it: its quote and its surface are words of the article,
 * at their offsets. What breaks it does not exist.
 */
import type { Article, Claim, Quote } from '../domain.ts'

export type LawReport = { readonly kept: number; readonly dropped: number }

const holds = (text: string, quote: Quote): boolean =>
  quote.exact !== '' && quote.start >= 0 && text.slice(quote.start, quote.end) === quote.exact

/** Keeps the claims whose words are in the article; counts the others. */
export function keepTrueQuotes(
  article: Article,
  claims: readonly Claim[],
): { claims: readonly Claim[]; law: LawReport } {
  const kept = claims.filter(
    (claim) =>
      claim.article === article.id &&
      holds(article.articleBody, claim.quote) &&
      holds(article.articleBody, claim.surface) &&
      claim.surface.start >= claim.quote.start &&
      claim.surface.end <= claim.quote.end,
  )
  return { claims: kept, law: { kept: kept.length, dropped: claims.length - kept.length } }
}
