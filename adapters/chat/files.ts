/** Files that people hand in instead of a link: which ones, and how their bytes are fetched. */
import type { FailureCode, Outcome } from '../../src/domain.ts'
import type { IncomingFile, Page } from '../../src/ports.ts'

const READABLE_TYPES = new Set(['text/html', 'text/plain', 'application/pdf', 'application/xhtml+xml'])
const READABLE_NAMES = /\.(?:html?|xhtml|pdf|txt|text)$/i

/** By type, or by name where the platform gives none. Pictures and the like are no concern of ours. */
export function isReadableFile(name: string, mediaType: string | null): boolean {
  return mediaType === null
    ? READABLE_NAMES.test(name)
    : READABLE_TYPES.has(mediaType) || READABLE_NAMES.test(name)
}

/** As much as is fetched from a page on the web. */
const MOST_BYTES = 15 * 1024 * 1024
const LONGEST_WAIT = 20_000

export type Download = {
  /** Hosts that the platform keeps files on, with their subdomains; the token goes nowhere else. */
  readonly hosts: readonly string[]
  /** Origin of a stand-in server, allowed besides. */
  readonly origin: string | null
  readonly headers: Record<string, string>
}

function allowed(address: string, { hosts, origin }: Download): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.origin === origin) return true
  return (
    url.protocol === 'https:' &&
    hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`))
  )
}

async function bytesOf(response: Response): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > MOST_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Follows no redirect: a platform answers a missing permission with one, to its page for signing in. */
export async function downloadFile(file: IncomingFile, download: Download): Promise<Outcome<Page>> {
  const failed = (code: FailureCode, message: string): Outcome<Page> => ({
    ok: false,
    failure: { link: file.name, code, message },
  })
  const tooLarge = `the file is larger than ${MOST_BYTES / 1024 / 1024} MB; cut it or paste the text.`
  if (!allowed(file.url, download))
    return failed('blocked-address', 'the file is kept outside the chat; upload it here.')
  if (file.size > MOST_BYTES) return failed('too-large', tooLarge)
  try {
    const signal = AbortSignal.timeout(LONGEST_WAIT)
    const response = await fetch(file.url, { headers: download.headers, redirect: 'manual', signal })
    if (response.status === 404 || response.status === 410)
      return failed('gone', 'the file was deleted; upload it again.')
    if (!response.ok) {
      await response.body?.cancel()
      return failed(
        'forbidden',
        'the chat did not hand the file out; the app may lack the permission to read files.',
      )
    }
    const bytes = await bytesOf(response)
    if (bytes === null) return failed('too-large', tooLarge)
    const { name: link, mediaType } = file
    return {
      ok: true,
      value: { link, url: null, mediaType, charset: null, bytes, retrievedAt: new Date().toISOString() },
    }
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'TimeoutError'
    return timedOut
      ? failed('timeout', 'the chat took too long to hand the file out; try again.')
      : failed('connection', 'the file could not be fetched from the chat; try again.')
  }
}
