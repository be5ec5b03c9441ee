import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { createFetcher } from '../../adapters/fetch/fetcher.ts'
import { ZONE } from './private-forms.ts'
import { failureOf, HTML, openSite, pageOf, type Site } from './site.ts'

let site: Site
let site6: Site

beforeAll(async () => {
  site = await openSite((_request, response) => response.end(HTML))
  site6 = await openSite((_request, response) => response.end(HTML), '::1', site.port)
})
afterAll(() => Promise.all([site.close(), site6.close()]))
beforeEach(() => {
  site.asked.length = 0
})

const withPort = (link: string): string => link.replaceAll('PORT', String(site.port))

describe('the allow-list', () => {
  test.each([['169.254.0.0/16'], ['0.0.0.0/0'], ['169.254.169.254:*'], ['metadata.example.com']])(
    'never opens the metadata service, not even as %s',
    async (entry) => {
      const fetcher = createFetcher({ allow: [entry], resolve: async (host) => ZONE[host] ?? [] })
      for (const link of ['http://169.254.169.254/', 'http://metadata.example.com/']) {
        expect((await failureOf(fetcher, link)).code).toBe('blocked-address')
      }
    },
  )

  test('opens a host at every port when it names none', async () => {
    const fetcher = createFetcher({
      allow: ['wiki.example.org', '127.0.0.1'],
      resolve: async () => ['127.0.0.1'],
    })
    await pageOf(fetcher, withPort('http://wiki.example.org:PORT/'))
    await pageOf(fetcher, withPort('http://127.0.0.1:PORT/'))
  })

  test('finds localhost and the names of the system, if they are listed', async () => {
    const known = createFetcher({ allow: [`localhost:${site.port}`] })
    await pageOf(known, withPort('http://localhost:PORT/'))
  })

  test('opens a host by name at its port only', async () => {
    const resolve = async (): Promise<string[]> => ['127.0.0.1']
    const fetcher = createFetcher({ allow: [`wiki.example.org:${site.port}`], resolve })
    await pageOf(fetcher, withPort('http://wiki.example.org:PORT/'))
    expect((await failureOf(fetcher, withPort('http://wiki.example.org:1/'))).code).toBe('blocked-address')
    expect((await failureOf(fetcher, withPort('http://other.example.org:PORT/'))).code).toBe(
      'blocked-address',
    )
  })

  test('opens a block at every port with an asterisk', async () => {
    const fetcher = createFetcher({ allow: ['127.0.0.0/8:*', '[::1]:*'], resolve: async () => ['127.0.0.1'] })
    await pageOf(fetcher, withPort('http://127.0.0.1:PORT/'))
    await pageOf(fetcher, withPort('http://[::1]:PORT/'))
    await pageOf(fetcher, withPort('http://any.example.org:PORT/'))
  })

  test.each(['', ' ', 'http://example.org', 'example.org:99999', '10.0.0.0/33', '10.0.0.0/', '1.2.3', 'a b'])(
    'names the entry %j that it cannot read',
    (entry) => {
      expect(() => createFetcher({ allow: [entry] })).toThrow(`"${entry}" is no entry`)
    },
  )
})
