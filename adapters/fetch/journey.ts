import { addressToFetch } from '../../src/article/link.ts'
import { type Head, troubleOfStatus } from './answer.ts'
import type { Connecting } from './connecting.ts'
import { createCookies } from './cookies.ts'
import type { FetchLimits } from './limits.ts'
import { checkDeclaredType } from './media.ts'
import { metaRefresh } from './meta-refresh.ts'
import { Trouble } from './trouble.ts'
import { type Visit, visit } from './visit.ts'

export type Arrival = {
  /** The address that the page was read at, after redirects. */
  readonly url: URL
  readonly head: Head
  /** Null when the server confirmed that the kept page still holds. */
  readonly bytes: Uint8Array | null
}

export type JourneyOptions = {
  readonly connecting: Connecting
  /** The same without anybody's allow-list: for what a public page redirects to. */
  readonly publicOnly: Connecting
  readonly limits: FetchLimits
  readonly headers: Readonly<Record<string, string>>
  /** Fields that ask whether a kept page still holds; sent to its own address alone. */
  readonly conditions: { readonly url: string; readonly headers: Readonly<Record<string, string>> } | null
  /** Waits for one's turn at the host, does the work, and gives the turn back. */
  readonly inTurn: <T>(url: URL, work: () => Promise<T>) => Promise<T>
  /** Throws where the site's robots.txt forbids the address, if that matters for this fetch. */
  readonly mayVisit: (url: URL) => Promise<void>
  readonly now: () => Date
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** Follows redirects by hand, each hop vetted, from the given address to a page. Throws {@link Trouble}. */
export async function journey(start: URL, options: JourneyOptions): Promise<Arrival> {
  const { limits, conditions } = options
  const cookies = createCookies()
  const seen = new Set<string>()
  let url = start
  let connecting = options.connecting
  let remainingMs = limits.totalMs
  for (let hop = 0; hop <= limits.redirects; hop++) {
    const cookie = cookies.headerFor(url)
    const state = `${url.href}\n${cookie ?? ''}`
    if (seen.has(state)) throw inCircles(url)
    seen.add(state)
    connecting.vetting.target(url)
    await options.mayVisit(url)
    const headers = {
      ...options.headers,
      ...(cookie === null ? {} : { cookie }),
      ...(conditions?.url === url.href ? conditions.headers : {}),
    }
    const { head, bytes, peer } = await options.inTurn(url, async (): Promise<Visit> => {
      const began = performance.now()
      try {
        return await visit(connecting, url, { headers, limits, remainingMs, wanted: isPage })
      } finally {
        remainingMs -= performance.now() - began
      }
    })
    cookies.take(url, head.setCookies)
    if (hop === 0 && connecting.vetting.isOpen(peer)) connecting = options.publicOnly
    const next = nextAddress(url, head, bytes)
    if (next === null) {
      if (bytes !== null || (head.status === 304 && conditions?.url === url.href)) return { url, head, bytes }
      throw troubleOfStatus(head, url.host, options.now())
    }
    url = next
  }
  throw new Trouble(
    'redirect-loop',
    `the link was passed on more than ${limits.redirects} times without reaching a page; open it and give me the address where you end up`,
  )
}

function isPage(head: Head): boolean {
  if (head.status < 200 || head.status > 299) return false
  if (head.status === 204 || head.status === 205) {
    throw new Trouble('empty', 'the site sent no page for this link; check the link, or paste the text')
  }
  if (head.status === 206) return false
  checkDeclaredType(head)
  return true
}

function inCircles(url: URL): Trouble {
  return new Trouble(
    'redirect-loop',
    `${url.host} sends me round in circles, as sites do that want a login or cookies; paste the text, or upload a PDF`,
  )
}

function nextAddress(url: URL, head: Head, bytes: Uint8Array | null): URL | null {
  const location = head.field('location')
  const target = REDIRECTS.has(head.status) && location !== null ? location : refreshOf(bytes)
  if (target === null) return null
  // Header fields arrive as Latin-1; addresses in them that are not ASCII are UTF-8 in practice.
  const text = bytes === null ? fromLatin1(target) : target
  const next = URL.parse(text.trim(), url.href)
  const host = next?.host ?? ''
  if (next === null || !/^https?:$/.test(next.protocol)) {
    throw new Trouble(
      'blocked-address',
      `${url.host} passes the link on to something that is no web address; paste the text`,
    )
  }
  next.hash = ''
  if (host !== url.host) {
    const unwrapped = addressToFetch(next.href)
    if (unwrapped !== null && new URL(unwrapped).host !== host) return new URL(unwrapped)
  }
  return next.href === url.href && bytes !== null ? null : next
}

function refreshOf(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : metaRefresh(bytes)
}

function fromLatin1(field: string): string {
  return Buffer.from(field, 'latin1').toString('utf8')
}
