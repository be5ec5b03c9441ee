import type { IncomingMessage } from 'node:http'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { html, localSite } from './local-site.ts'
import { HTML, pageOf } from './site.ts'

const local = localSite()

describe('a page', () => {
  test('comes with its address, type, charset, validators, hash and time', async () => {
    local.answers.set(
      '/a',
      html(HTML, {
        'content-type': 'Text/HTML; Charset="Windows-1251"',
        etag: '"v1"',
        'last-modified': 'Wed, 14 Jan 2026 09:00:00 GMT',
      }),
    )
    const page = await pageOf(
      local.open({ clock: () => new Date('2026-01-14T10:00:00Z') }),
      `${local.at('/a')}?utm_source=x#top`,
    )
    expect({ ...page, bytes: Buffer.from(page.bytes).toString() }).toEqual({
      link: `${local.at('/a')}?utm_source=x#top`,
      url: local.at('/a'),
      mediaType: 'text/html',
      charset: 'windows-1251',
      bytes: HTML,
      retrievedAt: '2026-01-14T10:00:00.000Z',
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      etag: '"v1"',
      lastModified: 'Wed, 14 Jan 2026 09:00:00 GMT',
    })
  })

  test('of a wrong charset comes with its bytes untouched, for the reader to judge', async () => {
    const bytes = Buffer.from('<p>Żółć</p>', 'utf8')
    local.answers.set('/a', html(bytes, { 'content-type': 'text/html; charset=iso-2022-nonsense' }))
    const page = await pageOf(local.fetcher, local.at('/a'))
    expect(page.charset).toBe('iso-2022-nonsense')
    expect(Buffer.from(page.bytes)).toEqual(bytes)
  })

  test('of a single byte is a page', async () => {
    local.answers.set('/a', html('x'))
    expect((await pageOf(local.fetcher, local.at('/a'))).bytes).toHaveLength(1)
  })

  test('with a few stray NULs is still a page', async () => {
    local.answers.set('/a', html(HTML.replace('Tolm', 'To\0lm').repeat(3)))
    expect((await pageOf(local.fetcher, local.at('/a'))).mediaType).toBe('text/html')
  })

  test.each([
    ['gzip', gzipSync(HTML)],
    ['x-gzip', gzipSync(HTML)],
    ['br', brotliCompressSync(HTML)],
    ['identity', Buffer.from(HTML)],
    ['UTF-8', Buffer.from(HTML)],
    ['br, gzip', gzipSync(brotliCompressSync(HTML))],
  ])('sent as %s is unpacked', async (encoding, bytes) => {
    local.answers.set('/a', html(bytes, { 'content-encoding': encoding }))
    expect(Buffer.from((await pageOf(local.fetcher, local.at('/a'))).bytes).toString()).toBe(HTML)
  })

  test.each([
    ['text/html', 'application/pdf', '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj'],
    ['application/octet-stream', 'application/pdf', '%PDF-1.4 and so on'],
    ['application/octet-stream', 'text/html', HTML],
    ['text/plain', 'text/html', HTML],
    ['text/plain', 'text/plain', 'The bridge at Tolm reopened on Monday.'],
    ['text/html', 'text/html', 'The bridge at Tolm reopened on Monday.'],
    [
      'application/xhtml+xml',
      'text/html',
      `<?xml version="1.0"?>\n<!-- x --><html xmlns="x"><p>a</p></html>`,
    ],
    ['', 'text/html', HTML],
    ['nonsense', 'text/plain', 'Words.'],
    ['image', 'text/plain', 'Words.'],
  ])('declared as %j is %s by its content', async (declared, mediaType, body) => {
    local.answers.set('/a', (_request, response) => {
      if (declared !== '') response.setHeader('content-type', declared)
      response.end(body)
    })
    expect((await pageOf(local.fetcher, local.at('/a'))).mediaType).toBe(mediaType)
  })

  test('is asked for under an honest name, with the contact that the operator set', async () => {
    let fields: IncomingMessage['headers'] = {}
    local.answers.set('/a', (request, response) => {
      fields = request.headers
      response.end(HTML)
    })
    await pageOf(
      local.open({ contact: 'desk@example.com (news)\r\nx-evil: 1', version: '1.2.3' }),
      local.at('/a'),
    )
    expect(fields['user-agent']).toBe(
      'Mozilla/5.0 (compatible; twosource/1.2.3; +desk@example.comnewsx-evil:1)',
    )
    expect(fields['x-evil']).toBeUndefined()
    expect(fields.cookie).toBeUndefined()
    expect(fields.referer).toBeUndefined()
    expect(fields['accept-encoding']).toBe('gzip, br')
  })
})
