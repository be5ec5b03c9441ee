import { describe, expect, test } from '@jest/globals'
import { readAnyPage } from '../../src/article/read-any.ts'
import { pageOf } from './page.ts'
import { encryptedPdf, pdfOf } from './pdf-file.ts'

const story = [
  { text: 'Harbour at Norrby reopens after the storm', y: 720, size: 20 },
  { text: 'By Ines Halloway', y: 690 },
  { text: 'NORRBY, Sweden, March 6, 2026 - The harbour at Norrby opened again on Friday after', y: 660 },
  { text: 'a closure of nine days, the port office said, and the first ferry left with 38 pas-', y: 646 },
  { text: 'sengers aboard.', y: 632 },
  { text: 'Nobody was hurt in the storm. Repairs to the outer wall will take until the end of the', y: 604 },
  { text: 'month, and', y: 590 },
]
const rest = [
  { text: 'larger ships will have to wait outside until then, the office added in its statement.', y: 720 },
]

const codeOf = async (bytes: Uint8Array) => {
  const outcome = await readAnyPage(pageOf(bytes, { mediaType: 'application/pdf' }))
  return outcome.ok ? 'read' : outcome.failure.code
}

describe('a PDF file', () => {
  test('is read in paragraphs, with hyphens and page breaks undone', async () => {
    const outcome = await readAnyPage(pageOf(pdfOf([story, rest])))
    const article = outcome.ok ? outcome.value : null
    expect(article?.headline).toBe('Harbour at Norrby reopens after the storm')
    expect(article?.byline).toEqual(['Ines Halloway'])
    expect(article?.dateline).toBe('NORRBY, Sweden')
    expect(article?.datePublished).toBe('2026-03-06')
    expect(article?.articleBody.split('\n\n')).toEqual([
      'NORRBY, Sweden, March 6, 2026 - The harbour at Norrby opened again on Friday after a closure of nine days, the port office said, and the first ferry left with 38 passengers aboard.',
      'Nobody was hurt in the storm. Repairs to the outer wall will take until the end of the month, and larger ships will have to wait outside until then, the office added in its statement.',
    ])
  })

  test('without any text is a scan, and the failure says so', async () => {
    expect(await codeOf(pdfOf([[], []]))).toBe('scanned-pdf')
  })

  test('under a password is refused as encrypted', async () => {
    expect(await codeOf(encryptedPdf())).toBe('encrypted-pdf')
  })

  test('that is damaged is unreadable', async () => {
    expect(await codeOf(new TextEncoder().encode('%PDF-1.4\nnothing of the kind'))).toBe('unreadable')
  })

  test('leaves the bytes to their owner', async () => {
    const bytes = pdfOf([story])
    await readAnyPage(pageOf(bytes))
    expect(bytes.length).toBeGreaterThan(0)
  })
})
