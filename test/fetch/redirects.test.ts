import { describe, expect, test } from '@jest/globals'
import { html, localSite, redirect } from './local-site.ts'
import { failureOf, pageOf, SHORT } from './site.ts'

const local = localSite()

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])(
    'with status %i are followed to the page, whose own address is kept',
    async (status) => {
      local.answers.set('/a', redirect('/b', status))
      local.answers.set('/b', html())
      expect((await pageOf(local.fetcher, local.at('/a'))).url).toBe(local.at('/b'))
    },
  )

  test('are followed by relative, protocol-relative and UTF-8 addresses', async () => {
    local.answers.set('/a/b', redirect('../c?d=1'))
    local.answers.set('/c?d=1', redirect(`//127.0.0.1:${local.site.port}/e`))
    local.answers.set('/e', redirect(Buffer.from('/straße').toString('latin1')))
    local.answers.set('/stra%C3%9Fe', html())
    expect((await pageOf(local.fetcher, local.at('/a/b'))).url).toBe(local.at('/stra%C3%9Fe'))
  })

  test('to a search engine’s wrapper lead where the wrapper leads', async () => {
    local.answers.set('/a', redirect(`https://www.google.com/url?q=${encodeURIComponent(local.at('/b'))}`))
    local.answers.set('/b', html())
    expect((await pageOf(local.fetcher, local.at('/a'))).url).toBe(local.at('/b'))
  })

  test('of a shortener that shows programs a page are followed', async () => {
    local.answers.set(
      '/s',
      html(`<head><noscript><META http-equiv="refresh" content="0;URL=${local.at('/b')}"></noscript></head>`),
    )
    local.answers.set('/b', html())
    expect((await pageOf(local.fetcher, local.at('/s'))).url).toBe(local.at('/b'))
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
    const named = local.open({
      allow: [host, `127.0.0.1:${local.site.port}`],
      resolve: async () => ['127.0.0.1'],
    })
    const target = `${local.at('/b')}?x=1&y=2`
    local.answers.set('/s', html(page.replace('TARGET', target.replaceAll('&', '&amp;'))))
    local.answers.set('/b?x=1&y=2', html())
    expect((await pageOf(named, `http://${host}:${local.site.port}/s`)).url).toBe(target)
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
    local.answers.set('/a', html(body))
    expect((await pageOf(local.fetcher, local.at('/a'))).url).toBe(local.at('/a'))
  })

  test('round in a circle, by way of others, end as a loop', async () => {
    local.answers.set('/a', redirect('/b'))
    local.answers.set('/b', redirect('/c'))
    local.answers.set('/c', redirect('/a'))
    expect((await failureOf(local.fetcher, local.at('/a'))).code).toBe('redirect-loop')
    expect(local.site.asked).toEqual(['/a', '/b', '/c'])
  })

  test('without end are given up after the limit', async () => {
    for (let hop = 0; hop < 50; hop++) local.answers.set(`/${hop}`, redirect(`/${hop + 1}`))
    const failure = await failureOf(local.open({ limits: { redirects: 4 } }), local.at('/0'))
    expect(failure.code).toBe('redirect-loop')
    expect(local.site.asked).toHaveLength(5)
  })

  test('share one total time', async () => {
    for (let hop = 0; hop < 10; hop++) {
      local.answers.set(`/${hop}`, (request, response) =>
        setTimeout(() => redirect(`/${hop + 1}`)(request, response), 150),
      )
    }
    const began = performance.now()
    expect((await failureOf(local.open({ limits: SHORT }), local.at('/0'))).code).toBe('timeout')
    expect(performance.now() - began).toBeLessThan(1_500)
  })

  test('to themselves until a cookie comes back are satisfied, on that site alone', async () => {
    const sent: (string | undefined)[] = []
    local.answers.set('/a', (request, response) => {
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
    })
    expect((await pageOf(local.fetcher, local.at('/a'))).url).toBe(local.at('/a'))
    expect(sent).toEqual([undefined, 'seen=1; b=2'])
    await pageOf(local.fetcher, local.at('/a'), { maxAge: 0 })
    expect(sent[2]).toBeUndefined() // nothing is left of the first visit
  })

  test.each([
    ['another site', 'http://b.example.org', undefined],
    ['another host of the site', 'http://b.example.com', 'whole=2'],
    ['the same host', 'http://a.example.com', 'own=1; whole=2'],
  ])('to %s take along the cookies that are meant for it', async (_where, origin, expected) => {
    let sent: string | undefined
    const named = local.open({
      allow: [`127.0.0.1:${local.site.port}`],
      resolve: async () => ['127.0.0.1'],
    })
    local.answers.set('/a', (_request, response) =>
      response
        .writeHead(302, {
          location: `${origin}:${local.site.port}/b`,
          'set-cookie': ['own=1', 'whole=2; Domain=example.com', 'stolen=3; Domain=example.org'],
        })
        .end(),
    )
    local.answers.set('/b', (request, response) => {
      sent = request.headers.cookie
      html()(request, response)
    })
    await pageOf(named, `http://a.example.com:${local.site.port}/a`)
    expect(sent).toBe(expected)
  })
})
