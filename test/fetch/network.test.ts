import { describe, expect, test } from '@jest/globals'
import { localSite } from './local-site.ts'
import { failureOf, fetcherFor, openSite, SHORT } from './site.ts'

const local = localSite()

describe('a name server', () => {
  test('that never answers is given up', async () => {
    const waiting = local.open({ limits: SHORT, resolve: () => new Promise(() => undefined) })
    expect((await failureOf(waiting, 'http://news.example.com/')).code).toBe('timeout')
  })

  test.each([
    [
      'knows no such name',
      async () => Promise.reject(Object.assign(new Error('queryA'), { code: 'ENOTFOUND' })),
    ],
    ['knows no address', async () => []],
  ])('that %s gives a failure in words', async (_what, resolve) => {
    const failure = await failureOf(local.open({ resolve }), 'http://news.example.com/')
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

test.each([
  ['the answer to begin', { firstByteMs: 100 }, 'gave no answer within'],
  ['the page to come', { totalMs: 100 }, 'took longer than'],
] as const)(
  'waiting for %s has a limit of its own, and the failure names it',
  async (_what, limits, words) => {
    local.answers.set('/slow', () => undefined)
    const began = performance.now()
    const failure = await failureOf(local.open({ limits }), local.at('/slow'))
    expect(failure).toMatchObject({ code: 'timeout', message: expect.stringContaining(words) })
    expect(performance.now() - began).toBeLessThan(2_000)
  },
)
