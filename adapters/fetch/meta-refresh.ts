/** Pages that only pass a reader on are small; larger ones have something to say themselves. */
const LARGEST = 6_000

/** Longer delays show a page that is meant to be read first. In seconds. */
const LONGEST_DELAY = 5

const META = /<meta\b[^>]{0,200}\bhttp-equiv\s*=\s*["']?refresh["']?[^>]{0,2500}>/i
const CONTENT = /\bcontent\s*=\s*(?:"([^"]{1,2048})"|'([^']{1,2048})')/i

/**
 * The address that a small page passes its reader on to at once (HTML, 4.2.5.3), as shorteners do for what they
 * take for a browser; null for every other page.
 */
export function metaRefresh(bytes: Uint8Array): string | null {
  if (bytes.length > LARGEST) return null
  const meta = META.exec(new TextDecoder().decode(bytes))?.[0]
  const found = meta === undefined ? null : CONTENT.exec(meta)
  const content = found?.[1] ?? found?.[2]
  const parts = /^\s*(\d{1,4})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"'\s]+)/i.exec(content ?? '')
  if (parts === null || Number(parts[1]) > LONGEST_DELAY) return null
  return (parts[2] ?? '').replaceAll('&amp;', '&')
}
