import { addressToKeep } from '../../src/article/link.ts'
import type { FetchPurpose } from '../../src/ports.ts'
import { createConnectings } from './connectings.ts'
import { requestHeaders, userAgent } from './identity.ts'
import { awaitTurn, turnSite } from './in-turn.ts'
import { journey } from './journey.ts'
import type { JourneyOptions } from './journey-options.ts'
import { conditionsOf, keptFor, toKeptPage } from './kept/keeping.ts'
import type { KeptPage, KeptPages } from './kept/kept-pages.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { announcesPage } from './page-head.ts'
import { createRobotsWarden } from './robots-warden.ts'
import { DEFAULT_KEEPING, DEFAULT_POLITENESS, type FetcherOptions } from './settings.ts'
import { createTurnsInMemory } from './turns/in-memory.ts'

export type Errand = {
  readonly start: URL
  /** What the page is kept under. */
  readonly address: string
  /** What was kept there before: the server is asked whether it still holds. */
  readonly kept: KeptPage | null
  readonly obeyRobots: boolean
  /** The page that named the link, null when a person gave it: what the allow-list opens is not for public pages. */
  readonly foundOn: URL | null
}

/** Goes for a page over the network and keeps what it brings. Throws {@link Trouble}. */
export type GoFor = (errand: Errand) => Promise<KeptPage>

export function createErrands(options: FetcherOptions, keptPages: KeptPages): GoFor {
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const keeping = { ...DEFAULT_KEEPING, ...options.keeping }
  const politeness = { ...DEFAULT_POLITENESS, ...options.politeness }
  const { clock: now = () => new Date(), turns = createTurnsInMemory() } = options
  const rule = {
    concurrency: politeness.concurrency,
    delayMs: politeness.delayMs,
    leaseMs: limits.totalMs + limits.queueMs + limits.retryWaitMs,
  }
  const travel: Omit<JourneyOptions, 'conditions' | 'mayVisit' | 'wanted'> = {
    ...createConnectings(options, limits.connectMs),
    limits,
    headers: requestHeaders(userAgent(options.version ?? null, options.contact ?? null)),
    turn: (url) => awaitTurn(turns, url, rule, limits),
    pause: (url, seconds) => turns.pause(turnSite(url), seconds * 1_000),
    now,
  }
  const warden = createRobotsWarden({ travel, keptPages, keptMs: keeping.robotsMs })
  const asPerson = { ...travel, mayVisit: null }
  const asRobot = {
    ...travel,
    mayVisit: warden.mayVisit,
    turn: (url: URL) => awaitTurn(turns, url, warden.slowed(url, rule, politeness), limits),
  }

  const isTrusted = (foundOn: URL | null): boolean =>
    foundOn === null || travel.connecting.vetting.isListed(foundOn)

  return async ({ start, address, kept, obeyRobots, foundOn }) => {
    const arrival = await journey(start, {
      ...(obeyRobots ? asRobot : asPerson),
      connecting: isTrusted(foundOn) ? travel.connecting : travel.publicOnly,
      conditions: conditionsOf(kept),
      wanted: announcesPage,
    })
    const page = toKeptPage(arrival, kept, now())
    const ms = keptFor(arrival.head, keeping.keptMs)
    const final = addressToKeep(arrival.url.href)
    await keptPages.keep(address, page, ms)
    if (final !== null && final !== address) await keptPages.keep(final, page, ms)
    return page
  }
}

/** The purposes for which robots.txt is obeyed, unless a setting says otherwise. */
export const ROBOTS_FOR: readonly FetchPurpose[] = ['watch', 'original']
