/** Pages that only pass a reader on are small; larger ones have something to say themselves. In bytes. */
const LARGEST = 6_000

/** Longer delays show a page that is meant to be read first. In seconds. */
const LONGEST_DELAY = 5

const META = /<meta\b[^>]{0,200}\bhttp-equiv\s*=\s*["']?refresh["']?[^>]{0,2500}>/i
const CONTENT = /\bcontent\s*=\s*(?:"([^"]{1,2048})"|'([^']{1,2048})')/i

/** Services whose links open a page with the true address in it, by the form of that page. */
const INTERSTITIALS: readonly { readonly host: string; readonly address: RegExp }[] = [
  { host: 'apple.news', address: /redirectToUrlAfterTimeout\("([^"]{1,2048})"/ },
  { host: 'lnkd.in', address: /external_url_click"[^>]{0,200}\shref="([^"]{1,2048})"/ },
]

/** Interstitials carry their styles with them. In bytes. */
const LARGEST_INTERSTITIAL = 100_000

/** The address that a page on this host passes its reader on to at once; null for every other page. */
export function passedOnTo(host: string, bytes: Uint8Array): string | null {
  const known = INTERSTITIALS.find((interstitial) => interstitial.host === host)
  if (known !== undefined && bytes.length <= LARGEST_INTERSTITIAL) {
    const address = known.address.exec(new TextDecoder().decode(bytes))?.[1]
    if (address !== undefined) return unescaped(address)
  }
  return bytes.length <= LARGEST ? metaRefresh(new TextDecoder().decode(bytes)) : null
}

/** HTML, 4.2.5.3; shorteners use it for what they take for a browser. */
function metaRefresh(page: string): string | null {
  const meta = META.exec(page)?.[0]
  const found = meta === undefined ? null : CONTENT.exec(meta)
  const content = found?.[1] ?? found?.[2]
  const parts = /^\s*(\d{1,4})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"'\s]+)/i.exec(content ?? '')
  if (parts === null || Number(parts[1]) > LONGEST_DELAY) return null
  return unescaped(parts[2] ?? '')
}

/** Undoes HTML's escape of `&` and a script's of `/`. */
function unescaped(address: string): string {
  return address.replaceAll('&amp;', '&').replaceAll('\\/', '/')
}
