/** What an article is known by in a newsroom. */
import { createHash } from 'node:crypto'
import { linkKey } from './link.ts'

/** 96 bits: no collision among the articles of any newsroom. */
const ID_LENGTH = 24

/** From the address where there is one, so that a changed article keeps its id; else from the words. */
export function articleId(url: string | null, headline: string | null, body: string): string {
  const source = url === null ? `text:${headline ?? ''}\n${body}` : `url:${linkKey(url) ?? url}`
  return createHash('sha256').update(source.normalize('NFC')).digest('hex').slice(0, ID_LENGTH)
}
