import { describe, expect, test } from '@jest/globals'
import { html, localSite, redirect } from './local-site.ts'
import { HTML, pageOf } from './site.ts'

const local = localSite()

describe('what was fetched before', () => {
  test('is not asked for again while it is fresh, under any of its addresses', async () => {
    local.answers.set('/short', redirect('/a'))
    local.answers.set('/a', html())
    const first = await pageOf(local.fetcher, local.at('/short'))
    const again = await pageOf(local.fetcher, `${local.at('/a')}?fbclid=1`)
    expect(local.site.asked).toEqual(['/short', '/a'])
    expect(first.fromCache).toBeUndefined()
    expect(again).toMatchObject({
      fromCache: true,
      contentHash: first.contentHash,
      link: `${local.at('/a')}?fbclid=1`,
    })
  })

  test('is asked for again when it must not be older than now', async () => {
    local.answers.set('/a', html())
    await pageOf(local.fetcher, local.at('/a'))
    await pageOf(local.fetcher, local.at('/a'), { maxAge: 0 })
    expect(local.site.asked).toEqual(['/a', '/a'])
  })

  test('is confirmed by the server when it has not changed, and replaced when it has', async () => {
    let version = 1
    const conditions: unknown[] = []
    local.answers.set('/a', (request, response) => {
      conditions.push([request.headers['if-none-match'], request.headers['if-modified-since']])
      const etag = `"v${version}"`
      if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end()
      return html(`${HTML}${version}`, { etag, 'last-modified': 'Wed, 14 Jan 2026 09:00:00 GMT' })(
        request,
        response,
      )
    })
    let minutes = 0
    const clocked = local.open({ clock: () => new Date(1_768_384_800_000 + minutes++ * 60_000) })
    const first = await pageOf(clocked, local.at('/a'), { purpose: 'watch' })
    const same = await pageOf(clocked, local.at('/a'), { purpose: 'watch' })
    version = 2
    const changed = await pageOf(clocked, local.at('/a'), { purpose: 'watch' })
    expect(conditions).toEqual([
      [undefined, undefined],
      ['"v1"', 'Wed, 14 Jan 2026 09:00:00 GMT'],
      ['"v1"', 'Wed, 14 Jan 2026 09:00:00 GMT'],
    ])
    expect(same).toMatchObject({ contentHash: first.contentHash, fromCache: true })
    expect(Date.parse(same.retrievedAt)).toBeGreaterThan(Date.parse(first.retrievedAt))
    expect(changed.contentHash).not.toBe(first.contentHash)
    expect(changed.fromCache).toBeUndefined()
  })

  test('is not asked about under another address than its own', async () => {
    let asked: unknown
    local.answers.set('/short', (request, response) => {
      asked = request.headers['if-none-match']
      redirect('/a')(request, response)
    })
    local.answers.set('/a', html(HTML, { etag: '"x"' }))
    await pageOf(local.fetcher, local.at('/short'))
    await pageOf(local.fetcher, local.at('/short'), { maxAge: 0 })
    expect(asked).toBeUndefined()
  })

  test('is gone once it is forgotten', async () => {
    local.answers.set('/a', html())
    await pageOf(local.fetcher, local.at('/a'))
    await local.fetcher.forget(`${local.at('/a')}?utm_source=x`)
    await pageOf(local.fetcher, local.at('/a'))
    expect(local.site.asked).toEqual(['/a', '/a'])
  })

  test('asked for by many at once is fetched once', async () => {
    local.answers.set('/a', (request, response) => setTimeout(() => html()(request, response), 50))
    await Promise.all(Array.from({ length: 10 }, () => pageOf(local.fetcher, local.at('/a'))))
    expect(local.site.asked).toEqual(['/a'])
  })
})
