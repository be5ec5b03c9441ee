/** Pages for tests, from words. */

import { readPage } from '../../src/article/read.ts'
import type { Article } from '../../src/domain.ts'
import type { Page } from '../../src/ports.ts'

export const RETRIEVED = '2026-06-01T12:00:00Z'

export const pageOf = (content: string | Uint8Array, over: Partial<Page> = {}): Page => ({
  link: 'page',
  url: null,
  mediaType: null,
  charset: null,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  retrievedAt: RETRIEVED,
  ...over,
})

/** The article of a page that must be readable. */
export function articleOf(content: string | Uint8Array, over: Partial<Page> = {}): Article {
  const outcome = readPage(pageOf(content, over))
  if (!outcome.ok) throw new Error(`not read: ${outcome.failure.code}: ${outcome.failure.message}`)
  return outcome.value
}
