import { addressToFetch, addressToKeep } from '../../src/article/link.ts'
import type { Outcome } from '../../src/domain.ts'
import type { Fetcher, FetchPurpose } from '../../src/ports.ts'
import { createErrands, type Errand, ROBOTS_FOR } from './errand.ts'
import { createSingleFlight } from './flights/single-flight.ts'
import { createKeptPagesInMemory } from './kept/in-memory.ts'
import type { KeptPage } from './kept/kept-pages.ts'
import { DEFAULT_KEEPING, type FetcherOptions } from './settings.ts'
import { Trouble } from './trouble.ts'

export type { FetcherOptions } from './settings.ts'

export type WebFetcher = Fetcher & {
  /** Removes what was kept of a link's page. */
  forget(link: string): Promise<void>
}

/**
 * Fetches pages over HTTP, safely and politely; see docs/fetching.md. Never throws for what the network or a server
 * does; throws when what it keeps its pages and turns in (Redis) fails.
 */
export function createFetcher(options: FetcherOptions = {}): WebFetcher {
  const { keptPages = createKeptPagesInMemory(), flights = null, clock = () => new Date() } = options
  const { freshMs } = { ...DEFAULT_KEEPING, ...options.keeping }
  const robotsFor = new Set<FetchPurpose>(options.robotsFor ?? ROBOTS_FOR)
  const goFor = createErrands(options, keptPages)
  const once = createSingleFlight({ keptPages, flights })

  const outcomeOf = async (link: string, errand: Errand): Promise<Outcome<KeptPage>> => {
    try {
      return { ok: true, value: await goFor(errand) }
    } catch (error) {
      if (error instanceof Trouble) return { ok: false, failure: error.toFailure(link) }
      throw error
    }
  }

  return {
    async fetch(link, request = {}) {
      const { purpose = 'pasted', maxAge = purpose === 'pasted' ? freshMs : 0 } = request
      const given = readLink(link)
      if (given instanceof Trouble) return { ok: false, failure: given.toFailure(link) }
      const { start, address } = given
      const kept = await keptPages.find(address)
      // An original is always asked for: only on the way is it seen whether the page that names it may lead there.
      if (
        purpose !== 'original' &&
        kept !== null &&
        clock().getTime() - Date.parse(kept.retrievedAt) < maxAge
      ) {
        return { ok: true, value: { ...kept, link, fromCache: true } }
      }
      const foundOn = purpose === 'original' ? (URL.parse(request.foundOn ?? '') ?? NOWHERE) : null
      const errand = { start, address, kept, obeyRobots: robotsFor.has(purpose), foundOn }
      const flight = `${purpose} ${foundOn?.host ?? ''} ${address}`
      const outcome = await once(flight, address, () => outcomeOf(link, errand))
      if (!outcome.ok) return { ok: false, failure: { ...outcome.failure, link } }
      const fromCache = kept !== null && outcome.value.contentHash === kept.contentHash
      return { ok: true, value: { ...outcome.value, link, ...(fromCache ? { fromCache } : {}) } }
    },
    async forget(link) {
      const given = readLink(link)
      if (!(given instanceof Trouble)) await keptPages.forget(given.address)
    },
  }
}

/** Stands for the page that named a link when nobody says which; no allow-list can hold it. */
const NOWHERE = new URL('about:blank')

function readLink(link: string): { readonly start: URL; readonly address: string } | Trouble {
  const toFetch = addressToFetch(link)
  if (toFetch !== null) return { start: new URL(toFetch), address: addressToKeep(toFetch) ?? toFetch }
  return /^\s*https?:\/\/[^/]*%/i.test(link)
    ? new Trouble(
        'blocked-address',
        'the link names a network interface, not a site; give me a public link, or paste the text',
      )
    : new Trouble(
        'not-a-link',
        'this is no link that I can open; give me one that begins with https://, or paste the text',
      )
}
