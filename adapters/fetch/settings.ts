import type { Clock, FetchPurpose } from '../../src/ports.ts'
import type { Flights } from './flights/flights.ts'
import type { KeptPages } from './kept/kept-pages.ts'
import type { FetchLimits } from './limits.ts'
import type { ResolveHost } from './lookup.ts'
import type { Turns } from './turns/turns.ts'
import type { VettingOptions } from './vetting.ts'

export type FetcherOptions = VettingOptions & {
  readonly limits?: Partial<FetchLimits>
  /** Whom a site's owner may write to: a page or a mailbox. */
  readonly contact?: string
  readonly version?: string
  readonly clock?: Clock
  readonly resolve?: ResolveHost
  /** Certificate authorities to trust beside the usual ones, PEM. */
  readonly ca?: readonly string[]
  /** For which purposes robots.txt is obeyed. Default: watches and originals. */
  readonly robotsFor?: readonly FetchPurpose[]
  readonly politeness?: Partial<Politeness>
  readonly keeping?: Partial<Keeping>
  /** Default: of this process alone. */
  readonly turns?: Turns
  readonly keptPages?: KeptPages
  readonly flights?: Flights | null
}

/** How a site is visited by all workers together; times in ms. */
export type Politeness = {
  readonly concurrency: number
  readonly delayMs: number
  /** A Crawl-delay in robots.txt is obeyed up to this. */
  readonly longestDelayMs: number
}

/** How long pages are kept, in ms. */
export type Keeping = {
  /** A pasted link's page is not asked for again within this time. */
  readonly freshMs: number
  /** After it, the server is asked whether what was kept still holds, until this time. */
  readonly keptMs: number
  readonly robotsMs: number
}

export const DEFAULT_POLITENESS: Politeness = { concurrency: 2, delayMs: 500, longestDelayMs: 10_000 }

const MINUTE = 60_000
export const DEFAULT_KEEPING: Keeping = { freshMs: 5 * MINUTE, keptMs: 1_440 * MINUTE, robotsMs: 60 * MINUTE }

/** What a page that its site forbids to keep is kept for, so that those who asked at once share it. */
export const NO_STORE_MS = 5_000
