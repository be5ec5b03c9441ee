import robotsModule from 'robots-parser'
import { ROBOT_NAME } from './identity.ts'
import { Trouble } from './trouble.ts'

type ParseRobots = (
  address: string,
  text: string,
) => {
  isAllowed(url: string, robot: string): boolean | undefined
  getCrawlDelay(robot: string): number | undefined
}

/** The package's types speak of a default export; what it exports is the function itself. */
function isParser(exported: unknown): exported is ParseRobots {
  return typeof exported === 'function'
}

export type RobotsRules = {
  readonly allowed: boolean
  /** Seconds between visits that the site asks for, or null. */
  readonly crawlDelay: number | null
}

/** The address of the rules for a page: one file per scheme, host and port (RFC 9309, 2.3). */
export function robotsAddress(url: URL): URL {
  return new URL('/robots.txt', url.origin)
}

/** RFC 9309, 2.5: at least 500 kibibytes are to be read. */
const MOST_READ = 512_000

/** The parser's time grows with rules times path: this takes it about 0.2 s, a real site a thousandth. */
const MOST_WORK = 200_000_000

/** What the rules say about a page. Without rules, everything is allowed. */
export function readRobots(text: string, url: URL): RobotsRules {
  const read = text.slice(0, MOST_READ)
  if (read.length * url.href.length > MOST_WORK) return { allowed: false, crawlDelay: null }
  const parse: unknown = robotsModule
  if (!isParser(parse)) throw new TypeError('robots-parser exports no function')
  const rules = parse(robotsAddress(url).href, read)
  const delay = rules.getCrawlDelay(ROBOT_NAME)
  return {
    allowed: rules.isAllowed(url.href, ROBOT_NAME) ?? true,
    crawlDelay: delay !== undefined && Number.isFinite(delay) && delay > 0 ? delay : null,
  }
}

/** What a robots.txt that cannot be had means: nothing is forbidden where there is none (RFC 9309, 2.3.1.3). */
const NONE_THERE: ReadonlySet<Trouble['code']> = new Set([
  'not-found',
  'gone',
  'forbidden',
  'login-wall',
  'paywall',
  'empty',
  'redirect-loop',
  'unsupported-type',
])

/** What a site that fails to answer about robots.txt would fail to answer about the page too. */
const SAME_FOR_PAGE: ReadonlySet<Trouble['code']> = new Set([
  'dns',
  'blocked-address',
  'connection',
  'tls',
  'timeout',
  'rate-limited',
])

/** The rules to go by when asking for them failed: the text to read, or the trouble to throw. */
export function robotsAfterTrouble(trouble: Trouble, host: string): string | Trouble {
  if (NONE_THERE.has(trouble.code)) return ''
  if (SAME_FOR_PAGE.has(trouble.code)) return trouble
  return new Trouble(
    'robots',
    `${host} did not say in its robots.txt whether I may read on my own; paste the link when you want it read`,
    { cause: trouble },
  )
}

export function forbiddenByRobots(host: string): Trouble {
  return new Trouble(
    'robots',
    `${host} asks programs in its robots.txt not to read this page on their own; paste the link when you want it read`,
  )
}
