import { describe, expect, test } from '@jest/globals'
import { readPage } from '../../src/article/read.ts'
import { pageOf } from './page.ts'

const page = (title: string, body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>${body}</body></html>`

const headlines = Array.from(
  { length: 20 },
  (_, at) => `<li><a href="/news/${at}">Council votes ${at} to ${at + 1} on the new harbour bridge</a></li>`,
).join('')

const prose =
  'The council of Norrby voted on Monday to keep the old bridge open for another year, officials said. '

/** What is not an article, the address it came from, and the failure that says so. */
const pages: readonly (readonly [what: string, url: string, html: string, code: string, message: RegExp])[] =
  [
    [
      'an error page sent as 200',
      'https://a.example/gone',
      page(
        'Page not found',
        '<h1>Sorry, page not found</h1><p>The page that you were looking for does not exist any more; try the search or the home page.</p>',
      ),
      'not-found',
      /does not exist/,
    ],
    [
      'a robot check',
      'https://a.example/x',
      page(
        'Just a moment...',
        '<h1>Checking your browser</h1><p>Please enable JavaScript and cookies to continue to the site that you wanted to see today.</p>',
      ),
      'forbidden',
      /robots/,
    ],
    [
      'a fault of the server',
      'https://a.example/x',
      page(
        '503 Service Unavailable',
        '<p>The server is temporarily unable to service your request due to maintenance downtime; please try again.</p>',
      ),
      'server-error',
      /later/,
    ],
    [
      'a consent wall',
      'https://a.example/x',
      page(
        'Before you continue',
        '<h1>We value your privacy</h1><p>We and our 812 partners store cookies on your device to measure how the site is used, as you decide.</p><button>Accept all</button> <button>Manage choices</button> <p>Accept all or manage my options.</p>',
      ),
      'consent-wall',
      /consent/,
    ],
    [
      'a login wall',
      'https://a.example/x',
      page(
        'Sign in - Ledger',
        '<h1>Sign in to your account</h1><form><input type="email"><input type="password"></form><p>Forgot your password? Create a free account to read on, it takes no more than a minute.</p>',
      ),
      'login-wall',
      /login/,
    ],
    [
      'a paywall with a teaser',
      'https://a.example/x',
      page(
        'Bridge to stay',
        `<article><h1>Bridge to stay</h1><p>${prose}</p><p>Subscribe now to continue reading this article.</p></article>`,
      ),
      'paywall',
      /paywall/,
    ],
    [
      'a home page',
      'https://a.example/',
      page('The Ledger', `<h1>The Ledger</h1><ul>${headlines}</ul><p>${prose}</p>`),
      'not-an-article',
      /home page/,
    ],
    [
      'a search page',
      'https://a.example/search?q=bridge',
      page('Search', `<h1>20 results</h1><ul>${headlines}</ul><p>${prose}</p>`),
      'not-an-article',
      /search page/,
    ],
    [
      'a tag page',
      'https://a.example/tag/bridges',
      page('Bridges', `<h1>Bridges</h1><ul>${headlines}</ul><p>${prose}</p>`),
      'not-an-article',
      /list of articles/,
    ],
    [
      'a video page',
      'https://a.example/v/1',
      page('Bridge opens', `<h1>Bridge opens</h1><video src="x"></video><p>${prose}</p>`),
      'not-an-article',
      /video/,
    ],
    [
      'a picture post',
      'https://a.example/p/1',
      page(
        'Bridge at dawn',
        `<h1>Bridge at dawn</h1><img src="x"><p>${prose}</p>`,
        '<script type="application/ld+json">{"@type":"ImageObject"}</script>',
      ),
      'not-an-article',
      /picture/,
    ],
    [
      'a page without text',
      'https://a.example/app',
      page('App', '<div id="root"></div>'),
      'not-an-article',
      /no running text/,
    ],
  ]

describe('a page that is no article', () => {
  test.each(pages)('%s is said to be one', (_, url, html, code, message) => {
    const outcome = readPage(pageOf(html, { url, mediaType: 'text/html' }))
    expect(outcome).toEqual({
      ok: false,
      failure: { link: 'page', code, message: expect.stringMatching(message) },
    })
  })
})

/** Articles that look like the above from afar. */
const articles: readonly (readonly [what: string, url: string, html: string])[] = [
  [
    'on a missing page',
    'https://a.example/n/1',
    page(
      'Error 404: how a page went missing',
      `<article><h1>Error 404: how a page went missing</h1>${`<p>${prose}</p>`.repeat(20)}</article>`,
    ),
  ],
  [
    'with a login form at its top',
    'https://a.example/n/2',
    page(
      'Bridge to stay',
      `<form><input type="password"> Log in</form><article><h1>Bridge to stay</h1>${`<p>${prose}</p>`.repeat(8)}</article>`,
    ),
  ],
  [
    'with many links beside it',
    'https://a.example/n/3',
    page(
      'Bridge to stay',
      `<article><h1>Bridge to stay</h1>${`<p>${prose}</p>`.repeat(8)}</article><ul>${headlines}</ul>`,
    ),
  ],
  [
    'with a film in it',
    'https://a.example/n/4',
    page(
      'Bridge to stay',
      `<article><h1>Bridge to stay</h1><video></video>${`<p>${prose}</p>`.repeat(8)}</article>`,
    ),
  ],
  [
    'at the root of a site',
    'https://a.example/',
    page('Bridge to stay', `<article><h1>Bridge to stay</h1>${`<p>${prose}</p>`.repeat(8)}</article>`),
  ],
]

describe('an article', () => {
  test.each(articles)('%s is read', (_, url, html) => {
    expect(readPage(pageOf(html, { url, mediaType: 'text/html' })).ok).toBe(true)
  })
})

describe('a file that is nothing to read', () => {
  test.each([
    ['nothing at all', '', null, 'empty'],
    ['one byte', 'x', null, 'not-an-article'],
    ['blanks', ' \n ', null, 'empty'],
    ['a picture', '\u0089PNG\r\n\u001a\n', 'image/png', 'unsupported-type'],
    ['a few words', 'Bridge to stay', 'text/plain', 'not-an-article'],
  ])('%s gives its failure', (_, content, mediaType, code) => {
    const outcome = readPage(pageOf(content, { mediaType }))
    expect(outcome.ok ? 'read' : outcome.failure.code).toBe(code)
  })
})

test('a page that draws its text by script is read from what it states for machines', () => {
  const stated = JSON.stringify({
    '@type': 'NewsArticle',
    headline: 'Bridge to stay',
    articleBody: `${prose}\n${prose.repeat(9)}`,
  })
  const html = page(
    'Bridge to stay',
    '<h1>Bridge to stay</h1><div id="root"></div>',
    `<script type="application/ld+json">${stated}</script>`,
  )
  const outcome = readPage(pageOf(html, { url: 'https://a.example/n/9', mediaType: 'text/html' }))
  expect(outcome.ok && outcome.value.articleBody.split('\n\n')).toEqual([
    prose.trim(),
    prose.repeat(9).trim(),
  ])
})
