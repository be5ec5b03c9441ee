import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { FetcherOptions, WebFetcher } from '../../adapters/fetch/fetcher.ts'
import { failureOf, fetcherFor, HTML, openSite, pageOf, type Site } from './site.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown

let answers: Record<string, Answer> = {}
let site: Site
let fetcher: WebFetcher

const notFound: Answer = (_request, response) => response.writeHead(404).end()
const redirect =
  (location: string, status = 302): Answer =>
  (_request, response) =>
    response.writeHead(status, { location }).end()
const html =
  (body: string | Buffer = HTML, fields: Record<string, string> = {}): Answer =>
  (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html', ...fields }).end(body)
const open = (options: FetcherOptions = {}): WebFetcher => fetcherFor([site], options)
const at = (path: string): string => site.origin + path

beforeAll(async () => {
  site = await openSite((request, response) => (answers[request.url ?? ''] ?? notFound)(request, response))
})
afterAll(() => site.close())
beforeEach(() => {
  answers = {}
  site.asked.length = 0
  fetcher = open()
})

describe('a page', () => {
  test('comes with its address, type, charset, validators, hash and time', async () => {
    answers['/a'] = html(HTML, {
      'content-type': 'Text/HTML; Charset="Windows-1251"',
      etag: '"v1"',
      'last-modified': 'Wed, 14 Jan 2026 09:00:00 GMT',
    })
    const page = await pageOf(
      open({ clock: () => new Date('2026-01-14T10:00:00Z') }),
      `${at('/a')}?utm_source=x#top`,
    )
    expect({ ...page, bytes: Buffer.from(page.bytes).toString() }).toEqual({
      link: `${at('/a')}?utm_source=x#top`,
      url: at('/a'),
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
    answers['/a'] = html(bytes, { 'content-type': 'text/html; charset=iso-2022-nonsense' })
    const page = await pageOf(fetcher, at('/a'))
    expect(page.charset).toBe('iso-2022-nonsense')
    expect(Buffer.from(page.bytes)).toEqual(bytes)
  })

  test('of a single byte is a page', async () => {
    answers['/a'] = html('x')
    expect((await pageOf(fetcher, at('/a'))).bytes).toHaveLength(1)
  })

  test('with a few stray NULs is still a page', async () => {
    answers['/a'] = html(HTML.replace('Tolm', 'To\0lm').repeat(3))
    expect((await pageOf(fetcher, at('/a'))).mediaType).toBe('text/html')
  })

  test.each([
    ['gzip', gzipSync(HTML)],
    ['x-gzip', gzipSync(HTML)],
    ['br', brotliCompressSync(HTML)],
    ['identity', Buffer.from(HTML)],
    ['br, gzip', gzipSync(brotliCompressSync(HTML))],
  ])('sent as %s is unpacked', async (encoding, bytes) => {
    answers['/a'] = html(bytes, { 'content-encoding': encoding })
    expect(Buffer.from((await pageOf(fetcher, at('/a'))).bytes).toString()).toBe(HTML)
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
    answers['/a'] = (_request, response) => {
      if (declared !== '') response.setHeader('content-type', declared)
      response.end(body)
    }
    expect((await pageOf(fetcher, at('/a'))).mediaType).toBe(mediaType)
  })

  test('is asked for under an honest name, with the contact that the operator set', async () => {
    let fields: IncomingMessage['headers'] = {}
    answers['/a'] = (request, response) => {
      fields = request.headers
      response.end(HTML)
    }
    await pageOf(open({ contact: 'desk@example.com (news)\r\nx-evil: 1', version: '1.2.3' }), at('/a'))
    expect(fields['user-agent']).toBe(
      'Mozilla/5.0 (compatible; twosource/1.2.3; +desk@example.comnewsx-evil:1)',
    )
    expect(fields['x-evil']).toBeUndefined()
    expect(fields.cookie).toBeUndefined()
    expect(fields.referer).toBeUndefined()
    expect(fields['accept-encoding']).toBe('gzip, br')
  })
})

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])(
    'with status %i are followed to the page, whose own address is kept',
    async (status) => {
      answers['/a'] = redirect('/b', status)
      answers['/b'] = html()
      expect((await pageOf(fetcher, at('/a'))).url).toBe(at('/b'))
    },
  )

  test('are followed by relative, protocol-relative and UTF-8 addresses', async () => {
    answers['/a/b'] = redirect('../c?d=1')
    answers['/c?d=1'] = redirect(`//127.0.0.1:${site.port}/e`)
    answers['/e'] = redirect(Buffer.from('/straße').toString('latin1'))
    answers['/stra%C3%9Fe'] = html()
    expect((await pageOf(fetcher, at('/a/b'))).url).toBe(at('/stra%C3%9Fe'))
  })

  test('to a search engine’s wrapper lead where the wrapper leads', async () => {
    answers['/a'] = redirect(`https://www.google.com/url?q=${encodeURIComponent(at('/b'))}`)
    answers['/b'] = html()
    expect((await pageOf(fetcher, at('/a'))).url).toBe(at('/b'))
  })

  test('of a shortener that shows programs a page are followed', async () => {
    answers['/s'] = html(
      `<head><noscript><META http-equiv="refresh" content="0;URL=${at('/b')}"></noscript></head>`,
    )
    answers['/b'] = html()
    expect((await pageOf(fetcher, at('/s'))).url).toBe(at('/b'))
  })

  test.each([
    [
      'apple.news',
      `<p>Opening</p><script>redirectToUrlAfterTimeout("TARGET", 0);</script>${'<style>a{}</style>'.repeat(1_000)}`,
    ],
    [
      'lnkd.in',
      `<a class="button" data-tracking-control-name="external_url_click" data-x href="TARGET">Go</a>`,
    ],
  ])('of %s are found in its page', async (host, page) => {
    const named = open({ allow: [host, `127.0.0.1:${site.port}`], resolve: async () => ['127.0.0.1'] })
    const target = `${at('/b')}?x=1&y=2`
    answers['/s'] = html(page.replace('TARGET', target.replaceAll('&', '&amp;')))
    answers['/b?x=1&y=2'] = html()
    expect((await pageOf(named, `http://${host}:${site.port}/s`)).url).toBe(target)
  })

  test.each([
    ['that reloads itself now and then', '<meta http-equiv="refresh" content="300"><p>Live</p>'],
    ['that reloads itself at once', '<meta http-equiv="refresh" content="0;url=/a"><p>Live</p>'],
    ['that moves on after a while', '<meta http-equiv="refresh" content="30; url=/b"><p>Live</p>'],
    [
      'that is long and would move browsers without scripts',
      `<noscript><meta http-equiv="refresh" content="0;url=/b"></noscript>${'<p>Live</p>'.repeat(900)}`,
    ],
  ])('are not seen in a page %s', async (_what, body) => {
    answers['/a'] = html(body)
    expect((await pageOf(fetcher, at('/a'))).url).toBe(at('/a'))
  })

  test('round in a circle, by way of others, end as a loop', async () => {
    answers['/a'] = redirect('/b')
    answers['/b'] = redirect('/c')
    answers['/c'] = redirect('/a')
    expect((await failureOf(fetcher, at('/a'))).code).toBe('redirect-loop')
    expect(site.asked).toEqual(['/a', '/b', '/c'])
  })

  test('without end are given up after the limit', async () => {
    for (let hop = 0; hop < 50; hop++) answers[`/${hop}`] = redirect(`/${hop + 1}`)
    const failure = await failureOf(open({ limits: { redirects: 4 } }), at('/0'))
    expect(failure.code).toBe('redirect-loop')
    expect(site.asked).toHaveLength(5)
  })

  test('share one total time', async () => {
    for (let hop = 0; hop < 10; hop++) {
      answers[`/${hop}`] = (request, response) =>
        setTimeout(() => redirect(`/${hop + 1}`)(request, response), 150)
    }
    const began = performance.now()
    expect((await failureOf(fetcher, at('/0'))).code).toBe('timeout')
    expect(performance.now() - began).toBeLessThan(1_500)
  })

  test('to themselves until a cookie comes back are satisfied, on that site alone', async () => {
    const sent: (string | undefined)[] = []
    answers['/a'] = (request, response) => {
      sent.push(request.headers.cookie)
      if (request.headers.cookie === 'seen=1; b=2') return html()(request, response)
      return response
        .writeHead(302, {
          location: '/a',
          'set-cookie': [
            'seen=1; Path=/; HttpOnly',
            'b=2',
            'safe=3; Secure',
            'bad name=4',
            'gone=5; Max-Age=0',
          ],
        })
        .end()
    }
    expect((await pageOf(fetcher, at('/a'))).url).toBe(at('/a'))
    expect(sent).toEqual([undefined, 'seen=1; b=2'])
    await pageOf(fetcher, at('/a'), { maxAge: 0 })
    expect(sent[2]).toBeUndefined() // nothing is left of the first visit
  })

  test.each([
    ['another site', 'http://b.example.org', undefined],
    ['another host of the site', 'http://b.example.com', 'whole=2'],
    ['the same host', 'http://a.example.com', 'own=1; whole=2'],
  ])('to %s take along the cookies that are meant for it', async (_where, origin, expected) => {
    let sent: string | undefined
    const named = open({
      allow: [`127.0.0.1:${site.port}`],
      resolve: async () => ['127.0.0.1'],
    })
    answers['/a'] = (_request, response) =>
      response
        .writeHead(302, {
          location: `${origin}:${site.port}/b`,
          'set-cookie': ['own=1', 'whole=2; Domain=example.com', 'stolen=3; Domain=example.org'],
        })
        .end()
    answers['/b'] = (request, response) => {
      sent = request.headers.cookie
      html()(request, response)
    }
    await pageOf(named, `http://a.example.com:${site.port}/a`)
    expect(sent).toBe(expected)
  })
})

describe('what was fetched before', () => {
  test('is not asked for again while it is fresh, under any of its addresses', async () => {
    answers['/short'] = redirect('/a')
    answers['/a'] = html()
    const first = await pageOf(fetcher, at('/short'))
    const again = await pageOf(fetcher, `${at('/a')}?fbclid=1`)
    expect(site.asked).toEqual(['/short', '/a'])
    expect(first.fromCache).toBeUndefined()
    expect(again).toMatchObject({
      fromCache: true,
      contentHash: first.contentHash,
      link: `${at('/a')}?fbclid=1`,
    })
  })

  test('is asked for again when it must not be older than now', async () => {
    answers['/a'] = html()
    await pageOf(fetcher, at('/a'))
    await pageOf(fetcher, at('/a'), { maxAge: 0 })
    expect(site.asked).toEqual(['/a', '/a'])
  })

  test('is confirmed by the server when it has not changed, and replaced when it has', async () => {
    let version = 1
    const conditions: unknown[] = []
    answers['/a'] = (request, response) => {
      conditions.push([request.headers['if-none-match'], request.headers['if-modified-since']])
      const etag = `"v${version}"`
      if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end()
      return html(`${HTML}${version}`, { etag, 'last-modified': 'Wed, 14 Jan 2026 09:00:00 GMT' })(
        request,
        response,
      )
    }
    let minutes = 0
    const clocked = open({ clock: () => new Date(1_768_384_800_000 + minutes++ * 60_000) })
    const first = await pageOf(clocked, at('/a'), { purpose: 'watch' })
    const same = await pageOf(clocked, at('/a'), { purpose: 'watch' })
    version = 2
    const changed = await pageOf(clocked, at('/a'), { purpose: 'watch' })
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
    answers['/short'] = (request, response) => {
      asked = request.headers['if-none-match']
      redirect('/a')(request, response)
    }
    answers['/a'] = html(HTML, { etag: '"x"' })
    await pageOf(fetcher, at('/short'))
    await pageOf(fetcher, at('/short'), { maxAge: 0 })
    expect(asked).toBeUndefined()
  })

  test('is gone once it is forgotten', async () => {
    answers['/a'] = html()
    await pageOf(fetcher, at('/a'))
    await fetcher.forget(`${at('/a')}?utm_source=x`)
    await pageOf(fetcher, at('/a'))
    expect(site.asked).toEqual(['/a', '/a'])
  })

  test('asked for by many at once is fetched once', async () => {
    answers['/a'] = (request, response) => setTimeout(() => html()(request, response), 50)
    await Promise.all(Array.from({ length: 10 }, () => pageOf(fetcher, at('/a'))))
    expect(site.asked).toEqual(['/a'])
  })
})

describe('robots.txt', () => {
  const forbidding = html('User-agent: *\nDisallow: /\n', { 'content-type': 'text/plain' })

  test('is not asked for a link that a person pasted', async () => {
    answers['/robots.txt'] = forbidding
    answers['/a'] = html()
    await pageOf(fetcher, at('/a'))
    expect(site.asked).toEqual(['/a'])
  })

  test.each(['watch', 'original'] as const)(
    'forbids a page fetched as %s, which is then not asked for',
    async (purpose) => {
      answers['/robots.txt'] = forbidding
      answers['/a'] = html()
      const failure = await failureOf(fetcher, at('/a'), { purpose, foundOn: at('/rewrite') })
      expect(failure.code).toBe('robots')
      expect(failure.message).toContain('paste the link')
      expect(site.asked).toEqual(['/robots.txt'])
    },
  )

  test('counts for pasted links too where the operator says so', async () => {
    answers['/robots.txt'] = forbidding
    expect((await failureOf(open({ robotsFor: ['pasted'] }), at('/a'))).code).toBe('robots')
  })

  test('of a site that Crawl-delays in nonsense does not stop us', async () => {
    answers['/robots.txt'] = html('User-agent: *\nCrawl-delay: soon\nCrawl-delay: -1e999', {
      'content-type': 'text/plain',
    })
    answers['/a'] = html()
    await pageOf(fetcher, at('/a'), { purpose: 'watch' })
  })

  test('and its page share one place at the site', async () => {
    answers['/robots.txt'] = html('User-agent: *\nAllow: /', { 'content-type': 'text/plain' })
    answers['/a'] = redirect(`http://localhost:${site.port}/b`)
    answers['/b'] = html()
    const narrow = open({ allow: [`127.0.0.1:${site.port}`], politeness: { concurrency: 1, delayMs: 0 } })
    await pageOf(narrow, at('/a'), { purpose: 'watch' })
  })

  test('is read once for many pages, and by our own name', async () => {
    answers['/robots.txt'] = html(
      'User-agent: *\nDisallow: /\n\nUser-agent: TwoSource\nAllow: /a$\nDisallow: /',
      { 'content-type': 'text/plain' },
    )
    answers['/a'] = html()
    await pageOf(fetcher, at('/a'), { purpose: 'watch' })
    expect((await failureOf(fetcher, at('/b'), { purpose: 'watch' })).code).toBe('robots')
    expect(site.asked).toEqual(['/robots.txt', '/a'])
  })

  test('of the redirect’s target counts as well', async () => {
    answers['/robots.txt'] = html('User-agent: *\nDisallow: /b', { 'content-type': 'text/plain' })
    answers['/a'] = redirect('/b')
    answers['/b'] = html()
    expect((await failureOf(fetcher, at('/a'), { purpose: 'watch' })).code).toBe('robots')
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
    answers['/robots.txt'] = (_request, response) => response.writeHead(status).end()
    answers['/a'] = html()
    const outcome = await fetcher.fetch(at('/a'), { purpose: 'watch' })
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
    answers['/robots.txt'] = robots
    answers[`/a?${'a'.repeat(1_500)}`] = html()
    const began = performance.now()
    await fetcher.fetch(at(`/a?${'a'.repeat(1_500)}`), { purpose: 'watch' })
    expect(performance.now() - began).toBeLessThan(1_500)
  })
})

describe('Retry-After', () => {
  test('is waited for on the spot when it is short', async () => {
    let visits = 0
    answers['/a'] = (request, response) =>
      visits++ === 0 ? response.writeHead(503, { 'retry-after': '0' }).end() : html()(request, response)
    await pageOf(fetcher, at('/a'))
    expect(visits).toBe(2)
  })

  test('is waited for once only', async () => {
    answers['/a'] = (_request, response) => response.writeHead(429, { 'retry-after': '0' }).end()
    expect((await failureOf(fetcher, at('/a'))).code).toBe('rate-limited')
    expect(site.asked).toHaveLength(2)
  })

  test.each([
    ['120', 120],
    ['Wed, 14 Jan 2026 10:05:00 GMT', 300],
    ['99999999', 3_600],
    ['Wed, 14 Jan 2099 10:05:00 GMT', 3_600],
  ])('of %s keeps us away for %i seconds, and the failure says so', async (value, seconds) => {
    const polite = open({ clock: () => new Date('2026-01-14T10:00:00Z') })
    answers['/a'] = (_request, response) => response.writeHead(429, { 'retry-after': value }).end()
    answers['/b'] = html()
    const failure = await failureOf(polite, at('/a'))
    expect(failure).toMatchObject({ code: 'rate-limited', retryAfter: seconds })
    expect((await failureOf(polite, at('/b'))).message).toContain('stay away')
    expect(site.asked).toEqual(['/a'])
  })

  test.each(['soon', '-5', '', '1e9', '5 minutes'])(
    'of %j is not understood, and changes nothing',
    async (value) => {
      answers['/a'] = (_request, response) => response.writeHead(429, { 'retry-after': value }).end()
      answers['/b'] = html()
      expect((await failureOf(fetcher, at('/a'))).retryAfter).toBeUndefined()
      await pageOf(fetcher, at('/b'))
    },
  )
})

describe('a name server', () => {
  test('that never answers is given up', async () => {
    const waiting = open({ resolve: () => new Promise(() => undefined) })
    expect((await failureOf(waiting, 'http://news.example.com/')).code).toBe('timeout')
  })

  test.each([
    [
      'knows no such name',
      async () => Promise.reject(Object.assign(new Error('queryA'), { code: 'ENOTFOUND' })),
    ],
    ['knows no address', async () => []],
  ])('that %s gives a failure in words', async (_what, resolve) => {
    const failure = await failureOf(open({ resolve }), 'http://news.example.com/')
    expect(failure).toMatchObject({ code: 'dns', message: expect.stringContaining('news.example.com') })
  })
})

test('a port that nobody listens on gives a failure in words', async () => {
  const gone = await openSite(() => undefined)
  await gone.close()
  const failure = await failureOf(fetcherFor([gone]), gone.origin)
  expect(failure).toMatchObject({
    code: 'connection',
    message: expect.stringContaining('accepts no connection'),
  })
})

test('a queue that is too long is said, with a time to come back', async () => {
  answers['/slow'] = (request, response) => setTimeout(() => html()(request, response), 250)
  const narrow = open({ politeness: { concurrency: 1, delayMs: 0 }, limits: { queueMs: 100 } })
  const [first, second] = await Promise.all([narrow.fetch(at('/slow')), narrow.fetch(at('/slow?2'))])
  expect(first.ok).toBe(true)
  expect(second).toMatchObject({ ok: false, failure: { code: 'rate-limited', retryAfter: 1 } })
})
