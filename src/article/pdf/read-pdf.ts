/** The text of a PDF file, by PDF.js in its serverless build (unpdf). */
import { extractTextItems, getDocumentProxy } from 'unpdf'
import type { Outcome } from '../../domain.ts'
import type { Page } from '../../ports.ts'
import { failed } from '../failure.ts'
import { printedText } from './printed-lines.ts'

const PDF_MARK = '%PDF-'

/** The mark stands in the first kilobyte, after whatever a mailer put before it (ISO 32000-1, 7.5.2 note). */
export function isPdf(page: Page): boolean {
  if (page.mediaType === 'application/pdf') return true
  return new TextDecoder('latin1').decode(page.bytes.subarray(0, 1024)).includes(PDF_MARK)
}

/** Fewer characters a page than this are stamps on a scanned image. */
const FEWEST_PER_PAGE = 20

/** More pages are a report or a book, not an article. */
const MOST_PAGES = 60

function failureOf(error: unknown, page: Page): Outcome<never> {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException')
    return failed(
      page.link,
      'encrypted-pdf',
      'The PDF is protected by a password. Save it without one, or paste the text.',
    )
  return failed(
    page.link,
    'unreadable',
    'The PDF is damaged and could not be opened. Save it anew, or paste the text.',
  )
}

/** Resolves to the text in paragraphs; rejects only for errors that are not the file's. */
export async function readPdf(page: Page): Promise<Outcome<string>> {
  let document: Awaited<ReturnType<typeof getDocumentProxy>>
  try {
    // PDF.js takes the bytes over; the caller keeps its own.
    document = await getDocumentProxy(page.bytes.slice(), { verbosity: 0 })
  } catch (error) {
    return failureOf(error, page)
  }
  try {
    if (document.numPages > MOST_PAGES)
      return failed(
        page.link,
        'too-large',
        `The PDF has ${document.numPages} pages, more than an article. Upload the pages that matter.`,
      )
    const { items } = await extractTextItems(document)
    const text = printedText(items)
    if (text.length < FEWEST_PER_PAGE * items.length)
      return failed(
        page.link,
        'scanned-pdf',
        'The PDF holds images of text, which twosource does not read. Paste the text.',
      )
    return { ok: true, value: text }
  } catch (error) {
    return failureOf(error, page)
  } finally {
    await document.loadingTask.destroy()
  }
}
