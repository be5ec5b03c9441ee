/** What twosource can read. */
export type ReadableMediaType = 'text/html' | 'text/plain' | 'application/pdf'

/** The WHATWG's resource header: how much of a body is looked at to tell what it is (MIME Sniffing, 5.2). */
const HEADER_BYTES = 1_445

/** Tags that begin an HTML page (MIME Sniffing, 7.1), and others that saved fragments begin with. */
const HTML_START =
  /^<(?:!doctype\s+html|html|head|body|script|iframe|h[1-6]|div|font|table|a|style|title|b|br|p|meta|link|article|main|section|header|nav|figure|form|center|span|strong|em|ul|ol|img|noscript)[\s>/]/i

/** Binary data bytes (MIME Sniffing, 3): controls that no text holds. */
const BINARY = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/g

/** A stray NUL or control among text is a fault of the page; more than one character in fifty is another format. */
const MOST_STRAY = 0.02

const HTML_TYPES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml'])

/** Formats whose first bytes could pass for text. */
const NOT_TEXT =
  /^(?:GIF8[79]a|RIFF[\s\S]{4}(?:WAVE|AVI |WEBP)|PK\u0003\u0004|Rar!\u001a|\u007fELF|\{\\rtf\d|%!PS-Adobe|OggS\u0000|ID3[\u0002-\u0004]|wOF[F2]\u0000|bplist00)/

/** Documents in XML that are no page: feeds, site maps, drawings. Whatever else begins as XML is none either. */
const OTHER_XML = /^(?:<\?xml|<(?:rss|feed|urlset|sitemapindex|svg|opml)[\s>])/i

/** A page saved with its pictures as one mail message (RFC 2557). */
const WEB_ARCHIVE = /^(?:From:|MIME-Version:|Subject:|Content-Type:)[\s\S]*\bmultipart\/related\b/i

/**
 * Tells by content what bytes are; what was declared (an HTTP header's media type, or null) only decides
 * between HTML and plain text where both would do. Null when it is nothing that can be read.
 */
export function readableMediaType(bytes: Uint8Array, declared: string | null): ReadableMediaType | null {
  const wide = wideEncoding(bytes)
  const start =
    wide === null
      ? latin1(bytes.subarray(0, HEADER_BYTES)).replace(/^\u00ef\u00bb\u00bf/, '')
      : new TextDecoder(wide).decode(bytes.subarray(0, HEADER_BYTES + 1))
  // Readers of PDF accept its mark within the first 1,024 bytes (ISO 32000-1, annex H.3.4.1).
  if (start.slice(0, 1_024).includes('%PDF-') && !beginsAsHtml(start)) return 'application/pdf'
  if (NOT_TEXT.test(start)) return null
  if ((start.match(BINARY)?.length ?? 0) > start.length * MOST_STRAY) return null
  if (beginsAsHtml(start)) return 'text/html'
  if (OTHER_XML.test(start.trimStart()) || WEB_ARCHIVE.test(start)) return null
  return declared !== null && HTML_TYPES.has(declared) ? 'text/html' : 'text/plain'
}

/** Whether a page's first tag stands first, after white space, comments and XML's own declarations. */
function beginsAsHtml(start: string): boolean {
  let rest = start.trimStart()
  for (let end = 0; rest.startsWith('<!--') || rest.startsWith('<?xml'); ) {
    end = rest.indexOf(rest.startsWith('<!--') ? '-->' : '?>')
    if (end < 0) return rest.startsWith('<!--') // nothing else begins so, and the comment is longer than what is seen
    rest = rest.slice(rest.indexOf('>', end) + 1).trimStart()
  }
  return HTML_START.test(rest)
}

/** UTF-16 by its mark, or by the NUL beside the `<` that a page begins with. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [a, b, c, d] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && c !== 0 && d === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0 && d !== 0)) return 'utf-16be'
  return null
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
