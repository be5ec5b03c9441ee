import { lookup, Resolver } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Trouble } from './trouble.ts'
import type { Vetting } from './vetting.ts'

/** Resolves a name to its addresses, IPv4 and IPv6. Rejects, or resolves to none, when there is no such name. */
export type ResolveHost = (host: string) => Promise<readonly string[]>

/** How long IPv6 addresses are waited for once the IPv4 ones are there (RFC 8305, 3, has 50). In ms. */
const RESOLUTION_DELAY_MS = 100

/**
 * Asks the DNS servers directly: unlike the system's `getaddrinfo` it needs no thread, so that a name server
 * which answers slowly cannot hold up the process, and it tries no search domains on names from outside.
 * `timeout` in ms per try; `servers` (`127.0.0.1:53`) instead of the system's.
 */
export function createResolver(timeout: number, servers?: readonly string[]): ResolveHost {
  return async (host) => {
    if (/(^|\.)localhost$/.test(host)) return ['127.0.0.1', '::1'] // RFC 6761, 6.3
    const resolver = new Resolver({ timeout, tries: 2 })
    if (servers !== undefined) resolver.setServers(servers)
    const found: string[] = []
    const note = (addresses: readonly string[]): void => {
      found.push(...addresses)
    }
    const four = resolver.resolve4(host).then(note)
    const all = Promise.allSettled([four, resolver.resolve6(host).then(note)])
    // Some name servers never answer for IPv6: the other answer does not wait long for that one.
    const enough = four.then(
      () => sleep(RESOLUTION_DELAY_MS),
      () => all,
    )
    await Promise.race([all, enough])
    resolver.cancel()
    if (found.length === 0) await four
    return found
  }
}

/**
 * For the names that the operator lists, the system's own way counts too: `/etc/hosts`, search domains, names of one
 * label. They come from a setting, so they are few and not of a stranger's choosing.
 */
export function withSystemNames(resolve: ResolveHost, isListed: (host: string) => boolean): ResolveHost {
  return async (host) => {
    try {
      return await resolve(host)
    } catch (error) {
      if (!isListed(host)) throw error
      return (await lookup(host, { all: true })).map(({ address }) => address)
    }
  }
}

/** Most addresses of one name that are tried: a name may list thousands. */
const MOST_ADDRESSES = 8

function noSuchHost(host: string, cause: unknown): Trouble {
  return new Trouble(
    'dns',
    `I cannot find the site ${host}; check the spelling of the link, or try again in a minute`,
    { cause },
  )
}

/**
 * The lookup that `net.connect` is given: it hands over vetted addresses alone, so that what was vetted is
 * what is connected to, whatever the name server says next.
 */
export function vettedLookup(vetting: Vetting, resolve: ResolveHost, port: number): LookupFunction {
  return (host, options, callback) => {
    vettedAddresses(vetting, resolve, host, port).then(
      (addresses) => {
        const entries = addresses.map((address) => ({ address, family: isIP(address) }))
        const [first] = entries
        if (first === undefined) callback(vetting.refusal(host), [])
        else if (options.all) callback(null, entries)
        else callback(null, first.address, first.family)
      },
      (error: Error) => callback(error, []),
    )
  }
}

async function vettedAddresses(
  vetting: Vetting,
  resolve: ResolveHost,
  host: string,
  port: number,
): Promise<readonly string[]> {
  let found: readonly string[]
  try {
    found = await resolve(host)
  } catch (error) {
    throw noSuchHost(host, error)
  }
  if (found.length === 0) throw noSuchHost(host, null)
  return found.filter((address) => vetting.admits(address, host, port)).slice(0, MOST_ADDRESSES)
}
