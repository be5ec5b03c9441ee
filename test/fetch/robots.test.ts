import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { html, localSite, redirect } from './local-site.ts'
import { failureOf, pageOf } from './site.ts'

const local = localSite()

describe('robots.txt', () => {
  const forbidding = html('User-agent: *\nDisallow: /\n', { 'content-type': 'text/plain' })

  test('is not asked for a link that a person pasted', async () => {
    local.answers.set('/robots.txt', forbidding)
    local.answers.set('/a', html())
    await pageOf(local.fetcher, local.at('/a'))
    expect(local.site.asked).toEqual(['/a'])
  })

  test.each(['watch', 'original'] as const)(
    'forbids a page fetched as %s, which is then not asked for',
    async (purpose) => {
      local.answers.set('/robots.txt', forbidding)
      local.answers.set('/a', html())
      const failure = await failureOf(local.fetcher, local.at('/a'), {
        purpose,
        foundOn: local.at('/rewrite'),
      })
      expect(failure.code).toBe('robots')
      expect(failure.message).toContain('paste the link')
      expect(local.site.asked).toEqual(['/robots.txt'])
    },
  )

  test('counts for pasted links too where the operator says so', async () => {
    local.answers.set('/robots.txt', forbidding)
    expect((await failureOf(local.open({ robotsFor: ['pasted'] }), local.at('/a'))).code).toBe('robots')
  })

  test('of a site that Crawl-delays in nonsense does not stop us', async () => {
    local.answers.set(
      '/robots.txt',
      html('User-agent: *\nCrawl-delay: soon\nCrawl-delay: -1e999', {
        'content-type': 'text/plain',
      }),
    )
    local.answers.set('/a', html())
    await pageOf(local.fetcher, local.at('/a'), { purpose: 'watch' })
  })

  test('of another host of the site is asked for although the site has a single place', async () => {
    local.answers.set('/robots.txt', html('User-agent: *\nAllow: /', { 'content-type': 'text/plain' }))
    local.answers.set('/a', redirect(`http://b.example.com:${local.site.port}/b`))
    local.answers.set('/b', html())
    const narrow = local.open({
      resolve: async () => ['127.0.0.1'],
      politeness: { concurrency: 1, delayMs: 0 },
      limits: { queueMs: 300 },
    })
    await pageOf(narrow, `http://a.example.com:${local.site.port}/a`, { purpose: 'watch' })
    expect(local.site.asked).toEqual(['/robots.txt', '/a', '/robots.txt', '/b'])
  })

  test('is read once for many pages, and by our own name', async () => {
    local.answers.set(
      '/robots.txt',
      html('User-agent: *\nDisallow: /\n\nUser-agent: TwoSource\nAllow: /a$\nDisallow: /', {
        'content-type': 'text/plain',
      }),
    )
    local.answers.set('/a', html())
    await pageOf(local.fetcher, local.at('/a'), { purpose: 'watch' })
    expect((await failureOf(local.fetcher, local.at('/b'), { purpose: 'watch' })).code).toBe('robots')
    expect(local.site.asked).toEqual(['/robots.txt', '/a'])
  })

  test('of the redirect’s target counts as well', async () => {
    local.answers.set('/robots.txt', html('User-agent: *\nDisallow: /b', { 'content-type': 'text/plain' }))
    local.answers.set('/a', redirect('/b'))
    local.answers.set('/b', html())
    expect((await failureOf(local.fetcher, local.at('/a'), { purpose: 'watch' })).code).toBe('robots')
  })

  test.each([
    [404, 'page'],
    [403, 'page'],
    [401, 'page'],
    [410, 'page'],
    [204, 'page'],
    [500, 'robots'],
    [503, 'robots'],
    [429, 'rate-limited'],
  ])('that answers %i lets us on to: %s', async (status, expected) => {
    local.answers.set('/robots.txt', (_request, response) => response.writeHead(status).end())
    local.answers.set('/a', html())
    const outcome = await local.fetcher.fetch(local.at('/a'), { purpose: 'watch' })
    expect(outcome.ok ? 'page' : outcome.failure.code).toBe(expected)
  })

  test.each([
    [
      'of half a gigabyte',
      (_request: IncomingMessage, response: ServerResponse) => response.end('#'.repeat(1_000_000)),
    ],
    ['of one endless rule', html(`User-agent: *\nDisallow: /${'*a'.repeat(200_000)}`)],
    [
      'that names prototypes',
      html('User-agent: __proto__\nDisallow: /\nUser-agent: constructor\nDisallow: /'),
    ],
    ['of noise', html(Buffer.from([0, 255, 1, 254, 10, 13, 58, 58]))],
  ])('%s does not hang or break us', async (_what, robots) => {
    local.answers.set('/robots.txt', robots)
    local.answers.set(`/a?${'a'.repeat(1_500)}`, html())
    const began = performance.now()
    await local.fetcher.fetch(local.at(`/a?${'a'.repeat(1_500)}`), { purpose: 'watch' })
    expect(performance.now() - began).toBeLessThan(1_500)
  })
})
