import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { createFetcher } from '../../adapters/fetch/fetcher.ts'
import { journey } from '../../adapters/fetch/journey.ts'
import { DEFAULT_LIMITS } from '../../adapters/fetch/limits.ts'
import { announcesPage } from '../../adapters/fetch/page-head.ts'
import { createVetting } from '../../adapters/fetch/vetting.ts'
import { failureOf, HTML, openSite, pageOf, type Site, withSite } from './site.ts'

/** Names of a hostile zone, and what its name server says. */
const ZONE: Readonly<Record<string, readonly string[]>> = {
  'loopback.example.com': ['127.0.0.1'],
  'loopback6.example.com': ['::1'],
  'mapped.example.com': ['::ffff:127.0.0.1'],
  'nat64.example.com': ['64:ff9b::7f00:1'],
  'private.example.com': ['10.0.0.1'],
  'metadata.example.com': ['169.254.169.254'],
  'azure.example.com': ['168.63.129.16'],
  'unspecified.example.com': ['0.0.0.0'],
  'unspecified6.example.com': ['::'],
  'mixed.example.com': ['127.0.0.1', '::1', '192.168.0.1'],
  'garbage.example.com': ['not an address'],
  'xn--e1afmkfd.example': ['127.0.0.1'],
}

/** Every form, PORT standing for the port of a server that would answer on 127.0.0.1 and ::1. */
const FORMS: readonly (readonly [string, readonly string[]])[] = [
  [
    'IPv4 in every notation',
    [
      'http://127.0.0.1:PORT/',
      'http://127.1:PORT/',
      'http://127.0.1:PORT/',
      'http://2130706433:PORT/',
      'http://0x7f000001:PORT/',
      'http://0x7f.0.0.1:PORT/',
      'http://0x7f.1:PORT/',
      'http://017700000001:PORT/',
      'http://0177.0.0.1:PORT/',
      'http://0177.1:PORT/',
      'http://127.0.0.1.:PORT/',
      'http://127.255.255.254:PORT/',
      'http://0:PORT/',
      'http://0.0.0.0:PORT/',
      'http://0x0:PORT/',
      'http://127.0.0.1%2e:PORT/',
      'http://%31%32%37.0.0.1:PORT/',
      'http://127。0。0。1:PORT/',
      'http://①②⑦.⓪.⓪.①:PORT/',
      'http://１２７.０.０.１:PORT/',
      'http:127.0.0.1:PORT/',
      'http:/127.0.0.1:PORT/',
      'http:\\\\127.0.0.1:PORT/',
      'HTTP://127.0.0.1:PORT/',
      ' \t http://127.0.0.1:PORT/',
      'http://127.0\n.0.1:PORT/',
      'http://127.0.\u200b0.1:PORT/',
      '//127.0.0.1:PORT/',
    ],
  ],
  [
    'IPv6, mapped, embedded and translated',
    [
      'http://[::1]:PORT/',
      'http://[0:0:0:0:0:0:0:1]:PORT/',
      'http://[0000::0001]:PORT/',
      'http://[::]:PORT/',
      'http://[::ffff:127.0.0.1]:PORT/',
      'http://[::ffff:7f00:1]:PORT/',
      'http://[::127.0.0.1]:PORT/',
      'http://[::ffff:0:127.0.0.1]:PORT/',
      'http://[64:ff9b::127.0.0.1]:PORT/',
      'http://[64:ff9b::a9fe:a9fe]:PORT/',
      'http://[64:ff9b:1::7f00:1]:PORT/',
      'http://[2002:7f00:1::]:PORT/',
      'http://[2002:a9fe:a9fe::1]:PORT/',
      'http://[2001:0:4136:e378:8000:63bf:80ff:fffe]:PORT/',
      'http://[2001:4860::5efe:7f00:1]:PORT/',
      'http://[2001:db8::1]:PORT/',
      'http://[3fff::1]:PORT/',
      'http://[fe80::1]:PORT/',
      'http://[fe80::1%25eth0]:PORT/',
      'http://[fe80::1%eth0]:PORT/',
      'http://[::1%25lo]:PORT/',
      'http://[fec0::1]:PORT/',
      'http://[fc00::1]:PORT/',
      'http://[fd00:ec2::254]:PORT/',
      'http://[ff02::1]:PORT/',
      'http://[100::1]:PORT/',
      'http://[5f00::1]:PORT/',
      'http://[4000::1]:PORT/',
    ],
  ],
  [
    'networks that are not public, metadata among them',
    [
      'http://10.1.2.3:PORT/',
      'http://172.16.0.1:PORT/',
      'http://172.31.255.255:PORT/',
      'http://192.168.1.1:PORT/',
      'http://100.64.0.1:PORT/',
      'http://100.100.100.200:PORT/',
      'http://169.254.169.254:PORT/latest/meta-data/',
      'http://2852039166:PORT/',
      'http://0xa9fea9fe:PORT/',
      'http://[::ffff:a9fe:a9fe]:PORT/',
      'http://169.254.170.2:PORT/',
      'http://168.63.129.16:PORT/',
      'http://192.0.0.192:PORT/',
      'http://192.0.2.1:PORT/',
      'http://192.88.99.1:PORT/',
      'http://198.18.0.1:PORT/',
      'http://198.51.100.1:PORT/',
      'http://203.0.113.1:PORT/',
      'http://224.0.0.1:PORT/',
      'http://240.0.0.1:PORT/',
      'http://255.255.255.255:PORT/',
    ],
  ],
  [
    'names, trailing dots, look-alikes and user tricks',
    [
      'http://localhost:PORT/',
      'http://LOCALHOST:PORT/',
      'http://localhost.:PORT/',
      'http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:PORT/',
      'http://loc\u00adalhost:PORT/',
      'http://sub.localhost:PORT/',
      'http://localhost.localdomain:PORT/',
      'http://ip6-localhost:PORT/',
      'http://metadata:PORT/',
      'http://metadata.google.internal:PORT/',
      'http://printer.local:PORT/',
      'http://router.home.arpa:PORT/',
      'http://1.0.0.127.in-addr.arpa:PORT/',
      ...Object.keys(ZONE).map((name) => `http://${name}:PORT/`),
      'http://loopback.example.com.:PORT/',
      'http://пример.example:PORT/',
      'http://user@127.0.0.1:PORT/',
      'http://user:password@loopback.example.com:PORT/',
      'http://news.example.com@127.0.0.1:PORT/',
      'http://news.example.com%40127.0.0.1:PORT/',
      'http://127.0.0.1:PORT#@news.example.com/',
      'http://127.0.0.1:PORT\\@news.example.com/',
      'http://news.example.com:80\\@127.0.0.1:PORT/',
    ],
  ],
  [
    'links wrapped round one of these',
    [
      'https://www.google.com/url?q=http%3A%2F%2F127.0.0.1%3APORT%2F',
      'https://l.facebook.com/l.php?u=http://127.0.0.1:PORT/',
      'https://slack-redir.net/link?url=http://[::1]:PORT/',
      'https://www.google.com/amp/127.0.0.1:PORT/',
      'https://127-0-0-1.translate.goog/',
    ],
  ],
]
const ALL = FORMS.flatMap(([, links]) => links)

let site: Site
let site6: Site
let guarded: ReturnType<typeof createFetcher>

beforeAll(async () => {
  site = await openSite((_request, response) => response.end(HTML))
  site6 = await openSite((_request, response) => response.end(HTML), '::1', site.port)
  guarded = createFetcher({
    ports: [80, 443, site.port], // so that the port is never the reason
    resolve: async (host) => ZONE[host] ?? [],
    limits: { connectMs: 300, firstByteMs: 300, totalMs: 500 },
    politeness: { delayMs: 0 },
  })
})
afterAll(() => Promise.all([site.close(), site6.close()]))
beforeEach(() => {
  site.asked.length = 0
  site6.asked.length = 0
})

const withPort = (link: string): string => link.replaceAll('PORT', String(site.port))

test('the server behind the refused links would answer', async () => {
  const open = createFetcher({ allow: [`127.0.0.1:${site.port}`, `[::1]:${site.port}`] })
  expect((await pageOf(open, withPort('http://0x7f.1:PORT/'))).mediaType).toBe('text/html')
  expect((await pageOf(open, withPort('http://[::1]:PORT/'))).mediaType).toBe('text/html')
})

test('the table holds at least sixty forms, none twice', () => {
  expect(ALL.length).toBeGreaterThanOrEqual(60)
  expect(new Set(ALL).size).toBe(ALL.length)
})

describe.each(FORMS)('%s', (_kind, links) => {
  test.each(links.map((link) => [link]))('refuses %j', async (link) => {
    const { code, message } = await failureOf(guarded, withPort(link))
    expect(['blocked-address', 'not-a-link', 'dns']).toContain(code)
    expect(message).toMatch(/;|paste|check/)
    expect([...site.asked, ...site6.asked]).toEqual([])
  })
})

describe('a redirect', () => {
  const targets = ALL.filter((link) => /^http:\/\/[^\s\\#]+$/.test(link) && !link.includes('%25'))
  test.each(targets.map((link) => [link]))('is not followed to %j', async (link) => {
    const location = Buffer.from(withPort(link)).toString('latin1')
    await withSite(
      openSite((_request, response) => response.writeHead(302, { location }).end()),
      async (start) => {
        // The start is let in by its name and the port is open, so that the address alone is the reason.
        const fetcher = createFetcher({
          allow: [`start.example.com:${start.port}`],
          ports: [80, 443, site.port],
          resolve: async (host) => (host === 'start.example.com' ? ['127.0.0.1'] : (ZONE[host] ?? [])),
          limits: { connectMs: 300, firstByteMs: 300, totalMs: 600 },
          politeness: { delayMs: 0 },
        })
        const { code } = await failureOf(fetcher, `http://start.example.com:${start.port}/`)
        expect(['blocked-address', 'dns']).toContain(code)
        expect(start.asked).toHaveLength(1)
        expect([...site.asked, ...site6.asked]).toEqual([])
      },
    )
  })

  test('out of the public net does not lead into what the allow-list opens', async () => {
    const location = `http://127.0.0.1:${site.port}/`
    const passingOn = openSite((_request, response) => response.writeHead(302, { location }).end())
    await withSite(passingOn, async (start) => {
      const vetting = createVetting({ allow: ['127.0.0.1:*'] })
      const resolve = async (): Promise<string[]> => []
      const go = (isOpen: boolean): Promise<unknown> =>
        journey(new URL(start.origin), {
          connecting: { vetting: { ...vetting, isOpen: () => isOpen }, resolve },
          publicOnly: { vetting: createVetting(), resolve },
          limits: DEFAULT_LIMITS,
          headers: {},
          conditions: null,
          wanted: announcesPage,
          turn: async () => ({ site: '', giveBack: async () => undefined }),
          pause: async () => undefined,
          mayVisit: null,
          now: () => new Date(),
        })
      await expect(go(true)).rejects.toMatchObject({ code: 'blocked-address' })
      expect(site.asked).toEqual([])
      await go(false) // a link into the intranet, given by a person, may be passed on within it
      expect(site.asked).toEqual(['/'])
    })
  })
})

describe('an original', () => {
  const open = () => createFetcher({ allow: [`127.0.0.1:${site.port}`], politeness: { delayMs: 0 } })
  const inside = 'http://127.0.0.1:PORT/'

  test.each([undefined, 'https://news.example.com/rewrite', 'nonsense'])(
    'that a public page names (%s) is not looked for in what the allow-list opens',
    async (foundOn) => {
      const request = { purpose: 'original', ...(foundOn === undefined ? {} : { foundOn }) } as const
      expect((await failureOf(open(), withPort(inside), request)).code).toBe('blocked-address')
      expect(site.asked).toEqual([])
    },
  )

  test('that a page of the intranet names is', async () => {
    await pageOf(open(), withPort(inside), { purpose: 'original', foundOn: withPort(`${inside}rewrite`) })
  })
})

test.each([
  'http://a`b.example.com/',
  'http://<x>.example.com/',
  `http://${'a'.repeat(64)}.example.com/`,
  `http://${'a.'.repeat(200)}com/`,
  'http://a..example.com/',
  "http://a'b*.example.com/",
])('no name server is asked for %s, which no site can have as its name', async (link) => {
  let asked = 0
  const fetcher = createFetcher({
    resolve: async () => {
      asked++
      return []
    },
  })
  const { message } = await failureOf(fetcher, link)
  expect(message).not.toMatch(/[`<>*]/)
  expect(asked).toBe(0)
})

describe('the address that counts', () => {
  test('is the one connected to, when a name answers differently every time', async () => {
    let asked = 0
    const rebinding = createFetcher({
      ports: [80, site.port],
      resolve: async () => (asked++ === 0 ? ['192.0.2.1'] : ['127.0.0.1']),
      limits: { connectMs: 300, totalMs: 500 },
      politeness: { delayMs: 0 },
    })
    const link = withPort('http://rebinding.example.com:PORT/')
    for (let visit = 0; visit < 3; visit++) {
      expect((await failureOf(rebinding, link)).code).toBe('blocked-address')
    }
    expect(asked).toBe(3)
    expect(site.asked).toEqual([])
  })

  test('is never among the refused ones of a name that has both kinds', async () => {
    // 127.0.0.1 stands for the public address: it alone is let in. The server listens on ::1 too.
    const fetcher = createFetcher({
      allow: [`127.0.0.1:${site.port}`],
      resolve: async () => ['::1', '127.0.0.1'],
    })
    await pageOf(fetcher, withPort('http://both.example.com:PORT/'))
    expect(site.asked).toEqual(['/'])
    expect(site6.asked).toEqual([])
  })

  test('is refused when it is one of this machine’s own, public or not', async () => {
    const fetcher = createFetcher({ own: ['93.184.215.14'] })
    expect((await failureOf(fetcher, 'http://93.184.215.14/')).code).toBe('blocked-address')
  })

  test('is refused when the operator denies its block', async () => {
    const fetcher = createFetcher({ deny: ['93.184.0.0/16'] })
    expect((await failureOf(fetcher, 'http://93.184.215.14/')).code).toBe('blocked-address')
  })
})

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

test('ports other than 80 and 443 are refused on public hosts, and the message says how to allow one', async () => {
  const fetcher = createFetcher({ resolve: async () => ['93.184.215.14'] })
  const { code, message } = await failureOf(fetcher, 'http://news.example.com:6379/')
  expect(code).toBe('blocked-address')
  expect(message).toContain('port 6379')
})
