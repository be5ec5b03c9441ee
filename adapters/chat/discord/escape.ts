/** Foreign text inside Discord's Markdown: shown as it is, never acted upon. */
import { shortened, visibleLine } from '../visible.ts'

/** A backslash is Discord's own escape for these (support.discord.com, "Markdown Text 101"). */
const MARKUP = /[\\*_~`|[\]]/g
/** Only at the start of a line: quotes, headings, small print, lists. */
const AT_START = /^(?=[>#\-+]|\d+\.\s)/
/** Mentions, channels, commands, emoji and timestamps all begin so. */
const ANGLE = /<(?=[@#/:!]|a:|t:|id:|sound:)/g
const GROUP_MENTION = /@(?=(?:everyone|here)\b)/gi

/**
 * One line of foreign text, at most `limit` characters before escaping. Mentions ring nobody anyway
 * (`allowed_mentions` is empty), yet must not look like one: their first sign gives way to its wide form.
 */
export function markdown(text: string, limit: number): string {
  return shortened(visibleLine(text), limit)
    .replaceAll('](', '] (')
    .replace(MARKUP, '\\$&')
    .replace(GROUP_MENTION, '＠')
    .replace(ANGLE, '＜')
    .replace(AT_START, '\\')
}

const LONGEST_ADDRESS = 500

/** A link, or only its words: see the rule on misleading words below. */
export function link(address: string, words: string, limit: number): string {
  const shown = markdown(words, limit)
  // Words that name an address of their own would lead elsewhere than they say.
  if (/:\/\/|\bwww\./i.test(words) || address.length > LONGEST_ADDRESS || !URL.canParse(address)) return shown
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return shown
  const target = url.href.replace(
    /[()<>*_~`|\\[\]]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `[${shown}](${target})`
}
