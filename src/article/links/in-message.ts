import { addressToFetch, linkKey } from './canonical.ts'
import { type LeftOut, leftOutBecause } from './left-out.ts'
import { beginsWithPublicHost } from './site.ts'

export type LinkLeftOut = { readonly link: string; readonly why: LeftOut }

/** Links as given (the chat's escapes undone), in order of the message, each article once. */
export type SortedLinks = { readonly articles: readonly string[]; readonly leftOut: readonly LinkLeftOut[] }

/** Slack's limit for a message is 40,000 characters, Discord's 4,000. */
const LONGEST_MESSAGE = 100_000

/** What may not stand in a link typed into running text; full-width punctuation ends one too. */
const INSIDE = '[^\\s<>"`{}|\\\\^，。、；：？！「」『』（）【】《》]'

/** In order: a chat's `<url|label>`, Markdown's `[label](url "title")`, a plain link, one without its scheme. */
const FORMS = new RegExp(
  [
    '<(?<chat>https?:[^|<>\\s]+)(?:\\|[^<>]{0,2000})?>',
    `\\[[^\\[\\]]{0,500}\\]\\(<?(?<markdown>https?:${INSIDE}+)`,
    `(?<plain>https?:\\/\\/${INSIDE}+)`,
    `(?<![\\p{L}\\p{N}@/.:_+-])(?<bare>[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*\\.)+\\p{L}{2,24}(?::\\d{1,5})?/${INSIDE}*)`,
  ].join('|'),
  'giu',
)

/** Mentions, channels, commands and mail addresses in the chat's own brackets; and code, which is not read. */
const NOT_PROSE = /```[\s\S]*?```|`[^`\n]*`|<(?:[@#!]|mailto:|tel:|a?:)[^<>]{0,2000}>/g

function asTyped(found: string): string {
  return found.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
}

/** Punctuation and emphasis that belong to the sentence; a closing bracket stays if it was opened inside. */
function withoutSentenceEnd(link: string): string {
  const count = (bracket: string): number => link.split(bracket).length
  const surplus: Record<string, number> = { ')': count(')') - count('('), ']': count(']') - count('[') }
  let end = link.length
  for (; end > 0; end--) {
    const last = link.charAt(end - 1)
    const unopened = surplus[last]
    if (unopened === undefined ? !/[.,;:!?'*~»”’…·]/.test(last) : unopened <= 0) break
    if (unopened !== undefined) surplus[last] = unopened - 1
  }
  return link.slice(0, end)
}

function candidates(text: string): readonly string[] {
  const prose = text.slice(0, LONGEST_MESSAGE).replace(NOT_PROSE, ' ')
  const found: string[] = []
  for (const { groups, index } of prose.matchAll(FORMS)) {
    const { chat, markdown, plain, bare } = groups ?? {}
    if (chat !== undefined) found.push(asTyped(chat))
    else if (bare !== undefined) {
      if (beginsWithPublicHost(bare)) found.push(withoutSentenceEnd(asTyped(bare)))
    } else {
      const link = withoutSentenceEnd(asTyped(markdown ?? plain ?? ''))
      found.push(prose.charAt(index - 1) === '_' ? link.replace(/_+$/, '') : link)
    }
  }
  return found
}

/**
 * The links of a chat message, handed in as the chat's plain string (Slack's `<url|label>`, Discord's `<url>`,
 * Markdown, or as typed): article links, and the others with the reason why they are left out.
 */
export function sortLinks(text: string): SortedLinks {
  const articles: string[] = []
  const leftOut: LinkLeftOut[] = []
  const seen = new Set<string>()
  for (const link of candidates(text)) {
    const address = addressToFetch(link)
    const key = linkKey(link)
    if (address === null || key === null || seen.has(key)) continue
    seen.add(key)
    const why = leftOutBecause(new URL(address))
    if (why === null) articles.push(link)
    else leftOut.push({ link, why })
  }
  return { articles, leftOut }
}

/** The article links of a chat message; see {@link sortLinks}. */
export function articleLinks(text: string): readonly string[] {
  return sortLinks(text).articles
}
