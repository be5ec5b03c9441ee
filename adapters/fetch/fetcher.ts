import { createHash } from 'node:crypto'
import { networkInterfaces } from 'node:os'
import { addressToFetch } from '../../src/article/link.ts'
import type { Outcome } from '../../src/domain.ts'
import type { Clock, Fetcher, FetchPurpose, Page } from '../../src/ports.ts'
import { requestHeaders, userAgent } from './identity.ts'
import { type Arrival, journey } from './journey.ts'
import { DEFAULT_LIMITS, type FetchLimits } from './limits.ts'
import { createResolver, type ResolveHost } from './lookup.ts'
import { parseContentType, typeOfBody } from './media.ts'
import { Trouble } from './trouble.ts'
import { createVetting, type VettingOptions } from './vetting.ts'

export type FetcherOptions = VettingOptions & {
  readonly limits?: Partial<FetchLimits>
  /** Whom a site's owner may write to: a page or a mailbox. */
  readonly contact?: string
  readonly version?: string
  readonly clock?: Clock
  readonly resolve?: ResolveHost
  /** Certificate authorities to trust beside the usual ones, PEM. */
  readonly ca?: readonly string[]
}

/** Fetches pages over HTTP, safely and politely. Never throws for what the network or a server does. */
export function createFetcher(options: FetcherOptions = {}): Fetcher {
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const now = options.clock ?? (() => new Date())
  const resolve = options.resolve ?? createResolver(limits.connectMs / 2)
  const { allow, ...withoutAllow } = { own: ownAddresses(), ...options }
  const authorities = options.ca === undefined ? {} : { ca: options.ca }
  const connecting = {
    vetting: createVetting({ ...withoutAllow, allow: allow ?? [] }),
    resolve,
    ...authorities,
  }
  const publicOnly = { vetting: createVetting(withoutAllow), resolve, ...authorities }
  const headers = requestHeaders(userAgent(options.version ?? '0', options.contact ?? null))

  const travel = async (link: string, _purpose: FetchPurpose): Promise<Page> => {
    const arrival = await journey(startOf(link), {
      connecting,
      publicOnly,
      limits,
      headers,
      conditions: null,
      inTurn: (_url, work) => work(),
      mayVisit: async () => undefined,
      now,
    })
    return toPage(link, arrival, now())
  }

  return {
    async fetch(link, request = {}): Promise<Outcome<Page>> {
      try {
        return { ok: true, value: await travel(link, request.purpose ?? 'pasted') }
      } catch (error) {
        if (error instanceof Trouble) return { ok: false, failure: error.toFailure(link) }
        throw error
      }
    },
  }
}

/** This machine's public addresses among others: see {@link VettingOptions.own}. */
function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap(
    (addresses) => addresses?.map(({ address }) => address) ?? [],
  )
}

function startOf(link: string): URL {
  const address = addressToFetch(link)
  if (address === null) {
    throw /^\s*https?:\/\/[^/]*%/i.test(link)
      ? new Trouble(
          'blocked-address',
          'the link names a network interface, not a site; give me a public link, or paste the text',
        )
      : new Trouble(
          'not-a-link',
          'this is no link that I can open; give me one that begins with https://, or paste the text',
        )
  }
  return new URL(address)
}

function toPage(link: string, { url, head, bytes }: Arrival, at: Date): Page {
  const body = bytes ?? new Uint8Array()
  const { mediaType, charset } = parseContentType(head.field('content-type'))
  const etag = head.field('etag')
  const lastModified = head.field('last-modified')
  return {
    link,
    url: url.href,
    mediaType: typeOfBody(body, mediaType),
    charset,
    bytes: body,
    retrievedAt: at.toISOString(),
    contentHash: createHash('sha256').update(body).digest('hex'),
    ...(etag === null ? {} : { etag }),
    ...(lastModified === null ? {} : { lastModified }),
  }
}
