import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:tls'
import { describe, expect, test } from '@jest/globals'
import { createFetcher } from '../../adapters/fetch/fetcher.ts'
import { failureOf, HTML, openRawSite, pageOf, withSite } from './site.ts'

const fixture = (name: string): string =>
  readFileSync(new URL(`fixtures/tls/${name}`, import.meta.url), 'utf8')
const key = fixture('key.pem')
const selfSigned = fixture('self-signed.pem')

async function withTlsSite<T>(cert: string, work: (port: number) => Promise<T>): Promise<T> {
  const server = createServer({ key, cert }, (socket) => {
    socket.resume().on('error', () => socket.destroy())
    socket.end(`HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: ${HTML.length}\r\n\r\n${HTML}`)
  })
  server.on('tlsClientError', (_error, socket) => socket.destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await work((server.address() as AddressInfo).port)
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
}

const fetcherAt = (port: number, ca?: readonly string[]) =>
  createFetcher({
    allow: [`127.0.0.1:${port}`],
    resolve: async () => ['127.0.0.1'],
    limits: { connectMs: 1_000, firstByteMs: 500, totalMs: 2_000 },
    ...(ca === undefined ? {} : { ca }),
  })

describe('over TLS', () => {
  test('a certificate that vouches for itself is refused, in words', async () => {
    await withTlsSite(selfSigned, async (port) => {
      const failure = await failureOf(fetcherAt(port), `https://tls.example.com:${port}/`)
      expect(failure.code).toBe('tls')
      expect(failure.message).toContain('vouches for itself')
    })
  })

  test('a certificate of an authority that the operator trusts is accepted', async () => {
    await withTlsSite(selfSigned, async (port) => {
      expect(
        (await pageOf(fetcherAt(port, [selfSigned]), `https://tls.example.com:${port}/`)).mediaType,
      ).toBe('text/html')
    })
  })

  test('a certificate for another site is refused, in words', async () => {
    await withTlsSite(selfSigned, async (port) => {
      const failure = await failureOf(fetcherAt(port, [selfSigned]), `https://other.example.com:${port}/`)
      expect(failure.code).toBe('tls')
      expect(failure.message).toContain('another site')
    })
  })

  test('an expired certificate is refused, in words', async () => {
    const expired = fixture('expired.pem')
    await withTlsSite(expired, async (port) => {
      const failure = await failureOf(fetcherAt(port, [expired]), `https://tls.example.com:${port}/`)
      expect(failure.code).toBe('tls')
      expect(failure.message).toContain('expired')
    })
  })

  test('a server that answers without TLS is refused', async () => {
    await withSite(
      openRawSite((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
      async ({ port }) => {
        expect((await failureOf(fetcherAt(port), `https://tls.example.com:${port}/`)).code).toBe('tls')
      },
    )
  })

  test('a server that is silent in the handshake is given up', async () => {
    await withSite(
      openRawSite(() => undefined),
      async ({ port }) => {
        const failure = await failureOf(fetcherAt(port), `https://tls.example.com:${port}/`)
        expect(failure.code).toBe('timeout')
        expect(failure.message).toContain('could not be reached')
      },
    )
  })
})
