import { createHash } from 'node:crypto'
import type { Connecting } from './connecting.ts'
import { journey } from './journey.ts'
import type { JourneyOptions } from './journey-options.ts'
import type { KeptPages } from './kept/kept-pages.ts'
import { announcesBody } from './page-head.ts'
import { forbiddenByRobots, readRobots, robotsAddress, robotsAfterTrouble } from './robots.ts'
import type { Politeness } from './settings.ts'
import { Trouble } from './trouble.ts'
import type { TurnRule } from './turns/turns.ts'

export type RobotsWarden = {
  /** Throws {@link Trouble} where a site's robots.txt forbids an address, or cannot be had. */
  mayVisit(url: URL, connecting: Connecting): Promise<void>
  /** The rule for a site whose robots.txt was read before, its Crawl-delay included. */
  slowed(url: URL, rule: TurnRule, politeness: Politeness): TurnRule
}

export type RobotsWardenOptions = {
  readonly travel: Omit<JourneyOptions, 'conditions' | 'mayVisit' | 'wanted'>
  readonly keptPages: KeptPages
  /** How long rules are kept, in ms; RFC 9309, 2.4: a day at most. */
  readonly keptMs: number
}

/** RFC 9309, 2.3.1.2: five hops at least; 2.5: 500 kibibytes at least. */
const SMALLER = { redirects: 5, wireBytes: 600_000, decodedBytes: 600_000 }

/** Sites whose Crawl-delay is remembered. */
const MOST_DELAYS = 500

/** One for each fetch of a page: it knows the rules that it has read on the way. */
export function createRobotsWarden({ travel, keptPages, keptMs }: RobotsWardenOptions): RobotsWarden {
  const delays = new Map<string, number>()

  const ask = async (url: URL, connecting: Connecting): Promise<string> => {
    try {
      const { bytes } = await journey(url, {
        ...travel,
        connecting,
        limits: { ...travel.limits, ...SMALLER },
        conditions: null,
        mayVisit: null,
        wanted: announcesBody,
      })
      return new TextDecoder().decode(bytes ?? new Uint8Array())
    } catch (error) {
      if (!(error instanceof Trouble)) throw error
      const meaning = robotsAfterTrouble(error, url.host)
      if (meaning instanceof Trouble) throw meaning
      return meaning
    }
  }

  const textOf = async (url: URL, connecting: Connecting): Promise<string> => {
    const address = robotsAddress(url)
    const kept = await keptPages.find(address.href)
    if (kept !== null) return new TextDecoder().decode(kept.bytes)
    const text = await ask(address, connecting)
    const bytes = new TextEncoder().encode(text)
    const page = {
      url: address.href,
      mediaType: 'text/plain',
      charset: null,
      bytes,
      retrievedAt: travel.now().toISOString(),
      contentHash: createHash('sha256').update(bytes).digest('hex'),
    }
    await keptPages.keep(address.href, page, keptMs)
    return text
  }

  return {
    async mayVisit(url, connecting) {
      const { allowed, crawlDelay } = readRobots(await textOf(url, connecting), url)
      if (delays.size >= MOST_DELAYS) delays.clear()
      if (crawlDelay !== null) delays.set(url.host, crawlDelay)
      if (!allowed) throw forbiddenByRobots(url.host)
    },
    slowed(url, rule, { longestDelayMs }) {
      const asked = Math.min((delays.get(url.host) ?? 0) * 1_000, longestDelayMs)
      return { ...rule, delayMs: Math.max(rule.delayMs, asked) }
    },
  }
}
