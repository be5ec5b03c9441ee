import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { createFetcher } from '../../adapters/fetch/fetcher.ts'
import { journey } from '../../adapters/fetch/journey.ts'
import { DEFAULT_LIMITS } from '../../adapters/fetch/limits.ts'
import { announcesPage } from '../../adapters/fetch/page-head.ts'
import { createVetting } from '../../adapters/fetch/vetting.ts'
import { visit } from '../../adapters/fetch/visit.ts'
import { FORMS, ZONE } from './private-forms.ts'
import { failureOf, HTML, openSite, pageOf, type Site, withSite } from './site.ts'

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

  test('is not taken from what a person’s visit left either', async () => {
    const fetcher = open()
    await pageOf(fetcher, withPort(inside))
    const request = {
      purpose: 'original',
      foundOn: 'https://news.example.com/rewrite',
      maxAge: 60_000,
    } as const
    expect((await failureOf(fetcher, withPort(inside), request)).code).toBe('blocked-address')
  })

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

  test('is vetted again once the connection stands', async () => {
    let vetted = 0
    const vetting = { ...createVetting({ allow: ['127.0.0.1'] }), admits: () => vetted++ === 0 }
    const visiting = visit(
      { vetting, resolve: async () => ['127.0.0.1'] },
      new URL(withPort('http://news.example.com:PORT/')),
      {
        headers: {},
        limits: DEFAULT_LIMITS,
        remainingMs: 2_000,
        wanted: announcesPage,
      },
    )
    await expect(visiting).rejects.toMatchObject({ code: 'blocked-address' })
    expect(vetted).toBe(2)
    expect(site.asked).toEqual([])
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

test('ports other than 80 and 443 are refused on public hosts, and the message says how to allow one', async () => {
  const fetcher = createFetcher({ resolve: async () => ['93.184.215.14'] })
  const { code, message } = await failureOf(fetcher, 'http://news.example.com:6379/')
  expect(code).toBe('blocked-address')
  expect(message).toContain('port 6379')
})
