import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Redis } from 'ioredis'
import type { FetcherOptions, WebFetcher } from '../../adapters/fetch/fetcher.ts'
import { createFlightsInRedis } from '../../adapters/fetch/flights/in-redis.ts'
import { createKeptPagesInMemory } from '../../adapters/fetch/kept/in-memory.ts'
import { createKeptPagesInRedis } from '../../adapters/fetch/kept/in-redis.ts'
import { createTurnsInMemory } from '../../adapters/fetch/turns/in-memory.ts'
import { createTurnsInRedis } from '../../adapters/fetch/turns/in-redis.ts'
import { type EmbeddedRedis, embedRedis } from '../../adapters/redis/embedded.ts'
import { describeKeptPages } from '../contracts/kept-pages.ts'
import { describeTurns } from '../contracts/turns.ts'
import { failureOf, fetcherFor, HTML, openRawSite, openSite, pageOf, type Site, withSite } from './site.ts'

let folder: string
let server: EmbeddedRedis
let one: Redis
let other: Redis
let opened = 0

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-test-'))
  server = await embedRedis({ folder, env: process.env, platform: process.platform })
  one = new Redis({ path: server.socket })
  other = new Redis({ path: server.socket })
})
afterAll(async () => {
  await Promise.all([one.quit(), other.quit()])
  await server.release()
  rmSync(folder, { recursive: true, force: true })
})

const freshPrefix = (): string => `test${opened++}`

describeTurns('of one process', () => {
  const turns = createTurnsInMemory()
  return [turns, turns]
})
describeTurns('in Redis', () => {
  const prefix = freshPrefix()
  return [createTurnsInRedis(one, prefix), createTurnsInRedis(other, prefix)]
})
describeKeptPages('in memory', () => createKeptPagesInMemory())
describeKeptPages('in Redis', () => createKeptPagesInRedis(one, freshPrefix()))

test('pages in memory stay within their room, and the longest unused go first', async () => {
  const pages = createKeptPagesInMemory(250)
  const page = (name: string) => ({
    url: null,
    mediaType: null,
    charset: null,
    bytes: new Uint8Array(100),
    retrievedAt: '',
    contentHash: name,
  })
  await pages.keep('a', page('a'), 1_000)
  await pages.keep('b', page('b'), 1_000)
  await pages.find('a')
  await pages.keep('c', page('c'), 1_000)
  expect(await pages.find('b')).toBeNull()
  expect(await pages.find('a')).not.toBeNull()
  expect(await pages.find('c')).not.toBeNull()
})

/** Two workers, each with its own connection to one Redis. */
function workers(site: Site, options: FetcherOptions = {}): readonly [WebFetcher, WebFetcher] {
  const prefix = freshPrefix()
  const worker = (redis: Redis): WebFetcher =>
    fetcherFor([site], {
      turns: createTurnsInRedis(redis, prefix),
      keptPages: createKeptPagesInRedis(redis, prefix),
      flights: createFlightsInRedis(redis, prefix),
      ...options,
    })
  return [worker(one), worker(other)]
}

describe('two workers', () => {
  test('that are asked for one link at once fetch it once', async () => {
    const slow = openSite((_request, response) => setTimeout(() => response.end(HTML), 150))
    await withSite(slow, async (site) => {
      const [a, b] = workers(site)
      const asked = [a, b, a, b].map((worker, index) =>
        pageOf(worker, `${site.origin}/story?utm_source=${index}`),
      )
      const pages = await Promise.all(asked)
      expect(site.asked).toEqual(['/story'])
      expect(new Set(pages.map(({ contentHash }) => contentHash)).size).toBe(1)
      expect(pages[3]?.link).toBe(`${site.origin}/story?utm_source=3`)
    })
  })

  test('share a failure too, each with the link that it was given', async () => {
    const failing = openSite((_request, response) => setTimeout(() => response.writeHead(404).end(), 150))
    await withSite(failing, async (site) => {
      const [a, b] = workers(site)
      const links = ['/story', '/story#here'].map((path) => site.origin + path)
      const failures = await Promise.all([failureOf(a, links[0] ?? ''), failureOf(b, links[1] ?? '')])
      expect(failures.map(({ code }) => code)).toEqual(['not-found', 'not-found'])
      expect(failures.map(({ link }) => link)).toEqual(links)
      expect(site.asked).toHaveLength(1)
      expect((await failureOf(a, links[0] ?? '')).code).toBe('not-found')
      expect(site.asked).toHaveLength(2) // a failure is shared with those who waited, and not kept
    })
  })

  test('do not share a page whose site forbids to keep it for longer than both wait', async () => {
    const secretive = openSite((_request, response) => {
      response.setHeader('cache-control', 'private, no-store')
      setTimeout(() => response.end(HTML), 100)
    })
    await withSite(secretive, async (site) => {
      const prefix = `test${opened}`
      const [a, b] = workers(site, { keeping: { freshMs: 60_000 } })
      await Promise.all([pageOf(a, site.origin), pageOf(b, site.origin)])
      expect(site.asked).toHaveLength(1)
      const left = (await one.keys(`${prefix}:page:*`)).map((name) => one.pttl(name))
      expect(left).not.toEqual([])
      expect(Math.max(...(await Promise.all(left)))).toBeLessThanOrEqual(5_000)
    })
  })

  test('go on when one dies in the middle of a fetch', async () => {
    const site = openSite((_request, response) => response.end(HTML))
    await withSite(site, async (opened) => {
      const prefix = freshPrefix()
      const flights = createFlightsInRedis(one, prefix)
      await flights.take(`pasted  ${opened.origin}/`, 200) // and never lands
      const worker = fetcherFor([opened], {
        flights: createFlightsInRedis(other, prefix),
        keptPages: createKeptPagesInRedis(other, prefix),
      })
      expect((await pageOf(worker, opened.origin)).mediaType).toBe('text/html')
    })
  })

  test('keep a site’s pace together', async () => {
    const times: number[] = []
    const site = openSite((_request, response) => {
      times.push(performance.now())
      response.end(HTML)
    })
    await withSite(site, async (opened) => {
      const [a, b] = workers(opened, { politeness: { delayMs: 100, concurrency: 5 } })
      await Promise.all([a, b, a, b].map((worker, index) => pageOf(worker, `${opened.origin}/${index}`)))
      // Four beginnings, 100 ms apart; a busy machine may let the first arrive late.
      expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(150)
    })
  })

  test('both stay away from a site that asked one of them to', async () => {
    const busy = openSite((_request, response) => response.writeHead(429, { 'retry-after': '120' }).end())
    await withSite(busy, async (site) => {
      const [a, b] = workers(site)
      const first = await failureOf(a, `${site.origin}/a`)
      expect(first).toMatchObject({ code: 'rate-limited', retryAfter: 120 })
      const second = await failureOf(b, `${site.origin}/b`)
      expect(second.code).toBe('rate-limited')
      expect(second.retryAfter).toBeGreaterThan(100)
      expect(site.asked).toEqual(['/a'])
    })
  })
})

describe('the names and values in Redis', () => {
  test('show neither the link nor, readable, the words of the page', async () => {
    await withSite(
      openSite((_request, response) => response.end(HTML)),
      async (site) => {
        const [a] = workers(site)
        await pageOf(a, `${site.origin}/private-matter?token=abc`)
        const names = await one.keys('*')
        expect(names.join('\n')).not.toMatch(/private-matter|token/)
      },
    )
  })

  test('all go away by themselves', async () => {
    await withSite(
      openSite((_request, response) => response.writeHead(503, { 'retry-after': '9' }).end(HTML)),
      async (busy) => {
        await withSite(
          openSite((_request, response) => response.end(HTML)),
          async (site) => {
            const prefix = `${freshPrefix()}-names`
            const worker = fetcherFor([busy, site], {
              turns: createTurnsInRedis(one, prefix),
              keptPages: createKeptPagesInRedis(one, prefix),
              flights: createFlightsInRedis(one, prefix),
            })
            await pageOf(worker, site.origin)
            await pageOf(worker, `${site.origin}/b`, { purpose: 'watch' })
            await failureOf(worker, busy.origin)
            const names = await one.keys(`${prefix}:*`)
            const kinds = new Set(names.map((name) => name.split(':')[1]))
            expect([...kinds].sort()).toEqual(['flight', 'page', 'page-bytes', 'turns'])
            const left = await Promise.all(names.map((name) => one.pttl(name)))
            expect(left.filter((ms) => ms === -1)).toEqual([])
          },
        )
      },
    )
  })
})

test('a fetch whose Redis is gone throws, and says nothing of the page', async () => {
  await withSite(
    openRawSite((socket) => socket.end()),
    async (site) => {
      const gone = new Redis({
        disconnectTimeout: 10,
        path: join(folder, 'nowhere.sock'),
        lazyConnect: true,
        maxRetriesPerRequest: 0,
        retryStrategy: () => null,
      })
      gone.on('error', () => undefined) // met by the command
      const fetcher = fetcherFor([site], { turns: createTurnsInRedis(gone) })
      await expect(fetcher.fetch(site.origin)).rejects.toThrow()
      gone.disconnect()
    },
  )
})
