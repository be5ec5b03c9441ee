/** What makes two readings of an article the same version: what a reader of the page was told. */
import { createHash } from 'node:crypto'
import type { Article } from '../domain.ts'

/** 64 bits: versions are only compared within one article. */
const LENGTH = 16

/**
 * Tags, links, section and the time of modification are left out: pages change them without a word of the
 * article being another.
 */
export function contentHash(article: Article): string {
  const { headline, byline, dateline, datePublished, articleBody, notes, original } = article
  const told = [headline, byline, dateline, datePublished, articleBody, notes, original?.name ?? null]
  return createHash('sha256').update(JSON.stringify(told).normalize('NFC')).digest('hex').slice(0, LENGTH)
}
