/** Finding words of the page again in the body. */
import type { Quote } from '../domain.ts'

/** The text as a quote of the body, if it stands there word for word. */
export function bodyQuote(body: string, text: string): readonly Quote[] {
  const start = text === '' ? -1 : body.indexOf(text)
  return start === -1 ? [] : [{ exact: text, start, end: start + text.length }]
}

const MARKS = /\p{M}/gu

/** Lower case, without accents and punctuation, words separated by one blank. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** `DelcyRodriguez`, `#SchoolClosures`, `TopNews` as the words that were run together. */
export function apart(tag: string): string {
  return tag
    .replace(/^#/, '')
    .replace(/[_-]+/g, ' ')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .trim()
}
