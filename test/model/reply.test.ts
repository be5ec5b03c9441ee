import { setTimeout as sleep } from 'node:timers/promises'
import { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { useTestRedis } from '../redis/test-redis.ts'
import { answerTo, courier, links, wire } from './ferry.ts'
import { closeHouses, modelHouse } from './house.ts'
import { type Act, answers, hangs, refuses, resets, streams, useModelServer } from './server.ts'

const redis = useTestRedis()
const stand = useModelServer()
closeHouses()

const articles = [courier, wire]

describe('with a model that answers', () => {
  const mock = new LLMock({ port: 0 })
  beforeAll(async () => {
    mock.onMessage(/[\s\S]*/, ({ messages }) => {
      const text = messages.findLast(({ role }) => role === 'user')?.content
      return { content: JSON.stringify(answerTo(typeof text === 'string' ? text : '')) }
    })
    await mock.start()
  })
  afterAll(() => mock.stop())

  test('a reply has its claims, its summaries, and the mismatch that only its word on the measures shows', async () => {
    const house = modelHouse(redis(), '{answers}', `${mock.url}/v1`, articles)
    await house.check('answers', ...links)
    const { claims, stories, articles: read, notChecked } = await house.report(0)
    const own = claims.filter(({ measure }) => measure === 'blankets handed out')
    expect(own.map(({ by }) => by)).toEqual(['model', 'rules'])
    expect(read[0]?.summary[0]).toBe(
      'The ferry Marta ran aground off Vessby on Tuesday with 214 people aboard.',
    )
    expect(stories[0]?.summary).toBe('The reports agree that 214 people were aboard the ferry Marta.')
    const mismatch = stories[0]?.relations.find(({ measure }) => measure === 'blankets handed out')
    expect(mismatch?.relation).toBe('conflict')
    expect(mismatch?.claims.toSorted()).toEqual(own.map(({ id }) => id).toSorted())
    expect(notChecked).toEqual([])
    expect(house.errors).toEqual([])
  })

  test('every quote in the report is the article’s own words', async () => {
    const house = modelHouse(redis(), '{quotes}', `${mock.url}/v1`, articles)
    await house.check('quotes', ...links)
    const { claims, articles: read } = await house.report(0)
    for (const { article, quote } of claims) {
      const body = read.find(({ id }) => id === article)?.articleBody
      expect(body?.slice(quote.start, quote.end)).toBe(quote.exact)
    }
  })

  test('one call an article and one a story is all it takes, and none the second time', async () => {
    mock.clearRequests()
    const house = modelHouse(redis(), '{calls}', `${mock.url}/v1`, articles)
    await house.check('calls', ...links)
    await house.report(0)
    expect(mock.getRequests()).toHaveLength(3)
    await house.check('calls again', ...links)
    await house.report(1)
    expect(mock.getRequests()).toHaveLength(3)
    const asked = (await house.history()).filter(({ kind }) => kind === 'asked-model')
    expect(asked).toHaveLength(3)
  })

  test('outlets are not named in what is asked about a story', async () => {
    const texts = mock.getRequests().map(({ body }) => JSON.stringify(body))
    const story = texts.filter((text) => text.includes('Pairs:'))
    expect(story.length).toBeGreaterThan(0)
    for (const text of story) expect(text).not.toMatch(/courier|wire/i)
  })
})

const good: Act = async (answer, asked) => {
  const [, user] = asked.body.messages as { content: string }[]
  await streams(JSON.stringify(answerTo(user?.content ?? '')))(answer, asked)
}
const e429 = refuses(429, { message: 'slow down' })
const e500 = refuses(500, { message: 'oops' })

describe('when the model fails, the rules’ reply goes out in time and says why in one line', () => {
  const table: readonly (readonly [string, Act, RegExp])[] = [
    ['401', refuses(401, { message: 'bad key' }), /refused the key/],
    ['404 for the model', refuses(404, { message: 'no such model' }), /no such model/],
    ['429 with Retry-After', refuses(429, { message: 'slow' }, { 'retry-after': '120' }), /slow down/],
    ['429 without Retry-After', e429, /slow down/],
    ['500s', e500, /server failed/],
    ['silence', hangs, /too long/],
    ['a closed connection', resets, /could not be reached/],
    ['a stream cut in the middle', streams('{"claims":[],"corrections":[]', { cutAfter: 9 }), /cut off/],
    ['truncated JSON', streams('{"claims":[{"kind":"quan'), /form asked for/],
    ['a length stop', streams('{"claims":[', { finish: 'length' }), /longer than it may be/],
    ['a refusal', streams('', { refusal: 'no' }), /declined/],
    ['a content filter', streams('', { finish: 'content_filter' }), /content filter/],
    ['empty choices', answers([]), /empty/],
    ['a wrong schema', streams('{"verdict":"all sources agree"}'), /form asked for/],
    ['support that the server only claims', streams('I will gladly help!'), /form asked for/],
  ]
  test.each(table)('%s', async (what, act, why) => {
    stand().act(act)
    const space = `{fails ${what.replace(/\W/g, '')}}`
    const house = modelHouse(redis(), space, stand().url, articles, { patience: 600 })
    const begun = Date.now()
    await house.check('fails', ...links)
    const { claims, stories, notChecked } = await house.report(0)
    expect(Date.now() - begun).toBeLessThan(4000)
    expect(claims.length).toBeGreaterThan(0)
    expect(claims.every(({ by }) => by === 'rules')).toBe(true)
    expect(stories[0]?.relations.length).toBeGreaterThan(0)
    const lines = notChecked.filter((line) => line.what.includes('language model'))
    for (const line of lines) expect(line.why).toMatch(why)
    expect(lines.map((line) => line.what)).toContain('the language model’s reading of 2 articles')
    expect(house.errors).toEqual([])
  })

  test('an answer in another language adds nothing that is not in the text', async () => {
    const claims = [{ ...answerTo('') }]
    expect(claims).toHaveLength(1)
    const spanish = {
      claims: [
        {
          kind: 'statement',
          sentence: 1,
          quote: 'La tripulación repartió mantas',
          value: 'repartió mantas',
          measure: 'mantas repartidas',
          source: null,
          time: null,
          denied: false,
        },
      ],
      corrections: [],
      summary: ['El ferry Marta encalló cerca de Vessby el martes.'],
    }
    stand().act(streams(JSON.stringify(spanish)))
    const house = modelHouse(redis(), '{spanish}', stand().url, articles)
    await house.check('spanish', ...links)
    const report = await house.report(0)
    expect(report.claims.every(({ by }) => by === 'rules')).toBe(true)
    expect(JSON.stringify(report.articles.map(({ summary }) => summary))).not.toContain('encalló')
  })

  test('a budget that is spent is said', async () => {
    stand().act(good)
    const environment = { TWOSOURCE_MODEL_TOKENS_PER_DAY: '10' }
    const house = modelHouse(redis(), '{spent}', stand().url, articles, { environment })
    await house.check('spent', ...links)
    const { notChecked } = await house.report(0)
    expect(notChecked[0]?.why).toMatch(/budget .* spent for today/)
    expect(stand().asked).toHaveLength(0)
  })
})

describe('what may come later is asked for again in the background', () => {
  test('and the reply is made anew when it comes', async () => {
    let recovered = false
    stand().act((answer, asked) => (recovered ? good : e500)(answer, asked))
    const house = modelHouse(redis(), '{later}', stand().url, articles, { again: 300 })
    await house.check('later', ...links)
    const first = await house.report(0)
    recovered = true
    expect(first.notChecked.map(({ why }) => why)).toContain('the model’s server failed')
    const second = await house.report(1)
    expect(second.notChecked).toEqual([])
    expect(second.claims.some(({ by }) => by === 'model')).toBe(true)
  })

  test('but not what cannot come: a wrong key', async () => {
    stand().act(refuses(401, { message: 'bad key' }))
    const house = modelHouse(redis(), '{never}', stand().url, articles, { again: 20 })
    await house.check('never', ...links)
    await house.report(0)
    await sleep(500)
    expect(house.reports).toHaveLength(1)
  })
})
