/**
 * Refuses markup that no page has and that makes parsers slow: one linear pass over the characters, before any
 * parsing. The limits are several times what the largest of 1,200 real pages needed.
 */

/** Characters of markup; the largest real page seen had 2.9 million. */
const MOST_CHARACTERS = 8_000_000
const MOST_TAGS = 200_000
const DEEPEST = 512
const LONGEST_TAG = 1_000_000
const MOST_ATTRIBUTES = 600_000

/** Elements without an end tag, and those whose end tag is often left out: they do not deepen a page. */
const flat = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot colgroup'.split(
    ' ',
  ),
)

const GREATER = 62
const EQUALS = 61
const SPACE = 32
const SLASH = 47

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

function nameAt(html: string, from: number): string {
  let end = from
  while (end < html.length && end - from < 24) {
    const code = html.charCodeAt(end)
    if (!isLetter(code) && !(code >= 48 && code <= 58) && code !== 45) break
    end += 1
  }
  return html.slice(from, end).toLowerCase()
}

/** Raw text runs to its end tag; searching from the last match keeps the pass linear. */
function skipRaw(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, 'gi')
  end.lastIndex = from
  return end.exec(html)?.index ?? html.length
}

/** Why the markup is refused, or null. Linear in its length. */
export function refuseMarkup(html: string): string | null {
  if (html.length > MOST_CHARACTERS)
    return `more than ${MOST_CHARACTERS / 1_000_000} million characters of markup`
  let tags = 0
  let depth = 0
  let attributes = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    const next = html.charCodeAt(at + 1)
    const closing = next === SLASH
    if (!closing && !isLetter(next)) {
      tags += 1
      if (tags > MOST_TAGS) return `more than ${MOST_TAGS.toLocaleString('en')} tags`
      if (html.startsWith('<!--', at)) {
        const end = html.indexOf('-->', at + 4)
        if (end === -1) return null
        at = end + 3
      } else at += 1
      continue
    }
    tags += 1
    if (tags > MOST_TAGS) return `more than ${MOST_TAGS.toLocaleString('en')} tags`
    const name = nameAt(html, at + (closing ? 2 : 1))
    let end = at + 1
    for (; end < html.length && end - at <= LONGEST_TAG; end += 1) {
      const code = html.charCodeAt(end)
      if (code === GREATER) break
      // Blanks part attributes, also those without a value.
      if (code === EQUALS || code === SPACE) attributes += 1
    }
    if (end - at > LONGEST_TAG) return 'a tag of more than a million characters'
    if (attributes > MOST_ATTRIBUTES) return `more than ${MOST_ATTRIBUTES.toLocaleString('en')} attributes`
    if (!flat.has(name) && html.charCodeAt(end - 1) !== SLASH) depth = Math.max(0, depth + (closing ? -1 : 1))
    if (depth > DEEPEST) return `elements nested more than ${DEEPEST} deep`
    at = end
    if (!closing && (name === 'script' || name === 'style' || name === 'textarea' || name === 'title'))
      at = skipRaw(html, name, end)
  }
  return null
}
