/** Text that was pasted in place of a link: what cannot be fetched can be read all the same. */
import type { Page } from '../ports.ts'

/** Two paragraphs of news. What is shorter and holds no link is talk, or a command. */
const SHORTEST = 400

export const isPastedArticle = (text: string): boolean => text.trim().length >= SHORTEST

const NAME = 60

/** How the reply calls it: by its first words. */
export function pastedName(text: string): string {
  const [first = ''] = text.trim().split(/\n|(?<=[.!?])\s/)
  return `pasted text: ${first.length <= NAME ? first : `${first.slice(0, NAME).replace(/\s+\S*$/, '')}…`}`
}

/** As a file of plain text would be read. */
export const pastedPage = (text: string, retrievedAt: string): Page => ({
  link: pastedName(text),
  url: null,
  mediaType: 'text/plain',
  charset: 'utf-8',
  bytes: new TextEncoder().encode(text.trim()),
  retrievedAt,
})
