import { isIP } from 'node:net'
import { type AllowList, liesIn, parseAllowList, parseBlock } from './allow-list.ts'
import { type Address, isMetadata, isPublicUnicast, parseAddress } from './public-address.ts'
import { Trouble } from './trouble.ts'

export type VettingOptions = {
  /** Hosts, addresses and blocks that may be asked although they are not public; see {@link parseAllowList}. */
  readonly allow?: readonly string[]
  /** Addresses and blocks that are refused although they are public, e.g. a NAT64 prefix of one's own. */
  readonly deny?: readonly string[]
  /** Ports that may be asked on public hosts. Default 80 and 443. */
  readonly ports?: readonly number[]
  /** This machine's own addresses: what it serves on them may be shielded from outside, and is not from inside. */
  readonly own?: readonly string[]
}

export type Vetting = {
  /** Throws {@link Trouble} unless the address may be asked, so far as its form tells. Resolves no name. */
  target(url: URL): void
  /** Whether this address may be connected to for this host and port: the decision that counts. */
  admits(address: string, host: string, port: number): boolean
  /** Whether the allow-list opens this host, so far as its form tells. */
  isListed(url: URL): boolean
  /** Whether this address is public, so that nobody's allow-list is needed to be admitted. */
  isOpen(address: string): boolean
  refusal(host: string): Trouble
}

/** Names that by standard or custom never lead to the public net (RFC 6761, 6762, 7686, 8375, 9476). */
const SPECIAL_NAMES =
  /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|in-addr\.arpa|ip6\.arpa|onion|alt|invalid|test)$/

/** What DNS bears of what the URL standard lets through (RFC 1035, 2.3.4; underscores are seen in practice). */
const HOST_NAME = /^(?=.{1,253}$)[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*$/

export function portOf(url: URL): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
}

export function createVetting(options: VettingOptions = {}): Vetting {
  const allow: AllowList = parseAllowList(options.allow ?? [])
  const ports = new Set(options.ports ?? [80, 443])
  const own = new Set((options.own ?? []).map((text) => parseAddress(text)?.toString()))
  const deny = (options.deny ?? []).map((text) => {
    const block = parseBlock(text.trim())
    if (block === null) throw new TypeError(`"${text}" is no address or block for the fetch deny-list`)
    return block
  })

  const isOpen = (address: Address): boolean =>
    isPublicUnicast(address) && !own.has(address.toString()) && !deny.some((block) => liesIn(address, block))

  const admits = (text: string, host: string, port: number): boolean => {
    const address = parseAddress(text)
    if (address === null || isMetadata(address)) return false
    if (allow.host(host, port) || allow.address(address, port)) return true
    return isOpen(address) && ports.has(port)
  }

  return {
    admits,
    refusal,
    isListed(url) {
      const address = parseAddress(url.hostname)
      const port = portOf(url)
      return allow.host(url.hostname, port) || (address !== null && allow.address(address, port))
    },
    isOpen(text) {
      const address = parseAddress(text)
      return address !== null && isOpen(address)
    },
    target(url) {
      const host = url.hostname
      const port = portOf(url)
      if (!/^https?:$/.test(url.protocol)) throw refusal(host)
      if (url.username !== '' || url.password !== '') {
        throw new Trouble(
          'blocked-address',
          'the link carries a user name or password, which I never send; give the link without it, or paste the text',
        )
      }
      if (isIP(host.replace(/^\[|\]$/g, '')) !== 0) {
        if (!admits(host, host, port)) throw refusal(host)
        return
      }
      if (allow.host(host, port)) return
      if (!HOST_NAME.test(host)) {
        throw new Trouble(
          'dns',
          'no site can have the name in this link; check its spelling, or paste the text',
        )
      }
      // With blocks in the allow-list, whether a name or port is open is known only once the name is resolved.
      if (allow.hasBlocks) return
      if (!host.includes('.') || SPECIAL_NAMES.test(host)) throw refusal(host)
      if (!ports.has(port)) throw portRefusal(host, port, [...ports])
    },
  }
}

function portRefusal(host: string, port: number, usual: readonly number[]): Trouble {
  return new Trouble(
    'blocked-address',
    `the link asks for port ${port} of ${host}, and I only use ${usual.join(' and ')}; paste the text, or ask your operator to allow ${host}:${port}`,
  )
}

function refusal(host: string): Trouble {
  return new Trouble(
    'blocked-address',
    `${host || 'this address'} is not on the public internet, so I will not open it; paste the text, or ask your operator to allow that host`,
  )
}
