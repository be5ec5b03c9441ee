import { createHmac } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { REQUEST_PATH } from '../../../adapters/chat/slack/entrance.ts'
import type { IncomingMessage } from '../../../src/ports.ts'
import { TEAM } from '../../peers/slack/workspace.ts'
import { deskOf } from '../desk-of.ts'
import { eventually } from '../eventually.ts'
import { openSlack, PUBLIC, type SlackStage } from './stage.ts'

jest.setTimeout(30_000)

const SECRET = '8f742231b10e8888abcd99yyyzzz85a5'

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

describe('Slack by signed requests to a port', () => {
  let stage: SlackStage
  let port: number
  const taken: IncomingMessage[] = []

  beforeAll(async () => {
    port = await freePort()
    stage = await openSlack({ way: { kind: 'requests', signingSecret: SECRET, port } })
    await stage.chat.start(deskOf((message) => Promise.resolve(void taken.push(message))))
  })
  afterAll(async () => {
    await stage.chat.stop()
    await stage.close()
  })
  beforeEach(() => {
    taken.length = 0
  })

  /** As Slack signs: `v0:<time>:<body>`, HMAC-SHA256 (docs.slack.dev/authentication/verifying-requests-from-slack). */
  function send(
    body: object,
    options: { secret?: string; age?: number; retry?: number } = {},
  ): Promise<Response> {
    const text = JSON.stringify(body)
    const time = String(Math.floor(Date.now() / 1000) - (options.age ?? 0))
    const hash = createHmac('sha256', options.secret ?? SECRET)
      .update(`v0:${time}:${text}`)
      .digest('hex')
    const retry = options.retry === undefined ? {} : { 'x-slack-retry-num': String(options.retry) }
    return fetch(`http://127.0.0.1:${port}${REQUEST_PATH}`, {
      method: 'POST',
      headers: {
        ...{ 'content-type': 'application/json', 'x-slack-request-timestamp': time },
        ...{ 'x-slack-signature': `v0=${hash}` },
        ...retry,
      },
      body: text,
    })
  }

  const event = (ts: string, text: string) => ({
    ...{
      token: 'verification',
      team_id: TEAM,
      api_app_id: 'A0TWOSOURCE',
      type: 'event_callback',
      event_id: `Ev${ts}`,
    },
    event: {
      type: 'message',
      user: 'U0REPORTER',
      text,
      ts,
      channel: PUBLIC,
      channel_type: 'channel',
      event_ts: ts,
    },
    authorizations: [{ enterprise_id: null, team_id: TEAM, user_id: 'U0TWOSOURCE', is_bot: true }],
  })

  test('answers the question by which Slack verifies the address', async () => {
    const response = await send({ token: 'verification', challenge: '3eZbrw1aB', type: 'url_verification' })
    expect(await response.text()).toContain('3eZbrw1aB')
  })

  test('takes a signed message; redelivered, it has the same key', async () => {
    const body = event('1772600900.000100', '<https://harbourpost.example/news/signed>')
    expect((await send(body)).status).toBe(200)
    expect((await send(body, { retry: 1 })).status).toBe(200)
    await eventually(() => taken.length === 2)
    expect(taken[0]?.links).toEqual(['https://harbourpost.example/news/signed'])
    expect(taken[1]?.key).toBe(taken[0]?.key)
  })

  test.each([
    ['signed with another secret', { secret: 'another' }],
    ['older than five minutes', { age: 600 }],
  ])('refuses a request that is %s', async (_what, options) => {
    const body = event('1772600901.000100', '<https://harbourpost.example/news/forged>')
    expect((await send(body, options)).status).toBe(401)
    expect(taken).toEqual([])
  })
})
