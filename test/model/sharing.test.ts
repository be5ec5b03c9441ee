import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { modelSettings } from '../../adapters/model/config.ts'
import { openModel } from '../../adapters/model/open.ts'
import { answersInRedis } from '../../adapters/model/shared/answers.ts'
import type { NewsroomEvent } from '../../src/memory/event.ts'
import type { LanguageModel } from '../../src/ports.ts'
import type { Question } from '../../src/proposals/question.ts'
import { useTestRedis } from '../redis/test-redis.ts'
import { type Act, hangs, refuses, streams, useModelServer } from './server.ts'

const redis = useTestRedis()
const stand = useModelServer()

const question = (text: string): Question => ({
  purpose: 'article',
  version: 'article/1',
  instructions: 'Read.',
  text,
  schema: { type: 'object' },
  most: 100,
})
const on = { newsroom: 'desk', memory: 'desk', article: 'a', articles: ['a'] }
const good = '{"claims":[]}'
const slowly: Act = streams(good, { slow: 300 })

type Noted = { memory: string; events: readonly NewsroomEvent[] }
type Worker = { model: LanguageModel; noted: Noted[] }

/** One worker process of an installation called `space`. */
function worker(space: string, environment: Record<string, string> = {}): Worker {
  const noted: Noted[] = []
  const model = openModel({
    config: z.object(modelSettings).parse(environment),
    place: { baseUrl: stand().url, apiKey: 'k', model: 'small' },
    redis: redis(),
    space,
    history: {
      append: async (memory, events) => {
        noted.push({ memory, events })
      },
    },
    clock: () => new Date('2026-03-05T12:00:00Z'),
  })
  return { model, noted }
}

const patience = (ms = 4000) => AbortSignal.timeout(ms)

describe('one question', () => {
  test('is sent once, however many in one process ask it at once', async () => {
    stand().act(slowly)
    const { model } = worker('{once}')
    const all = await Promise.all([1, 2, 3].map(() => model.ask(question('one'), on, patience())))
    expect(all.map(({ ok }) => ok)).toEqual([true, true, true])
    expect(stand().asked).toHaveLength(1)
  })

  test('is sent once by all workers together, and never again while its answer is kept', async () => {
    stand().act(slowly)
    const [one, two] = [worker('{shared}'), worker('{shared}')]
    const both = await Promise.all([one, two].map(({ model }) => model.ask(question('two'), on, patience())))
    const later = await two.model.ask(question('two'), { ...on, newsroom: 'other' }, patience())
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(later).toMatchObject({ ok: true, kept: true })
    expect(stand().asked).toHaveLength(1)
  })

  test('in another version is another question', async () => {
    stand().act(streams(good))
    const { model } = worker('{version}')
    await model.ask(question('three'), on, patience())
    await model.ask({ ...question('three'), version: 'article/2' }, on, patience())
    expect(stand().asked).toHaveLength(2)
  })

  test('is cancelled at the server when the last who waits has gone, not before', async () => {
    stand().act(hangs)
    const { model } = worker('{leaving}')
    const [first, second] = [new AbortController(), new AbortController()]
    const answers = [first, second].map(({ signal }) => model.ask(question('four'), on, signal))
    while (stand().asked.length === 0) await sleep(10)
    let hungUp = false
    void stand().asked[0]?.hungUp.then(() => {
      hungUp = true
    })
    first.abort()
    await sleep(150)
    expect(hungUp).toBe(false)
    second.abort()
    await stand().asked[0]?.hungUp
    for (const answer of answers) expect(await answer).toMatchObject({ trouble: { code: 'cancelled' } })
  })

  test('goes on for another worker that waits for it', async () => {
    stand().act(streams(good, { slow: 800 }))
    const [asks, waits] = [worker('{elsewhere}'), worker('{elsewhere}')]
    const leaving = new AbortController()
    const own = asks.model.ask(question('five'), on, leaving.signal)
    while (stand().asked.length === 0) await sleep(10)
    const other = waits.model.ask(question('five'), on, patience())
    await sleep(200)
    leaving.abort()
    expect(await own).toMatchObject({ ok: false })
    expect(await other).toMatchObject({ ok: true })
    expect(stand().asked).toHaveLength(1)
  })
})

describe('an answer', () => {
  test('is forgotten with the article that it was drawn from, and only then', async () => {
    stand().act(streams(good))
    const { model } = worker('{forget}')
    const answers = answersInRedis(redis(), '{forget}')
    const mine = { ...on, memory: 'mine', articles: ['a', 'b'] }
    await model.ask(question('six'), mine, patience())
    await answers.forget('mine', ['c'])
    await answers.forget('other', ['a'])
    await model.ask(question('six'), mine, patience())
    expect(stand().asked).toHaveLength(1)
    await answers.forget('mine', ['b'])
    await model.ask(question('six'), mine, patience())
    expect(stand().asked).toHaveLength(2)
    await answers.forget('mine')
    expect(await redis().keys('{forget}:model:*:answer')).toEqual([])
  })
})

describe('the budget of a newsroom', () => {
  test('in tokens is kept by all workers, and said when it is spent', async () => {
    stand().act(streams(good))
    const limits = { TWOSOURCE_MODEL_TOKENS_PER_DAY: '300' }
    const [one, two] = [worker('{tokens}', limits), worker('{tokens}', limits)]
    const desk = { ...on, newsroom: 'tokens' }
    expect(await one.model.ask(question('a'), desk, patience())).toMatchObject({ ok: true })
    expect(await two.model.ask(question('b'), desk, patience())).toMatchObject({ ok: true })
    const spent = await one.model.ask(question('c'), desk, patience())
    expect(spent).toMatchObject({ ok: false, trouble: { code: 'over-budget', retryable: false } })
    expect(stand().asked).toHaveLength(2)
  })

  test('of one newsroom is not another’s', async () => {
    stand().act(streams(good))
    const { model } = worker('{apart}', { TWOSOURCE_MODEL_TOKENS_PER_DAY: '200' })
    await model.ask(question('a'), { ...on, newsroom: 'one' }, patience())
    expect(await model.ask(question('b'), { ...on, newsroom: 'one' }, patience())).toMatchObject({
      ok: false,
    })
    expect(await model.ask(question('b'), { ...on, newsroom: 'two' }, patience())).toMatchObject({ ok: true })
  })

  test('in money counts by the table of prices', async () => {
    stand().act(streams(good))
    // 120 tokens of prompt and 30 of answer cost .0006; what is set aside before is .0010.
    const prices = { TWOSOURCE_MODEL_PRICES: 'small=1/10', TWOSOURCE_MODEL_MONEY_PER_DAY: '0.0016' }
    const { model } = worker('{money}', prices)
    const desk = { ...on, newsroom: 'money' }
    expect(await model.ask(question('a'), desk, patience())).toMatchObject({ ok: true })
    expect(await model.ask(question('b'), desk, patience())).toMatchObject({ ok: true })
    expect(await model.ask(question('c'), desk, patience())).toMatchObject({
      trouble: { code: 'over-budget' },
    })
  })
})

describe('the rates of a server', () => {
  test('no more questions at once than allowed, all workers together', async () => {
    let [now, most] = [0, 0]
    stand().act(async (answer, asked) => {
      now += 1
      most = Math.max(most, now)
      await sleep(80)
      now -= 1
      await streams(good)(answer, asked)
    })
    const limits = { TWOSOURCE_MODEL_CONCURRENCY: '2' }
    const workers = [worker('{rates}', limits), worker('{rates}', limits), worker('{rates}', limits)]
    const texts = [1, 2].flatMap((n) => workers.map((one, at) => ({ one, text: `${n} ${at}` })))
    await Promise.all(texts.map(({ one, text }) => one.model.ask(question(text), on, patience(9000))))
    expect(stand().asked).toHaveLength(6)
    expect(most).toBe(2)
  })

  test('no more tokens a minute than allowed: who would wait too long is told so', async () => {
    stand().act(streams(good))
    const { model } = worker('{minute}', { TWOSOURCE_MODEL_TOKENS_PER_MINUTE: '150' })
    expect(await model.ask(question('a'), on, patience())).toMatchObject({ ok: true })
    const late = await model.ask(question('b'), on, patience(300))
    expect(late).toMatchObject({ ok: false, trouble: { code: 'timeout', retryable: true } })
    expect(stand().asked).toHaveLength(1)
  })

  test('a server that asked to be left alone is, by every worker', async () => {
    stand().act(refuses(429, { message: 'slow' }, { 'retry-after': '600' }))
    const [one, two] = [worker('{alone}'), worker('{alone}')]
    await one.model.ask(question('a'), on, patience())
    const answer = await two.model.ask(question('b'), on, patience())
    expect(answer).toMatchObject({ ok: false, trouble: { code: 'rate-limited', retryable: true } })
    expect(stand().asked).toHaveLength(1)
  })

  test('a key that was refused is not shown again for every article', async () => {
    stand().act(refuses(401, { message: 'bad key' }))
    const { model } = worker('{key}')
    await model.ask(question('a'), on, patience())
    expect(await model.ask(question('b'), on, patience())).toMatchObject({
      trouble: { code: 'unauthorised' },
    })
    expect(stand().asked).toHaveLength(1)
  })

  test('a server that is silent twice is not waited for by the next article', async () => {
    stand().act(hangs)
    const { model } = worker('{silent}')
    for (const text of ['a', 'b']) await model.ask(question(text), on, patience(150))
    await sleep(50)
    const begun = Date.now()
    expect(await model.ask(question('c'), on, patience())).toMatchObject({ trouble: { code: 'timeout' } })
    expect(Date.now() - begun).toBeLessThan(1000)
    expect(stand().asked).toHaveLength(2)
  })
})

describe('the audit trail', () => {
  test('says what was sent, when, to which host and model, and how many tokens', async () => {
    stand().act(streams(good))
    const { model, noted } = worker('{audit}')
    await model.ask(question('a'), { ...on, memory: 'desk/private/c' }, patience())
    await model.ask(question('a'), on, patience())
    expect(noted).toEqual([
      {
        memory: 'desk/private/c',
        events: [
          {
            kind: 'asked-model',
            at: '2026-03-05T12:00:00.000Z',
            story: null,
            article: 'a',
            host: new URL(stand().url).host,
            model: 'small',
            tokensIn: 120,
            tokensOut: 30,
          },
        ],
      },
    ])
  })

  test('holds what was sent in vain too', async () => {
    stand().act(refuses(401, { message: 'bad key' }))
    const { model, noted } = worker('{vain}')
    await model.ask(question('a'), on, patience())
    expect(noted).toHaveLength(1)
  })
})
