import { createHash } from 'node:crypto'
import type { Head } from '../answer.ts'
import type { Arrival } from '../journey.ts'
import type { JourneyOptions } from '../journey-options.ts'
import { parseContentType, typeOfBody } from '../media.ts'
import { NO_STORE_MS } from '../settings.ts'
import { Trouble } from '../trouble.ts'
import type { KeptPage } from './kept-pages.ts'

/** How long a page may be kept: hardly, where its site forbids it (RFC 9111, 5.2.2.5). In ms. */
export function keptFor(head: Head, keptMs: number): number {
  const forbidden = /(^|[\s,])no-store\b/i.test(head.field('cache-control') ?? '')
  return forbidden ? Math.min(NO_STORE_MS, keptMs) : keptMs
}

/** The fields that ask the server whether a kept page still holds (RFC 9110, 13.1). */
export function conditionsOf(kept: KeptPage | null): JourneyOptions['conditions'] {
  if (kept === null || kept.url === null) return null
  const headers = {
    ...(kept.etag === undefined ? {} : { 'if-none-match': kept.etag }),
    ...(kept.lastModified === undefined ? {} : { 'if-modified-since': kept.lastModified }),
  }
  return Object.keys(headers).length === 0 ? null : { url: kept.url, headers }
}

/** The page that a journey brought, or the kept one that the server confirmed. */
export function toKeptPage({ url, head, bytes }: Arrival, kept: KeptPage | null, at: Date): KeptPage {
  if (bytes === null) {
    if (kept !== null) return { ...kept, retrievedAt: at.toISOString() }
    throw new Trouble(
      'server-error',
      `${url.host} answered without a page; try again later, or paste the text`,
    )
  }
  const { mediaType, charset } = parseContentType(head.field('content-type'))
  const etag = validator(head.field('etag'))
  const lastModified = validator(head.field('last-modified'))
  return {
    url: url.href,
    mediaType: typeOfBody(bytes, mediaType),
    charset,
    bytes,
    retrievedAt: at.toISOString(),
    contentHash: createHash('sha256').update(bytes).digest('hex'),
    ...(etag === null ? {} : { etag }),
    ...(lastModified === null ? {} : { lastModified }),
  }
}

/** Longer ones are no validators that a server would want back. */
const LONGEST_VALIDATOR = 500

function validator(field: string | null): string | null {
  return field !== null && field.length <= LONGEST_VALIDATOR ? field : null
}
