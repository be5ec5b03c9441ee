import { type ReadableMediaType, readableMediaType } from '../../src/article/media-type.ts'
import type { Head } from './answer.ts'
import { Trouble } from './trouble.ts'

export type ContentType = { readonly mediaType: string | null; readonly charset: string | null }

/** Media type and charset of a Content-Type field, both in lower case (RFC 9110, 8.3.1). */
export function parseContentType(field: string | null): ContentType {
  const [type = '', ...parameters] = (field ?? '').split(';')
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^\s"]+)"?\s*$/i.exec(parameter)?.[1])
    .find((value) => value !== undefined)
  const mediaType = type.trim().toLowerCase()
  return {
    mediaType: /^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? mediaType : null,
    charset: charset?.toLowerCase() ?? null,
  }
}

/** Declared types that are never a page: refused before the body is read. Servers err about the others. */
const NEVER_A_PAGE =
  /^(?:image|video|audio|font|model|multipart)\/|^application\/(?:(?:ld\+)?json|zip|gzip|x-(?:tar|7z|rar|bzip).*|javascript|wasm|vnd\..*|java-archive|x-msdownload|ogg|(?:rss|atom)\+xml)$|^text\/(?:css|javascript|calendar|csv|event-stream)$/

const IN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^image\//, 'a picture'],
  [/^video\//, 'a video'],
  [/^audio\//, 'a sound recording'],
  [/(rss|atom)\+xml$/, 'a news feed'],
  [/zip|tar|7z|rar/, 'an archive'],
]

function unsupported(mediaType: string | null): Trouble {
  const words =
    IN_WORDS.find(([pattern]) => pattern.test(mediaType ?? ''))?.[1] ?? 'neither a web page, a PDF nor text'
  return new Trouble(
    'unsupported-type',
    `the link leads to ${words}; give me the article's own page, a PDF or the text`,
  )
}

/** Throws when the head alone says that no page follows. */
export function checkDeclaredType(head: Head): void {
  const { mediaType } = parseContentType(head.field('content-type'))
  if (mediaType !== null && NEVER_A_PAGE.test(mediaType)) throw unsupported(mediaType)
}

/** The media type that the bytes show, or {@link Trouble}. */
export function typeOfBody(bytes: Uint8Array, declared: string | null): ReadableMediaType {
  if (bytes.every(isBlank)) {
    throw new Trouble('empty', 'the page is empty; check the link, or paste the text')
  }
  const mediaType = readableMediaType(bytes, declared)
  if (mediaType === null) throw unsupported(declared)
  return mediaType
}

function isBlank(byte: number): boolean {
  return byte === 0 || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)
}
