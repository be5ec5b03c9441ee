import { isUnder, siteOf } from '../../src/article/links/site.ts'

/**
 * The cookies of one visit: some sites answer with a redirect to themselves until their cookie comes back.
 * They go back to the site that set them alone, and are gone when the visit ends.
 */
export type Cookies = {
  take(url: URL, setCookies: readonly string[]): void
  headerFor(url: URL): string | null
}

type Cookie = {
  readonly pair: string
  readonly host: string
  /** Sent to hosts under {@link host} as well (RFC 6265, 5.3). */
  readonly under: boolean
  readonly secure: boolean
}

const MOST_COOKIES = 30
const LONGEST_COOKIE = 2_048

/** Name, `=` and value of printable characters, as RFC 6265, 4.1.1 has them; spaces in values are seen in practice. */
const PAIR = /^([\x21\x23-\x2b\x2d-\x3a\x3c\x3e-\x7e]+)=[\x20-\x7e]*$/

export function createCookies(): Cookies {
  const kept = new Map<string, Cookie>()

  const takeOne = (url: URL, line: string): void => {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
    const name = PAIR.exec(pair)?.[1]
    if (name === undefined || pair.length > LONGEST_COOKIE) return
    const attributeOf = (attribute: string): string | undefined =>
      attributes.find((part) => part.toLowerCase().startsWith(`${attribute}=`))?.slice(attribute.length + 1)
    const domain = attributeOf('domain')?.replace(/^\./, '').toLowerCase()
    // A site may speak for all of itself, for nothing above it (a public suffix) and for no other.
    const forSite = domain !== undefined && domain !== ''
    if (forSite && !(isUnder(url.hostname, domain) && isUnder(domain, siteOf(url.hostname)))) return
    const host = forSite ? domain : url.hostname
    const key = `${host} ${name}`
    if (/^(0|-\d+)$/.test(attributeOf('max-age') ?? '')) kept.delete(key)
    else if (kept.size < MOST_COOKIES || kept.has(key)) {
      kept.set(key, { pair, host, under: forSite, secure: attributes.some((part) => /^secure$/i.test(part)) })
    }
  }

  return {
    take(url, setCookies) {
      for (const line of setCookies.slice(0, MOST_COOKIES)) takeOne(url, line)
    },
    headerFor(url) {
      const pairs = [...kept.values()]
        .filter(({ secure }) => !secure || url.protocol === 'https:')
        .filter(({ host, under }) => host === url.hostname || (under && isUnder(url.hostname, host)))
        .map(({ pair }) => pair)
      return pairs.length === 0 ? null : pairs.join('; ')
    },
  }
}
