import { sameSite } from './site.ts'
import { withoutTrackers } from './trackers.ts'
import { desktopVariant } from './variants.ts'
import { webAddress } from './web-address.ts'
import { WRAPPERS } from './wrappers.ts'

/** Wrappers stand in wrappers (a mail filter around a search engine's link); more than this is a game. */
const MOST_WRAPPERS = 6

function unwrapped(url: URL): URL {
  let current = url
  for (let layer = 0; layer < MOST_WRAPPERS; layer++) {
    const inner = innerAddress(current)
    if (inner === null) return current
    current = inner
  }
  return current
}

function innerAddress(url: URL): URL | null {
  for (const { unwrap } of WRAPPERS) {
    const target = unwrap(url)
    const address = target === null ? null : webAddress(target)
    if (address !== null && address.href !== url.href) return address
  }
  return null
}

/** Upper-case escapes, none for characters that need none (RFC 3986, 6.2.2.2), and one for a stray per cent sign. */
function evenEscapes(path: string): string {
  return path.replace(/%(?:[0-9a-f]{2})?/gi, (octet) => {
    if (octet === '%') return '%25'
    const character = String.fromCharCode(Number.parseInt(octet.slice(1), 16))
    return /[A-Za-z0-9._~-]/.test(character) ? character : octet.toUpperCase()
  })
}

/** One form for what does not change the page: variants, trackers, user, fragment, escapes. */
function tidied(given: URL, keepPasses = false): string {
  const url = withoutTrackers(desktopVariant(given), keepPasses)
  url.username = ''
  url.password = ''
  if (!url.hash.startsWith('#!')) url.hash = '' // `#!` is the page's name on sites that draw it by script
  url.hostname = url.hostname.replace(/\.$/, '')
  url.pathname = evenEscapes(url.pathname)
  return url.href
}

/** Undoes what chats, search engines and social sites wrap around a link. Null when it is no web address. */
export function unwrappedAddress(link: string): string | null {
  const given = webAddress(link)
  return given === null ? null : unwrapped(given).href
}

/**
 * The address to ask for: wrappers undone, trackers stripped, the rest as given (user and password too: the
 * fetcher refuses those, and must see them). Null when the link is no web address.
 */
export function addressToFetch(link: string): string | null {
  const given = webAddress(link)
  if (given === null) return null
  const url = withoutTrackers(unwrapped(given), true)
  url.hash = ''
  return url.href
}

/**
 * The address under which the page of an address is kept: its canonical form, save that what lets a gifted link in
 * stays. Wrappers stay as they are: a page that was read at a wrapper's address is not the page it speaks of.
 */
export function addressToKeep(address: string): string | null {
  const given = webAddress(address)
  return given === null ? null : tidied(given, true)
}

/**
 * The one address by which an article is known: unwrapped, without trackers, user, fragment, AMP and mobile
 * variants, with even escapes. Null when the link is no web address. Idempotent.
 */
export function canonicalUrl(link: string): string | null {
  const given = webAddress(link)
  return given === null ? null : tidied(unwrapped(given))
}

/**
 * The canonical URL of a page that was read at `pageUrl` and states `relCanonical` (its `rel=canonical`, as
 * written there, or null). The page is believed only about its own site, and not when it sends every story to
 * the home page, which is a common mistake of templates.
 */
export function canonicalOfPage(pageUrl: string, relCanonical: string | null): string | null {
  const given = webAddress(pageUrl)
  if (given === null) return null
  const own = tidied(given)
  const stated = URL.parse(relCanonical?.trim() || own, pageUrl)
  if (stated === null || !/^https?:$/.test(stated.protocol) || stated.username !== '') return own
  const page = new URL(own)
  if (!sameSite(stated.hostname, page.hostname)) return own
  if (stated.pathname === '/' && stated.search === '' && page.pathname + page.search !== '/') return own
  if (page.protocol === 'https:' && stated.port === '') stated.protocol = 'https:'
  return tidied(stated)
}

/**
 * Equal for addresses that differ only in scheme, `www.`, a closing slash or the order of parameters: for
 * recognising an article that was seen before. Not an address to show or to fetch.
 */
export function linkKey(link: string): string | null {
  const canonical = canonicalUrl(link)
  if (canonical === null) return null
  const url = new URL(canonical)
  const query = url.search.slice(1).split('&').filter(Boolean).sort().join('&')
  const path = url.pathname.replace(/\/+$/, '')
  return url.host.replace(/^www\./, '') + path + (query === '' ? '' : `?${query}`) + url.hash
}
