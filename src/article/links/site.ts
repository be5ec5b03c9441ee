import { parse } from 'tldts'

/**
 * The registrable domain ("site") of a host by the Public Suffix List, its private section included, so
 * that two blogs on one hosting platform are two sites. Addresses and single labels are their own site.
 */
export function siteOf(host: string): string {
  const bare = host.replace(/\.$/, '')
  return parse(bare, { allowPrivateDomains: true }).domain ?? bare
}

/** Whether two hosts belong to one site. */
export function sameSite(a: string, b: string): boolean {
  return siteOf(a) === siteOf(b)
}

/** Whether a host is the given domain or lies under it. */
export function isUnder(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}

/** Countries and brands whose suffix is far more often the ending of a file that somebody mentions. */
const FILE_LIKE: ReadonlySet<string> = new Set(['md', 'sh', 'py', 'ps', 'zip', 'mov'])

/** Whether words without a scheme begin with a host that exists on the public net: `example.com/story`. */
export function beginsWithPublicHost(words: string): boolean {
  const host = /^[\p{L}\p{N}.-]+/u.exec(words)?.[0] ?? ''
  const parsed = parse(host)
  return parsed.isIcann === true && parsed.domain !== null && !FILE_LIKE.has(parsed.publicSuffix ?? '')
}
