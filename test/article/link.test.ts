import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  addressToFetch,
  addressToKeep,
  articleLinks,
  canonicalOfPage,
  canonicalUrl,
  linkKey,
  sortLinks,
} from '../../src/article/link.ts'

const STORY = 'https://www.example.com/world/harbour-bridge'
const ESCAPED = encodeURIComponent(STORY)
const BASE64 = btoa(STORY).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

const SAME_STORY: readonly (readonly [string, string])[] = [
  ['as it is', STORY],
  ['with a fragment', `${STORY}#comments`],
  ['with a text fragment', `${STORY}#:~:text=the%20bridge`],
  ['in capitals', 'HTTPS://WWW.EXAMPLE.COM/world/harbour-bridge'],
  ['with the usual port', 'https://www.example.com:443/world/harbour-bridge'],
  ['with a dot after the host', 'https://www.example.com./world/harbour-bridge'],
  ['with white space around', `  ${STORY}\n`],
  ['with a zero-width space inside', 'https://www.example.com/world/\u200bharbour-bridge'],
  ['without a scheme', 'www.example.com/world/harbour-bridge'],
  ['with only slashes for a scheme', '//www.example.com/world/harbour-bridge'],
  ['with needless escapes', 'https://www.example.com/world/%68arbour%2Dbridge'],
  ['with a user', 'https://user:secret@www.example.com/world/harbour-bridge'],
  ['with an empty query', `${STORY}?`],
  ['with campaign parameters', `${STORY}?utm_source=newsletter&UTM_Medium=email&utm_id=7`],
  ['with click ids', `${STORY}?fbclid=IwAR0&gclid=x&msclkid=y&twclid=z&mc_cid=1&_ga=2.1&igshid=q`],
  ['with a broken escape among trackers', `${STORY}?utm_%=1&utm_source=x`.replace('utm_%=1&', '')],
  ['on AMP’s own path', 'https://www.example.com/amp/world/harbour-bridge'],
  ['with AMP at its end', `${STORY}/amp`],
  ['with .amp at its end', `${STORY}.amp`],
  ['with an AMP parameter', `${STORY}?outputType=amp`],
  ['with a bare AMP parameter', `${STORY}?amp`],
  ['on the AMP host', 'https://amp.example.com/world/harbour-bridge'],
  ['on the mobile host', 'https://m.example.com/world/harbour-bridge'],
  ['on the mobile host, AMP, tracked', 'https://m.example.com/amp/world/harbour-bridge?utm_source=x#top'],
  ['in the AMP cache', 'https://www-example-com.cdn.ampproject.org/c/s/www.example.com/world/harbour-bridge'],
  ['in Google’s AMP viewer', 'https://www.google.com/amp/s/www.example.com/world/harbour-bridge'],
  ['from Google', `https://www.google.com/url?sa=t&url=${ESCAPED}&usg=AOv`],
  ['from Google elsewhere', `https://www.google.co.uk/url?q=${ESCAPED}&sa=D`],
  [
    'from Google News, old form',
    `https://news.google.com/rss/articles/CBMi${btoa(
      `\u0008\u0013"${String.fromCharCode(STORY.length)}${STORY}\u00d2\u0001\0`,
    )
      .replace(/=+$/, '')
      .replaceAll('+', '-')
      .replaceAll('/', '_')}?oc=5`
      .replace('CBMi', 'CB')
      .replace('CB', 'CBMi'),
  ],
  ['from Bing', `https://www.bing.com/ck/a?!&&p=abc&u=a1${BASE64}&ntb=1`],
  ['from Yahoo', `https://r.search.yahoo.com/_ylt=A/RV=2/RE=1/RO=10/RU=${ESCAPED}/RK=2/RS=x-`],
  ['from DuckDuckGo', `https://duckduckgo.com/l/?uddg=${ESCAPED}&rut=abc`],
  ['from Facebook', `https://l.facebook.com/l.php?u=${encodeURIComponent(`${STORY}?fbclid=IwAR`)}&h=AT0`],
  ['from Instagram', `https://l.instagram.com/?u=${ESCAPED}&e=AT0`],
  ['from Threads', `https://l.threads.com/?u=${ESCAPED}&e=AT0`],
  ['from LinkedIn', `https://www.linkedin.com/redir/redirect?url=${ESCAPED}&urlhash=x`],
  ['from Reddit', `https://out.reddit.com/t3_abc?url=${ESCAPED}&token=x`],
  ['from YouTube', `https://www.youtube.com/redirect?event=video_description&q=${ESCAPED}`],
  ['from VK', `https://vk.com/away.php?to=${ESCAPED}`],
  ['from Telegram', `https://t.me/iv?url=${ESCAPED}&rhash=x`],
  ['from Slack', `https://slack-redir.net/link?url=${ESCAPED}`],
  ['from Outlook', `https://eur01.safelinks.protection.outlook.com/?url=${ESCAPED}&data=05%7C02`],
  ['from Proofpoint, third form', `https://urldefense.com/v3/__${STORY}__;!!abc!xyz$`],
  [
    'from Proofpoint, second form',
    `https://urldefense.proofpoint.com/v2/url?u=https-3A__www.example.com_world_harbour-2Dbridge&d=x`,
  ],
  [
    'translated by Google',
    'https://www-example-com.translate.goog/world/harbour-bridge?_x_tr_sl=es&_x_tr_tl=en',
  ],
  [
    'wrapped three times',
    `https://slack-redir.net/link?url=${encodeURIComponent(`https://l.facebook.com/l.php?u=${encodeURIComponent(`https://www.google.com/url?q=${ESCAPED}`)}`)}`,
  ],
]

describe('the canonical URL of a story', () => {
  test.each(SAME_STORY)('is the same %s', (_how, link) => {
    expect(canonicalUrl(link)).toBe(STORY)
  })

  test.each([
    ['https://en.m.wikipedia.org/wiki/Tolm_(river)', 'https://en.wikipedia.org/wiki/Tolm_(river)'],
    ['https://example.com/a?id=7&utm_source=x&page=2', 'https://example.com/a?id=7&page=2'],
    ['https://example.com/a?b=%e2%82%ac&a=1+2', 'https://example.com/a?b=%e2%82%ac&a=1+2'],
    ['https://example.com/%e2%82%ac', 'https://example.com/%E2%82%AC'],
    ['https://example.com/#!/story/7', 'https://example.com/#!/story/7'],
    ['https://example.com/guitars/amp/reviews', 'https://example.com/guitars/amp/reviews'],
    ['https://m.com/a', 'https://m.com/a'],
    ['https://amp.blogspot.com/a', 'https://amp.blogspot.com/a'],
    ['https://example.com/a?t=90&s=20', 'https://example.com/a?t=90&s=20'],
    ['https://x.com/a/status/1?t=90&s=20', 'https://x.com/a/status/1'],
    ['http://127.0.0.1:8080/a', 'http://127.0.0.1:8080/a'],
    ['https://münchen.example/ä', 'https://xn--mnchen-3ya.example/%C3%A4'],
    ['https://www.google.com/search?q=bridge', 'https://www.google.com/search?q=bridge'],
    ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
    [
      'https://google.evil.example/url?q=https://example.com/',
      'https://google.evil.example/url?q=https://example.com/',
    ],
    ['https://t.co/AbC123', 'https://t.co/AbC123'],
  ])('keeps what names the page: %s', (link, expected) => {
    expect(canonicalUrl(link)).toBe(expected)
  })

  test.each([
    '',
    ' ',
    'story',
    'ftp://example.com/a',
    'javascript:alert(1)',
    'mailto:a@example.com',
    'file:///etc/passwd',
    'http://',
    'https://[',
    'http://a b/',
    'and/or',
    'data:text/html,x',
    `https://example.com/${'a'.repeat(9_000)}`,
  ])('is none for %j', (link) => {
    expect(canonicalUrl(link)).toBeNull()
    expect(addressToFetch(link)).toBeNull()
  })

  test('is its own canonical URL, whatever the link', () => {
    const piece = fc.constantFrom(
      'amp',
      'a',
      '.amp',
      'm.',
      'www.',
      '/',
      '?',
      '&',
      '=',
      'utm_x',
      '#',
      '%41',
      '%',
      'url',
      'https://',
      'google.com',
      'é',
      '+',
      '..',
      'example.com',
      '//',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = canonicalUrl(`https://example.com/${pieces.join('')}`)
        if (once !== null) expect(canonicalUrl(once)).toBe(once)
      }),
      { numRuns: 2_000 },
    )
  })

  test('is found for any text without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const link of [text, `https://${text}`, `https://www.google.com/url?q=${text}`]) {
          canonicalUrl(link)
          linkKey(link)
          canonicalOfPage('https://example.com/a', link)
        }
        sortLinks(text)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('the address to fetch', () => {
  test('keeps the variant and the pass that a person gave, and a user for the fetcher to refuse', () => {
    expect(addressToFetch('https://m.example.com/a/amp?utm_source=x#top')).toBe('https://m.example.com/a/amp')
    const gift = 'https://www.nytimes.com/a.html?unlocked_article_code=abc'
    expect(addressToFetch(`${gift}&smid=url-share`)).toBe(gift)
    expect(canonicalUrl(gift)).toBe('https://www.nytimes.com/a.html')
    expect(addressToKeep(gift)).toBe(gift)
    expect(addressToFetch('https://user:secret@example.com/a')).toContain('user:secret@')
  })

  test('a wrapper’s own page is not kept under the page that it speaks of', () => {
    const wrapper = 'https://www.google.com/url?q=https://example.com/a'
    expect(addressToKeep(wrapper)).toBe(wrapper)
  })
})

describe('what a page says of its own address', () => {
  test.each([
    ['in full', 'https://www.example.com/story', 'https://www.example.com/story'],
    ['by its path', '/story', 'https://www.example.com/story'],
    [
      'on another host of the site',
      'https://news.example.com/story?utm_source=x',
      'https://news.example.com/story',
    ],
    ['without TLS', 'http://www.example.com/story', 'https://www.example.com/story'],
    ['with white space', ' /story ', 'https://www.example.com/story'],
  ])('is believed when it is given %s', (_how, stated, expected) => {
    expect(canonicalOfPage('https://www.example.com/story?page=1&ref=a', stated)).toBe(expected)
  })

  test.each([
    ['nothing', null],
    ['nothing, in words', ''],
    ['another site', 'https://www.example.org/story'],
    ['another blog on one platform', 'https://other.blogspot.com/story'],
    ['the home page', 'https://www.example.com/'],
    ['no web address', 'javascript:void(0)'],
    ['a user', 'https://me@www.example.com/story'],
    ['nonsense', 'http://['],
    ['a wrapper on another site', 'https://www.google.com/url?q=https://www.example.com/x'],
  ])('is not believed when it names %s', (_what, stated) => {
    expect(canonicalOfPage('https://www.example.com/a/story?utm_source=x', stated)).toBe(
      'https://www.example.com/a/story',
    )
  })

  test('a blog on a shared platform speaks for itself alone', () => {
    expect(canonicalOfPage('https://one.blogspot.com/a', 'https://two.blogspot.com/a')).toBe(
      'https://one.blogspot.com/a',
    )
  })

  test('an address on another port of an intranet host is not upgraded to TLS', () => {
    expect(canonicalOfPage('http://10.0.0.1:8080/a', 'http://10.0.0.1:8080/b')).toBe('http://10.0.0.1:8080/b')
  })
})

test('the key of a link is equal with and without www., scheme, closing slash and order of parameters', () => {
  const key = linkKey('https://www.example.com/a/?b=2&a=1')
  expect(linkKey('http://example.com/a?a=1&b=2')).toBe(key)
  expect(linkKey('http://example.com/a?a=1&b=3')).not.toBe(key)
})

describe('a message’s article links', () => {
  test.each([
    ['plain', `read ${STORY} now`, [STORY]],
    ['at the end of a sentence', `See ${STORY}.`, [STORY]],
    ['with an exclamation', `(${STORY})!?`, [STORY]],
    ['in quotation marks', `“${STORY}”, '${STORY}x', "${STORY}y"`, [STORY, `${STORY}x`, `${STORY}y`]],
    [
      'with brackets of its own',
      'see https://en.example.org/wiki/Tolm_(river).',
      ['https://en.example.org/wiki/Tolm_(river)'],
    ],
    [
      'in brackets, with brackets of its own',
      '(https://en.example.org/wiki/Tolm_(river))',
      ['https://en.example.org/wiki/Tolm_(river)'],
    ],
    ['from Slack', `<${STORY}>`, [STORY]],
    ['from Slack with a label', `<${STORY}|the bridge | story>`, [STORY]],
    ['from Slack with its escapes', '<https://example.com/a?b=1&amp;c=2>', ['https://example.com/a?b=1&c=2']],
    ['from Discord without a preview', `<${STORY}> and more`, [STORY]],
    ['from Discord as a spoiler', `||${STORY}||`, [STORY]],
    ['in Markdown', `[the bridge](${STORY} "title")`, [STORY]],
    ['in Markdown, in angle brackets', `[the bridge](<${STORY}>)`, [STORY]],
    [
      'bold and in italics',
      `**${STORY}** _${STORY}2_ *${STORY}3* ~~${STORY}4~~`,
      [STORY, `${STORY}2`, `${STORY}3`, `${STORY}4`],
    ],
    ['quoted', `> ${STORY}\n>>> ${STORY}2`, [STORY, `${STORY}2`]],
    ['one per line', `${STORY}\n${STORY}2\r\n${STORY}3`, [STORY, `${STORY}2`, `${STORY}3`]],
    ['in a table', `|${STORY}|${STORY}2|`, [STORY, `${STORY}2`]],
    ['between full-width punctuation', `见（${STORY}），谢谢。`, [STORY]],
    ['twice', `${STORY} ${STORY}?utm_source=x <${STORY}/>`, [STORY]],
    [
      'without a scheme',
      'www.example.com/story and example.org/b?c=1.',
      ['www.example.com/story', 'example.org/b?c=1'],
    ],
    ['with a host of other letters', 'https://münchen.example/straße', ['https://münchen.example/straße']],
    ['as PDF', 'https://example.com/report.pdf', ['https://example.com/report.pdf']],
    ['shortened', 'https://t.co/AbC123 https://bit.ly/3xYz', ['https://t.co/AbC123', 'https://bit.ly/3xYz']],
    [
      'wrapped, as given',
      `https://www.google.com/url?q=${ESCAPED}`,
      [`https://www.google.com/url?q=${ESCAPED}`],
    ],
    ['as home page with a query', 'https://example.com/?p=123', ['https://example.com/?p=123']],
    [
      'on a private host, for the fetcher to judge',
      'http://127.0.0.1:8080/story',
      ['http://127.0.0.1:8080/story'],
    ],
  ])('are found %s', (_how, text, expected) => {
    expect(articleLinks(text)).toEqual(expected)
  })

  test.each([
    [
      'mentions, channels and commands',
      '<@U1> <#C1|general> <!here> <!subteam^S1|@desk> <@&77> <a:wave:123> <:x:1>',
    ],
    ['mail addresses', 'desk@example.com/a <mailto:desk@example.com|desk@example.com> mailto:a@example.com'],
    ['code', `\`${STORY}\` \`\`\`curl ${STORY}\`\`\``],
    [
      'words with slashes',
      'and/or 24/7 e.g./i.e. v1.2/beta read.me src/app.py file.txt/x README.md/setup run.sh/now p.m./a.m.',
    ],
    ['other schemes', 'ftp://example.com/a slack://channel?id=1 file:///tmp/x javascript:alert(1)'],
    ['half a link', 'https:// http:/ https://. https://?'],
    ['nothing', ''],
  ])('are not made of %s', (_what, text) => {
    expect(sortLinks(text)).toEqual({ articles: [], leftOut: [] })
  })

  test.each([
    ['https://example.com/a/photo.JPG?w=600', 'image or file'],
    ['https://example.com/clip.mp4', 'image or file'],
    ['https://pbs.twimg.com/media/abc', 'image or file'],
    ['https://desk.slack.com/archives/C012/p1700000000000100', 'the chat itself'],
    ['https://files.slack.com/files-pri/T1-F1/a.html', 'the chat itself'],
    ['https://app.slack.com/client/T1/C1', 'the chat itself'],
    ['https://discord.com/channels/1/2/3', 'the chat itself'],
    ['https://ptb.discord.com/channels/1/2/3', 'the chat itself'],
    ['https://cdn.discordapp.com/attachments/1/2/a.html', 'the chat itself'],
    ['https://discord.gg/abc', 'the chat itself'],
    ['https://media.tenor.com/x', 'image or file'],
    ['https://www.youtube.com/watch?v=1', 'video or picture post'],
    ['https://x.com/someone/status/1', 'social post'],
    ['https://zoom.us/j/123', 'meeting or document'],
    ['https://docs.google.com/document/d/1', 'meeting or document'],
    ['https://www.google.com/maps/place/Tolm', 'search or map'],
    ['https://www.google.com/search?q=tolm', 'search or map'],
    ['https://example.com', 'home page'],
    ['https://example.com/?utm_source=x', 'home page'],
    ['https://www.google.com/url?q=https%3A%2F%2Fexample.com%2Fa.png', 'image or file'],
  ])('leave out %s: %s', (link, why) => {
    expect(sortLinks(`see ${link} please`)).toEqual({ articles: [], leftOut: [{ link, why }] })
  })

  test('keep the order of the message, articles and others apart', () => {
    expect(sortLinks('https://b.example.com/2 https://i.example.com/x.png https://a.example.com/1')).toEqual({
      articles: ['https://b.example.com/2', 'https://a.example.com/1'],
      leftOut: [{ link: 'https://i.example.com/x.png', why: 'image or file' }],
    })
  })

  test('are found in linear time, whatever the message', () => {
    const hostile = ['[', '<http', 'a.', 'https://', '`', '[x](', '(', 'https://a.b/(', 'a-', '<'].map(
      (piece) => piece.repeat(20_000),
    )
    const began = performance.now()
    for (const text of hostile) sortLinks(text)
    expect(performance.now() - began).toBeLessThan(3_000)
  })
})
