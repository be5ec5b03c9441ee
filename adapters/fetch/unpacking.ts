import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { FetchLimits } from './limits.ts'
import { Trouble } from './trouble.ts'

/** By the names of RFC 9110, 8.4.1 and of Brotli (RFC 7932). */
const UNPACKERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** What some servers write when the body is as it is. */
const UNPACKED: ReadonlySet<string> = new Set(['', 'identity', 'none', 'utf-8', 'utf8', 'binary', '8bit'])

/** More layers than this nobody sends in earnest. */
const MOST_LAYERS = 2

function tooLarge(limit: number, cause?: unknown): Trouble {
  const size = limit >= 1_000_000 ? `${Math.floor(limit / 1_000_000)} MB` : `${limit} bytes`
  return new Trouble(
    'too-large',
    `the page is larger than the ${size} that I read; paste the part that matters, or upload a smaller file`,
    { cause },
  )
}

function bomb(): Trouble {
  return new Trouble(
    'too-large',
    'the page unpacks to far more than a page can be, as an attack would; paste the text if it is an article',
  )
}

function unpackers(contentEncoding: string): readonly Transform[] {
  const names = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => !UNPACKED.has(name))
  if (names.length > MOST_LAYERS) throw bomb()
  return names.toReversed().map((name) => {
    const create = Object.hasOwn(UNPACKERS, name) ? UNPACKERS[name] : undefined
    if (create !== undefined) return create()
    throw new Trouble(
      'bad-encoding',
      `the site packed the page in a way that I did not ask for and cannot unpack (${name.replace(/[^\w-]/g, '').slice(0, 20)}); paste the text, or upload a PDF`,
    )
  })
}

/** Counts what passes; `check` may throw. */
function meter(check: (total: number) => void): Transform {
  let total = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.length
      try {
        check(total)
        done(null, chunk)
      } catch (error) {
        done(error as Error)
      }
    },
  })
}

/** Throws {@link Trouble} when an announced length is over the limit, before a byte is read. */
export function checkAnnouncedLength(contentLength: string | null, limits: FetchLimits): void {
  if (contentLength !== null && Number(contentLength) > limits.wireBytes) throw tooLarge(limits.wireBytes)
}

/**
 * Reads a body to its end, unpacked by its Content-Encoding. Bounded at every step: bytes as sent, bytes of each
 * layer as unpacked, and how many times more the one is than the other.
 */
export async function readBody(
  body: Readable,
  contentEncoding: string,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Uint8Array> {
  let sent = 0
  const layers = unpackers(contentEncoding)
  const checkUnpacked = (total: number): void => {
    if (total > limits.decodedBytes) throw tooLarge(limits.decodedBytes)
    if (total > limits.ratioFromBytes && total > sent * limits.ratio) throw bomb()
  }
  const checkSent = (total: number): void => {
    sent = total
    if (total > limits.wireBytes) throw tooLarge(limits.wireBytes)
  }
  const chunks: Buffer[] = []
  const collect = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  const metered = layers.flatMap((layer) => [layer, meter(checkUnpacked)])
  collect.resume()
  await pipeline([body, meter(checkSent), ...metered, collect], { signal })
  return Buffer.concat(chunks)
}
