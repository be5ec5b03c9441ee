import { sameSite } from '../../src/article/links/site.ts'

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
  readonly wholeSite: boolean
  readonly secure: boolean
}

const MOST_COOKIES = 30
const LONGEST_COOKIE = 2_048

export function createCookies(): Cookies {
  const kept = new Map<string, Cookie>()
  return {
    take(url, setCookies) {
      for (const line of setCookies.slice(0, MOST_COOKIES)) {
        const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
        const name = /^([\x21\x23-\x2b\x2d-\x3a\x3c\x3e-\x7e]+)=[\x20-\x7e]*$/.exec(pair)?.[1]
        if (name === undefined || pair.length > LONGEST_COOKIE || kept.size >= MOST_COOKIES) continue
        const has = (attribute: RegExp): boolean => attributes.some((part) => attribute.test(part))
        if (has(/^max-age=(0|-\d+)$/i)) kept.delete(name)
        else kept.set(name, { pair, host: url.host, wholeSite: has(/^domain=./i), secure: has(/^secure$/i) })
      }
    },
    headerFor(url) {
      const pairs = [...kept.values()]
        .filter(({ secure }) => !secure || url.protocol === 'https:')
        .filter(({ host, wholeSite }) => host === url.host || (wholeSite && isSameSite(host, url.host)))
        .map(({ pair }) => pair)
      return pairs.length === 0 ? null : pairs.join('; ')
    },
  }
}

function isSameSite(a: string, b: string): boolean {
  return sameSite(a.replace(/:\d+$/, ''), b.replace(/:\d+$/, ''))
}
