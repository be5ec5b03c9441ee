import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { downloadFile, isReadableFile } from '../../adapters/chat/files.ts'
import type { IncomingFile } from '../../src/ports.ts'

test.each([
  ['page.html', 'text/html', true],
  ['scan.PDF', null, true],
  ['notes.txt', 'application/octet-stream', true],
  ['photo.jpg', 'image/jpeg', false],
  ['sheet.xlsx', null, false],
])('%s (%s) is readable: %s', (name, mediaType, readable) => {
  expect(isReadableFile(name, mediaType)).toBe(readable)
})

describe('a file that was handed in', () => {
  const server = createServer((request, response) => {
    if (request.url === '/page') response.end('<p>words</p>')
    else if (request.url === '/signin') response.writeHead(302, { location: '/page' }).end()
    else if (request.url === '/gone') response.writeHead(404).end()
    else if (request.url === '/cut') request.socket.destroy()
    else response.end(Buffer.alloc(16 * 1024 * 1024))
  })
  let origin = ''
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  const file = (url: string, size = 12): IncomingFile => ({
    id: '1',
    name: 'page.html',
    mediaType: 'text/html',
    size,
    url,
  })
  const fetched = (url: string, size?: number) =>
    downloadFile(file(url, size), { hosts: ['slack.com'], origin, headers: { authorization: 'Bearer x' } })

  test('is a page under its own name', async () => {
    const page = await fetched(`${origin}/page`)
    expect(page).toMatchObject({ ok: true, value: { link: 'page.html', url: null, mediaType: 'text/html' } })
    if (page.ok) expect(Buffer.from(page.value.bytes).toString()).toBe('<p>words</p>')
  })

  test.each([
    ['/signin', 'forbidden'],
    ['/gone', 'gone'],
    ['/cut', 'connection'],
    ['/endless', 'too-large'],
  ])('%s is a failure: %s', async (path, code) => {
    expect(await fetched(`${origin}${path}`)).toMatchObject({
      ok: false,
      failure: { link: 'page.html', code },
    })
  })

  test('too large by the platform’s word is not even fetched', async () => {
    expect(await fetched(`${origin}/page`, 1e9)).toMatchObject({ ok: false, failure: { code: 'too-large' } })
  })

  test.each([
    'http://169.254.169.254/latest/meta-data',
    'https://slack.com.evil.example/f',
    'http://files.slack.com/f',
    'file:///etc/passwd',
  ])('the token is never sent to %s', async (url) => {
    expect(await fetched(url)).toMatchObject({ ok: false, failure: { code: 'blocked-address' } })
  })
})
