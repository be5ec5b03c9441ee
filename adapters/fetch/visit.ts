import type { Readable } from 'node:stream'
import type { Head } from './answer.ts'
import { type Connecting, vettedAgent } from './connecting.ts'
import type { FetchLimits } from './limits.ts'
import { troubleOfError } from './network-trouble.ts'
import { startPatience } from './patience.ts'
import { checkAnnouncedLength, readBody } from './unpacking.ts'
import { portOf } from './vetting.ts'

export type Visit = {
  readonly head: Head
  /** Unpacked; null when `wanted` declined it. */
  readonly bytes: Uint8Array | null
  /** Where the connection really went. */
  readonly peer: string
}

export type VisitOptions = {
  readonly headers: Readonly<Record<string, string>>
  readonly limits: FetchLimits
  /** What is left of the total time, in ms. */
  readonly remainingMs: number
  /** Decides by the head whether the body is read; may throw. */
  readonly wanted: (head: Head) => boolean
}

/**
 * One request to one address, which is vetted here by form and again at the connection. No redirect is followed.
 * Throws {@link Trouble} for all that the network or the server does wrong.
 */
export async function visit(connecting: Connecting, url: URL, options: VisitOptions): Promise<Visit> {
  connecting.vetting.target(url)
  const { headers, limits, remainingMs, wanted } = options
  const patience = startPatience(url.host, limits, remainingMs)
  const over = new AbortController()
  const signal = AbortSignal.any([patience.signal, over.signal])
  let peer = ''
  const note = (address: string): void => {
    peer = address
    patience.connected()
  }
  const agent = vettedAgent(connecting, url.hostname, portOf(url), note, signal)
  try {
    const {
      statusCode,
      headers: fields,
      body,
    } = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      headers: { ...headers },
      signal: patience.signal,
    })
    patience.answered()
    body.on('error', noteNothing) // an error is met where the body is read; one after that concerns nobody
    const head = toHead(statusCode, fields)
    if (!wanted(head)) return { head, bytes: null, peer }
    checkAnnouncedLength(head.field('content-length'), limits)
    const encoding = head.field('content-encoding') ?? ''
    return { head, bytes: await readBody(body as Readable, encoding, limits, patience.signal), peer }
  } catch (error) {
    throw troubleOfError(patience.signal.aborted ? patience.signal.reason : error, url.host)
  } finally {
    patience.end()
    over.abort()
    await agent.destroy()
  }
}

function noteNothing(): void {
  // see where it is used
}

/** Fields that may come in several lines, and then mean the list of all (RFC 9110, 5.3). */
const LISTS: ReadonlySet<string> = new Set(['content-encoding', 'cache-control'])

function toHead(status: number, fields: Readonly<Record<string, string | string[] | undefined>>): Head {
  const all = (name: string): readonly string[] => [fields[name] ?? []].flat()
  const field = (name: string): string | null =>
    LISTS.has(name) ? all(name).join(', ') || null : (all(name)[0] ?? null)
  return { status, field, setCookies: all('set-cookie') }
}
