import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import type { KeptPage, KeptPages } from '../../adapters/fetch/kept/kept-pages.ts'

function pageOf(text: string, more: Partial<KeptPage> = {}): KeptPage {
  return {
    url: 'https://example.com/a',
    mediaType: 'text/html',
    charset: null,
    bytes: new TextEncoder().encode(text),
    retrievedAt: '2026-01-14T09:00:00.000Z',
    contentHash: `hash of ${text}`,
    ...more,
  }
}

const plain = (page: KeptPage | null): object | null =>
  page === null ? null : { ...page, bytes: [...page.bytes] }

/** What every keeper of pages does. */
export function describeKeptPages(name: string, open: () => KeptPages): void {
  describe(`pages kept ${name}`, () => {
    test('come back as they were, validators and every byte included', async () => {
      const pages = open()
      const page = pageOf('', {
        bytes: Uint8Array.from({ length: 512 }, (_, index) => index % 256),
        etag: 'W/"x\u00e9"',
        lastModified: 'Wed, 14 Jan 2026 09:00:00 GMT',
        charset: 'koi8-r',
      })
      await pages.keep('a', page, 10_000)
      expect(plain(await pages.find('a'))).toEqual(plain(page))
      expect(await pages.find('b')).toBeNull()
    })

    test('are replaced by newer ones of the same address', async () => {
      const pages = open()
      await pages.keep('replaced', pageOf('old'), 10_000)
      await pages.keep('replaced', pageOf('new'), 10_000)
      expect(plain(await pages.find('replaced'))).toEqual(plain(pageOf('new')))
    })

    test('are gone when their time is over', async () => {
      const pages = open()
      await pages.keep('brief', pageOf('brief'), 40)
      await sleep(70)
      expect(await pages.find('brief')).toBeNull()
    })

    test('stay for others when the same content is kept under a second address for a shorter time', async () => {
      const pages = open()
      await pages.keep('long', pageOf('same'), 10_000)
      await pages.keep('short', pageOf('same'), 30)
      await sleep(60)
      expect(await pages.find('short')).toBeNull()
      expect(plain(await pages.find('long'))).toEqual(plain(pageOf('same')))
    })

    test('leave nothing of their content when they are forgotten', async () => {
      const pages = open()
      await pages.keep('one', pageOf('secret'), 10_000)
      await pages.keep('two', pageOf('secret'), 10_000)
      await pages.forget('one')
      expect(await pages.find('one')).toBeNull()
      expect(await pages.find('two')).toBeNull()
      await pages.forget('never kept')
    })
  })
}
