import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { readableMediaType } from '../../src/article/media-type.ts'
import type { Outcome } from '../../src/domain.ts'
import type { Clock, Fetcher, Page } from '../../src/ports.ts'
import { shown, tooLarge, Unusable, unusableBy } from './unusable.ts'

export type InputOptions = {
  /** Largest input that is read, in bytes. */
  readonly largest?: number
  /** How long a pipe may take, in ms. */
  readonly patienceMs?: number
  /** Where `-` reads from. */
  readonly stdin?: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean }
  readonly clock?: Clock
}

/** As much as the fetcher unpacks of a page or a PDF. */
const LARGEST = 24_000_000

const PATIENCE_MS = 30_000

/** How an ending declares a file, where its content alone would leave it open. */
const HTML_ENDING = /\.x?html?$/i

/**
 * Reads a local file, or standard input for `-`, as a page. Whether it is HTML, PDF or text is told by its
 * content. What is wrong with it comes back as a failure of one line that names it and says what to do.
 */
export async function readInput(path: string, options: InputOptions = {}): Promise<Outcome<Page>> {
  const name = path === '-' ? 'standard input' : shown(path)
  try {
    const bytes = path === '-' ? await readStandardInput(name, options) : await readFile(path, name, options)
    return { ok: true, value: toPage(path, name, bytes, (options.clock ?? (() => new Date()))()) }
  } catch (error) {
    const { code, message } = unusableBy(error, name)
    return { ok: false, failure: { link: path, code, message } }
  }
}

/** {@link readInput} in the form of the fetcher of links. */
export function createFileReader(options: InputOptions = {}): Fetcher {
  return { fetch: (path) => readInput(path, options) }
}

async function readFile(path: string, name: string, options: InputOptions): Promise<Buffer> {
  const { largest = LARGEST, patienceMs = PATIENCE_MS } = options
  const about = await stat(path)
  if (about.isDirectory()) {
    throw new Unusable(
      'not-a-file',
      `${name} is a folder; name the files in it, e.g. ${name.replace(/\/*$/, '')}/*.html`,
    )
  }
  if (!about.isFile() && !about.isFIFO() && !about.isCharacterDevice()) {
    throw new Unusable('not-a-file', `${name} is neither a file nor a pipe; name an HTML, PDF or text file`)
  }
  if (about.size > largest) throw tooLarge(name, largest, about.size)
  return collect(createReadStream(path, { signal: AbortSignal.timeout(patienceMs) }), name, largest)
}

async function readStandardInput(name: string, options: InputOptions): Promise<Buffer> {
  const { stdin = process.stdin, largest = LARGEST } = options
  if (stdin.isTTY) {
    throw new Unusable(
      'empty',
      'nothing is piped into standard input; pipe a page in (curl … | twosource check -), or name a file',
    )
  }
  return collect(stdin, name, largest)
}

async function collect(
  source: AsyncIterable<Uint8Array | string>,
  name: string,
  largest: number,
): Promise<Buffer> {
  const chunks: Buffer[] = []
  let total = 0
  for await (const chunk of source) {
    const bytes = Buffer.from(chunk)
    total += bytes.length
    if (total > largest) throw tooLarge(name, largest, null)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

function toPage(path: string, name: string, bytes: Buffer, at: Date): Page {
  if (bytes.every(isBlank))
    throw new Unusable('empty', `${name} is empty; save the page again, or paste its text`)
  const mediaType = readableMediaType(bytes, HTML_ENDING.test(path) ? 'text/html' : null)
  if (mediaType === null) {
    throw new Unusable(
      'unsupported-type',
      `${name} is neither HTML, PDF nor text; save the article as one of these (a web page as “HTML only”)`,
    )
  }
  return {
    link: path,
    url: null,
    mediaType,
    charset: null,
    bytes,
    retrievedAt: at.toISOString(),
    contentHash: createHash('sha256').update(bytes).digest('hex'),
  }
}

function isBlank(byte: number): boolean {
  return byte === 0 || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)
}
