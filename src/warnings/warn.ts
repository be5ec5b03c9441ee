/** What a reporter should know of an article before using it. */
import type { Copy, ReadArticle, Warning, WarningKind } from '../domain.ts'
import { recognisers } from './registry.ts'

/**
 * Warnings of all articles, in the order of the articles and, within one, of the registry.
 * @param copies - near copies among the articles
 * @param now - when they are looked at, ISO 8601: figures grow stale
 * @param changed - by article, what changed in it since it was first read
 */
export function warnAbout(
  reads: readonly ReadArticle[],
  copies: readonly Copy[],
  now: string,
  changed: ReadonlyMap<string, string> = new Map(),
): readonly Warning[] {
  const kinds = Object.keys(recognisers) as WarningKind[]
  return reads.flatMap(({ article, claims }) => {
    const others = reads.map((read) => read.article).filter(({ id }) => id !== article.id)
    const seen = { article, claims, copies, changed: changed.get(article.id) ?? null }
    return kinds.flatMap((kind) =>
      recognisers[kind]({ ...seen, others, now }).map((found) => ({
        article: article.id,
        kind,
        ...found,
      })),
    )
  })
}
