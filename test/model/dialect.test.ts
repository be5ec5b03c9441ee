import { describe, expect, test } from '@jest/globals'
import type { Question } from '../../src/proposals/question.ts'
import { freeModel } from './free.ts'
import { type Act, answers, refuses, streams, useModelServer } from './server.ts'

const stand = useModelServer()
const question: Question = {
  purpose: 'article',
  version: 'article/1',
  instructions: 'Read.',
  text: '1. A pier burned.',
  schema: { type: 'object', properties: { claims: {} } },
  most: 1000,
}
const on = { newsroom: 'desk', memory: 'desk', article: 'a', articles: ['a'] }
const good = '{"claims":[]}'
const unknownFormat = refuses(400, {
  message: 'response_format json_schema is not supported',
  param: 'response_format',
})

const model = () => freeModel(stand().url)

type Known = Awaited<ReturnType<ReturnType<typeof model>['ask']>>
async function twice(...acts: Act[]): Promise<Known> {
  stand().act(...acts)
  const one = model()
  await one.ask(question, on, AbortSignal.timeout(3000))
  return one.ask(question, on, AbortSignal.timeout(3000))
}
const bodies = () => stand().asked.map(({ body }) => body)
const formats = () =>
  bodies().map(({ response_format: format }) =>
    typeof format === 'object' && format !== null && 'type' in format ? format.type : 'none',
  )

describe('the form of an answer', () => {
  test('is asked for by JSON Schema first', async () => {
    await twice(streams(good))
    expect(formats()).toEqual(['json_schema', 'json_schema'])
    expect(stand().asked[0]?.body).toMatchObject({ model: 'm', stream: true, temperature: 0 })
  })

  test('is asked for in the older JSON mode where a server refuses a schema, and the server is remembered', async () => {
    await twice(unknownFormat, streams(good))
    expect(formats()).toEqual(['json_schema', 'json_object', 'json_object'])
    expect(JSON.stringify(bodies().at(-1))).toContain('JSON Schema')
  })

  test('is asked for in words where a server knows no JSON mode either', async () => {
    expect(await twice(unknownFormat, unknownFormat, streams(good))).toMatchObject({ ok: true })
    expect(formats()).toEqual(['json_schema', 'json_object', 'none', 'none'])
  })

  test('is asked for more weakly when a server took the schema and did not keep to it', async () => {
    expect(await twice(streams('Sure, here are the claims!'), streams(good))).toMatchObject({ ok: true })
    expect(formats()).toEqual(['json_schema', 'json_object', 'json_object'])
  })

  test('is found in prose and in fences', async () => {
    stand().act(streams('<think>hm {</think>Here it is:\n```json\n{"claims": ["{"]}\n```\nAnything else?'))
    const answer = await model().ask(question, on, AbortSignal.timeout(3000))
    expect(answer).toMatchObject({ ok: true, value: { claims: ['{'] } })
  })

  test('learnt from a bad hour is not kept: what never worked is tried afresh', async () => {
    await twice(streams('no'), streams('no'), streams('no'), streams(good))
    expect(formats()).toEqual(['json_schema', 'json_object', 'none', 'json_schema'])
  })
})

describe('a field that a server refuses', () => {
  test.each(['temperature', 'max_completion_tokens', 'stream_options'])('%s is left out', async (param) => {
    await twice(refuses(400, { message: `Unsupported parameter: '${param}'`, param }), streams(good))
    expect(bodies().map((body) => param in body)).toEqual([true, false, false])
    expect(formats()).toEqual(['json_schema', 'json_schema', 'json_schema'])
  })
})

test('a server that does not stream is asked for whole answers', async () => {
  const whole = answers([{ index: 0, message: { role: 'assistant', content: good }, finish_reason: 'stop' }])
  expect(await twice(whole)).toMatchObject({ ok: true, tokens: { prompt: 120, answer: 30 } })
  expect(bodies().map(({ stream }) => stream)).toEqual([true, false, false])
})

test('tokens are those that the server counts', async () => {
  expect(await twice(streams(good))).toMatchObject({ tokens: { prompt: 120, answer: 30 } })
})
