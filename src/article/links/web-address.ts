import { beginsWithPublicHost } from './site.ts'

/** Longest address that is still taken for a link: what common servers and browsers bear. */
const LONGEST = 8_192

/** Invisible characters that copying drags along: controls, soft hyphen, zero-width, direction marks, BOM. */
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g

/**
 * Reads a link as a person may give it (white space around, no scheme, invisible characters inside) as an
 * address of the web. Null for everything else: other schemes, words, overlong input.
 */
export function webAddress(link: string): URL | null {
  const words = link.replace(INVISIBLE, '').trim()
  if (words === '' || words.length > LONGEST) return null
  const url = URL.parse(withScheme(words))
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  url.hostname = url.hostname.replace(/\.$/, '') // the same host, and a way past comparisons by name
  return url
}

function withScheme(words: string): string {
  if (words.startsWith('//')) return `https:${words}`
  return !/^https?:/i.test(words) && !/\s/.test(words) && beginsWithPublicHost(words)
    ? `https://${words}`
    : words
}
