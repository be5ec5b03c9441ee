/** Foreign text inside Slack's mrkdwn: shown as it is, never acted upon. */
import { shortened, visibleLine } from '../visible.ts'

/**
 * Slack asks for these three alone; with `<` gone no mention, channel or masked link can begin
 * (docs.slack.dev/messaging/formatting-message-text, "Escaping text").
 */
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** There is no escape for emphasis: signs that look the same stand in, so that words stay readable. */
const LOOKALIKES: Record<string, string> = { '*': '∗', '~': '∼', '`': 'ˋ', _: 'ˍ' }

const EMPHASIS = /[*~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu
const EMOJI_NAME = /:(?=[a-z0-9_+'-]*[a-z][a-z0-9_+'-]*:)/g
const GROUP_MENTION = /@(?=(?:channel|here|everyone)\b)/gi

/**
 * One line of foreign text, at most `limit` characters before escaping.
 * A clear-text `@here` is inert when posted by an app; it is broken up all the same, as other clients
 * and bridges read the text again.
 */
export function mrkdwn(text: string, limit: number): string {
  return shortened(visibleLine(text), limit)
    .replace(GROUP_MENTION, '＠')
    .replace(EMOJI_NAME, '∶')
    .replaceAll('](', '] (')
    .replace(EMPHASIS, (sign) => LOOKALIKES[sign] ?? sign)
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
}

/** The same for a button's words, which Slack does not parse; they must not look like a mention either. */
export function label(text: string, limit: number): string {
  return shortened(visibleLine(text), limit)
    .replace(GROUP_MENTION, '＠')
    .replace(/<(?=[!@#])/g, '‹')
}

/** Slack's limit for an address in a message is not documented; longer ones are shown without a link. */
const LONGEST_ADDRESS = 500

/** An address that can stand in `<…|…>`, or null when it is not one for the web. */
function webAddress(address: string): string | null {
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  return url.href.replace(/[|<>&*_~`]/g, (sign) => (sign === '&' ? '&amp;' : encodeURIComponent(sign)))
}

/**
 * A link, or only its words: where the address is none for the web, and where the words name an address
 * of their own, which would lead elsewhere than they say.
 */
export function link(address: string, words: string, limit: number): string {
  const shown = mrkdwn(words, limit)
  const target = webAddress(address)
  const misleading = /:\/\/|\bwww\./i.test(words) && words !== address
  return target === null || misleading ? shown : `<${target}|${shown}>`
}
