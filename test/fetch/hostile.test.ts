import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { CASES, HTML_TYPE, head, page } from './hostile-servers.ts'
import { failureOf, fetcherFor, HTML, openRawSite, pageOf, SHORT, type Site, withSite } from './site.ts'

let site: Site

beforeAll(async () => {
  site = await openRawSite((socket, path) => {
    const talk = CASES[Number(path.slice(1).split('?')[0])]?.[2] ?? page(HTML)
    if (talk(socket) !== 'stay') socket.end()
  })
})
afterAll(() => site.close())

const limits = { ...SHORT, wireBytes: 2_000_000, decodedBytes: 4_000_000, ratioFromBytes: 200_000 }

describe('a server that', () => {
  test.each(CASES.map(([name, code], index) => [name, code, index] as const))(
    '%s: %s',
    async (_name, code, index) => {
      const fetcher = fetcherFor([site], { limits })
      const failure = await failureOf(fetcher, `${site.origin}/${index}`)
      expect(failure).toMatchObject({ link: `${site.origin}/${index}`, code })
      // What happened; and what to do about it.
      expect(failure.message).toMatch(/^[^;\n]{10,140}; [^;\n]{10,110}$|robots/)
    },
  )
})

test('all of them at once leave a good link working', async () => {
  const fetcher = fetcherFor([site], {
    limits: { ...limits, firstByteMs: 1_500, totalMs: 1_500 },
    politeness: { concurrency: 200, delayMs: 0 },
  })
  const links = CASES.map((_case, index) => `${site.origin}/${index}`)
  const [good, ...bad] = await Promise.all(
    [`${site.origin}/good`, ...links].map((link) => fetcher.fetch(link)),
  )
  expect(good?.ok).toBe(true)
  expect(bad.filter((outcome) => outcome.ok)).toEqual([])
}, 15_000)

test('a page that says less than it sends is cut where it says', async () => {
  const short = openRawSite((socket) => socket.end(head('200 OK', HTML_TYPE, 'content-length: 20') + HTML))
  await withSite(short, async (opened) => {
    const { bytes } = await pageOf(fetcherFor([opened]), opened.origin)
    expect(Buffer.from(bytes).toString()).toBe(HTML.slice(0, 20))
  })
})
