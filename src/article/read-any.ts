/** Any page or file that a reporter can give: HTML, plain text, PDF. */
import type { Article, Outcome } from '../domain.ts'
import type { Page } from '../ports.ts'
import { isPdf, readPdf } from './pdf/read-pdf.ts'
import { articleFromText } from './plain/article.ts'
import { readPage } from './read.ts'

/** As {@link readPage}, for PDF files too, which can only be opened asynchronously. */
export async function readAnyPage(page: Page): Promise<Outcome<Article>> {
  if (!isPdf(page)) return readPage(page)
  const text = await readPdf(page)
  return text.ok ? articleFromText(text.value, page) : text
}
