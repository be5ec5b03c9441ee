/** Pages come in, articles and claims come out. */
import type { Article, Claim, Failure, Outcome } from '../domain.ts'

/** What was received for a link, before anything is read out of it. */
export type Page = {
  readonly link: string
  /** Address after redirects, or null for files and pasted text. */
  readonly url: string | null
  /** Media type without parameters, e.g. `text/html`; null when nothing says. */
  readonly mediaType: string | null
  /** From the HTTP header; null when not stated there. */
  readonly charset: string | null
  readonly bytes: Uint8Array
  readonly retrievedAt: string
  /** SHA-256 of `bytes`, hex: equal means that nothing on the page has changed. */
  readonly contentHash?: string
  /** The server's validators, as sent (RFC 9110, 8.8); absent when it sent none. */
  readonly etag?: string
  readonly lastModified?: string
  /** True when the bytes were kept from an earlier visit and are still fresh, or were confirmed by the server. */
  readonly fromCache?: boolean
}

/**
 * Why a page is fetched. `pasted`: a person asked for this link; `watch`: re-reading on a schedule;
 * `original`: a link found in an article's text. The last two respect robots.txt.
 */
export type FetchPurpose = 'pasted' | 'watch' | 'original'

export type FetchRequest = {
  /** Default `pasted`. */
  readonly purpose?: FetchPurpose
  /** For an `original`: the address of the page that names it. A public page cannot send us into an intranet. */
  readonly foundOn?: string
  /** Accept a page kept from an earlier visit if it is no older than this, in ms; 0 always asks the server, as originals do. */
  readonly maxAge?: number
}

export interface Fetcher {
  /** Never throws for what the network or the server does: that is a {@link Failure}. */
  fetch(link: string, request?: FetchRequest): Promise<Outcome<Page>>
}

export interface Reader {
  /** Reads a page off the event loop, within the time limit that the adapter was given. */
  read(page: Page): Promise<Outcome<Article>>
}

/** Proposes claims for an article: the embedded rules, or a language model under the same law. */
export interface ClaimProposer {
  propose(article: Article): Promise<readonly Claim[]>
}
