import { describe, expect, test } from '@jest/globals'
import { html, localSite } from './local-site.ts'
import { failureOf, pageOf } from './site.ts'

const local = localSite()

describe('Retry-After', () => {
  test('is waited for on the spot when it is short', async () => {
    let visits = 0
    local.answers.set('/a', (request, response) =>
      visits++ === 0 ? response.writeHead(503, { 'retry-after': '0' }).end() : html()(request, response),
    )
    await pageOf(local.fetcher, local.at('/a'))
    expect(visits).toBe(2)
  })

  test('is waited for once only', async () => {
    local.answers.set('/a', (_request, response) => response.writeHead(429, { 'retry-after': '0' }).end())
    expect((await failureOf(local.fetcher, local.at('/a'))).code).toBe('rate-limited')
    expect(local.site.asked).toHaveLength(2)
  })

  test.each([
    ['120', 120],
    ['Wed, 14 Jan 2026 10:05:00 GMT', 300],
    ['99999999', 3_600],
    ['Wed, 14 Jan 2099 10:05:00 GMT', 3_600],
  ])('of %s keeps us away for %i seconds, and the failure says so', async (value, seconds) => {
    const polite = local.open({ clock: () => new Date('2026-01-14T10:00:00Z') })
    local.answers.set('/a', (_request, response) => response.writeHead(429, { 'retry-after': value }).end())
    local.answers.set('/b', html())
    const failure = await failureOf(polite, local.at('/a'))
    expect(failure).toMatchObject({ code: 'rate-limited', retryAfter: seconds })
    expect((await failureOf(polite, local.at('/b'))).message).toContain('stay away')
    expect(local.site.asked).toEqual(['/a'])
  })

  test.each(['soon', '-5', '', '1e9', '5 minutes'])(
    'of %j is not understood, and changes nothing',
    async (value) => {
      local.answers.set('/a', (_request, response) => response.writeHead(429, { 'retry-after': value }).end())
      local.answers.set('/b', html())
      expect((await failureOf(local.fetcher, local.at('/a'))).retryAfter).toBeUndefined()
      await pageOf(local.fetcher, local.at('/b'))
    },
  )
})

test('a queue that is too long is said, with a time to come back', async () => {
  local.answers.set('/slow', (request, response) => setTimeout(() => html()(request, response), 250))
  const narrow = local.open({ politeness: { concurrency: 1, delayMs: 0 }, limits: { queueMs: 100 } })
  const [first, second] = await Promise.all([
    narrow.fetch(local.at('/slow')),
    narrow.fetch(local.at('/slow?2')),
  ])
  expect(first.ok).toBe(true)
  expect(second).toMatchObject({ ok: false, failure: { code: 'rate-limited', retryAfter: 1 } })
})
