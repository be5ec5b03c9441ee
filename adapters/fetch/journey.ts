import { unwrappedAddress } from '../../src/article/link.ts'
import { type Head, troubleOfStatus } from './answer.ts'
import type { JourneyOptions } from './journey-options.ts'
import { passedOnTo } from './passed-on.ts'
import { createTraveller } from './traveller.ts'
import { Trouble } from './trouble.ts'

export type Arrival = {
  /** The address that the page was read at, after redirects. */
  readonly url: URL
  readonly head: Head
  /** Null when the server confirmed that the kept page still holds. */
  readonly bytes: Uint8Array | null
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** Follows redirects by hand, each hop vetted, from the given address to a page. Throws {@link Trouble}. */
export async function journey(start: URL, options: JourneyOptions): Promise<Arrival> {
  const { limits } = options
  const seen = new Set<string>()
  const traveller = createTraveller(options)
  let url = start
  try {
    for (let hop = 0; hop <= limits.redirects; hop++) {
      const state = traveller.stateAt(url)
      if (seen.has(state)) throw inCircles(url)
      seen.add(state)
      const { head, bytes } = await traveller.visit(url)
      const next = nextAddress(url, head, bytes)
      if (next === null) {
        if (bytes !== null || isConfirmed(head, url, options)) return { url, head, bytes }
        throw troubleOfStatus(head, url.host, options.now())
      }
      url = next
    }
  } finally {
    await traveller.rest()
  }
  throw new Trouble(
    'redirect-loop',
    `the link was passed on more than ${limits.redirects} times without reaching a page; open it and give me the address where you end up`,
  )
}

function isConfirmed(head: Head, url: URL, { conditions }: JourneyOptions): boolean {
  return head.status === 304 && conditions?.url === url.href
}

function inCircles(url: URL): Trouble {
  return new Trouble(
    'redirect-loop',
    `${url.host} sends me round in circles, as sites do that want a login or cookies; paste the text, or upload a PDF`,
  )
}

/** Where an answer passes the link on to, wrappers undone; null when it does not. */
function nextAddress(url: URL, head: Head, bytes: Uint8Array | null): URL | null {
  const location = REDIRECTS.has(head.status) ? head.field('location') : null
  // Header fields arrive as Latin-1; addresses in them that are not ASCII are UTF-8 in practice.
  const target = location === null ? onward(url, bytes) : Buffer.from(location, 'latin1').toString('utf8')
  if (target === null) return null
  const stated = URL.parse(target.trim(), url.href)
  const next = stated === null ? null : unwrappedAddress(stated.href)
  if (next === null) {
    throw new Trouble(
      'blocked-address',
      `${url.host} passes the link on to something that is no web address; paste the text`,
    )
  }
  const address = new URL(next)
  address.hash = ''
  // A page that refreshes itself is a page.
  return bytes !== null && address.href === url.href ? null : address
}

function onward(url: URL, bytes: Uint8Array | null): string | null {
  return bytes === null ? null : passedOnTo(url.hostname, bytes)
}
