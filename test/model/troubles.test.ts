import { describe, expect, test } from '@jest/globals'
import type { ModelAnswer } from '../../src/ports.ts'
import type { Question } from '../../src/proposals/question.ts'
import { freeModel } from './free.ts'
import { type Act, answers, hangs, refuses, resets, streams, useModelServer } from './server.ts'

const stand = useModelServer()

const question: Question = {
  purpose: 'article',
  version: 'article/1',
  instructions: 'Read.',
  text: '1. A pier burned.',
  schema: { type: 'object' },
  most: 1000,
}
const on = { newsroom: 'desk', memory: 'desk', article: 'a', articles: ['a'] }
const good = '{"claims":[],"corrections":[],"summary":[]}'

const model = () => freeModel(stand().url)
const ask = (patience = 3000): Promise<ModelAnswer> =>
  model().ask(question, on, AbortSignal.timeout(patience))

async function troubleOf(patience: number, ...acts: Act[]): Promise<string> {
  stand().act(...acts)
  const answer = await ask(patience)
  return answer.ok ? 'none' : `${answer.trouble.code}${answer.trouble.retryable ? ', may pass' : ''}`
}

const e500 = refuses(500, { message: 'oops' })

describe('what a server can do wrong is a trouble with a name', () => {
  const table: readonly (readonly [string, string, readonly Act[]])[] = [
    ['a key that it refuses', 'unauthorised', [refuses(401, { message: 'bad key' })]],
    ['a project that it refuses', 'unauthorised', [refuses(403, { message: 'no access' })]],
    ['a model that it does not have', 'no-such-model', [refuses(404, { message: 'no model' })]],
    [
      'too many questions, again and again',
      'rate-limited, may pass',
      [refuses(429, { message: 'slow down' })],
    ],
    [
      'too many questions, come back in an hour',
      'rate-limited, may pass',
      [refuses(429, { message: 'slow down' }, { 'retry-after': '3600' })],
    ],
    [
      'an account without credit',
      'rate-limited',
      [refuses(429, { message: 'pay', code: 'insufficient_quota' })],
    ],
    ['a fault of its own, again and again', 'server-error, may pass', [e500]],
    ['a gateway that gave up', 'timeout, may pass', [refuses(504, { message: 'late' })]],
    ['a closed connection', 'connection, may pass', [resets]],
    ['a stream that is cut in the middle', 'cut-off, may pass', [streams(good, { cutAfter: 20 })]],
    ['JSON that ends too early, in every form', 'malformed, may pass', [streams(good.slice(0, 30))]],
    ['an answer that grew too long', 'too-long', [streams(good.slice(0, 30), { finish: 'length' })]],
    ['a refusal', 'refused', [streams('', { refusal: 'I can’t help with that.' })]],
    ['a content filter', 'filtered', [streams('', { finish: 'content_filter' })]],
    ['no choices at all', 'empty, may pass', [answers([])]],
    ['prose instead of JSON, in every form', 'malformed, may pass', [streams('Sure! Here it is.')]],
    ['a question that it never understands', 'bad-request', [refuses(400, { message: 'what?' })]],
  ]
  test.each(table)('%s', async (_what, code, acts) => {
    expect(await troubleOf(5000, ...acts)).toBe(code)
  })

  test('silence, for longer than anybody waits', async () => {
    expect(await troubleOf(300, hangs)).toBe('timeout, may pass')
  })

  test('a stream that stops between two words, for longer than anybody waits', async () => {
    expect(await troubleOf(300, streams(good, { slow: 2000 }))).toBe('timeout, may pass')
  })

  test('no server at all', async () => {
    const gone = freeModel('http://127.0.0.1:9/v1')
    const answer = await gone.ask(question, on, AbortSignal.timeout(3000))
    expect(answer).toMatchObject({ ok: false, trouble: { code: 'connection', retryable: true } })
  })
})

describe('what passes in a moment is waited for', () => {
  test.each([
    ['a fault of the server', e500],
    ['a closed connection', resets],
    ['too many questions without a word when', refuses(429, { message: 'slow down' })],
    ['too many questions for a second', refuses(429, { message: 'slow down' }, { 'retry-after': '1' })],
  ])('%s', async (_what, act) => {
    expect(await troubleOf(5000, act, streams(good))).toBe('none')
    expect(stand().asked).toHaveLength(2)
  })

  test('but an hour is not: the wait is handed on', async () => {
    stand().act(refuses(429, { message: 'slow down' }, { 'retry-after': '3600' }))
    expect(await ask()).toMatchObject({ ok: false, trouble: { retryAfter: 3600 } })
    expect(stand().asked).toHaveLength(1)
  })
})

describe('nobody waiting any more', () => {
  test('ends the request at the server too', async () => {
    stand().act(hangs)
    const leaving = new AbortController()
    const answer = model().ask(question, on, leaving.signal)
    while (stand().asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    leaving.abort()
    expect(await answer).toMatchObject({ ok: false, trouble: { code: 'cancelled', retryable: false } })
    await stand().asked[0]?.hungUp
  })
})
