/** A page, as it was received, to an article. */
import type { Article, Outcome } from '../domain.ts'
import type { Page } from '../ports.ts'
import { decode } from './decode.ts'
import { failed } from './failure.ts'
import { readHtml } from './html/article.ts'
import { looksLikeHtml } from './media.ts'
import { articleFromText } from './plain/article.ts'

/**
 * Reads HTML or plain text; what is not declared is told by its first bytes. PDF files are turned into text
 * first (`pdf.ts`). Pure: the page's own time of retrieval is the only clock. Never throws for any bytes.
 */
export function readPage(page: Page): Outcome<Article> {
  if (page.bytes.length === 0) return failed(page.link, 'empty', 'Nothing was received for this link.')
  const { text } = decode(page.bytes, page.charset)
  if (text.trim() === '') return failed(page.link, 'empty', 'The page is empty.')
  if (looksLikeHtml(page.mediaType, text)) {
    const read = readHtml(text, page)
    return read.ok ? { ok: true, value: read.value.article } : read
  }
  if (page.mediaType !== null && !/^(?:text\/|application\/(?:xhtml|xml|octet-stream))/i.test(page.mediaType))
    return failed(
      page.link,
      'unsupported-type',
      `This is ${page.mediaType}, not an article. Upload HTML, PDF or text.`,
    )
  return articleFromText(text, page)
}
