import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { IncomingMessage } from '../../../src/ports.ts'
import { emptyReport } from '../../../src/report/schema.ts'
import { BOT_USER } from '../../peers/slack/workspace.ts'
import { deskOf } from '../desk-of.ts'
import { eventually } from '../eventually.ts'
import { quietReply } from '../replies.ts'
import { openSlack, PUBLIC, type SlackStage } from './stage.ts'

jest.setTimeout(30_000)

describe('Slack', () => {
  let stage: SlackStage
  const taken: IncomingMessage[] = []

  beforeAll(async () => {
    stage = await openSlack({ backoff: 5 })
    await stage.chat.start(
      deskOf((message) => {
        taken.push(message)
        return Promise.resolve()
      }),
    )
  })
  afterAll(async () => {
    await stage.chat.stop()
    await stage.close()
  })
  beforeEach(() => {
    taken.length = 0
  })

  test('a mention arrives as two events and makes one key', async () => {
    await stage.peer.post({ channel: PUBLIC, text: `<@${BOT_USER}> <https://harbourpost.example/news/m>` })
    await eventually(() => taken.length === 2)
    expect(new Set(taken.map((message) => message.key)).size).toBe(1)
    expect(new Set(taken.map((message) => message.private))).toEqual(new Set([false]))
  })

  test('a direct message is private', async () => {
    stage.peer.workspace.addChannel('D0REPORTER', 'im')
    await stage.peer.post({ channel: 'D0REPORTER', text: '<https://harbourpost.example/news/dm>' })
    await eventually(() => taken.length === 1)
    expect(taken[0]).toMatchObject({ private: true, author: 'U0REPORTER' })
  })

  test('reads the addresses that Slack wrapped, not their labels', async () => {
    await stage.peer.post({
      channel: PUBLIC,
      text: 'see <https://coastline.example/solvang?a=1&amp;b=2|https://bank.example/x>',
    })
    await eventually(() => taken.length === 1)
    expect(taken[0]?.links).toEqual(['https://coastline.example/solvang?a=1&b=2'])
  })

  test('an uploaded file is a request too', async () => {
    const file = { id: 'F0PAGE', name: 'page.html', mimetype: 'text/html', size: 1200 }
    await stage.peer.post({
      channel: PUBLIC,
      text: '',
      files: [{ ...file, url_private_download: 'https://files.slack.example/F0PAGE' }],
    })
    await eventually(() => taken.length === 1)
    expect(taken[0]?.files).toEqual([
      {
        id: 'F0PAGE',
        name: 'page.html',
        mediaType: 'text/html',
        size: 1200,
        url: 'https://files.slack.example/F0PAGE',
      },
    ])
  })

  test('joins, edits and deletions of messages are no requests', async () => {
    const base = {
      channel: PUBLIC,
      channel_type: 'channel',
      event_ts: '1772600500.000100',
      ts: '1772600500.000100',
    }
    const text = 'https://harbourpost.example/news/join'
    await stage.peer.event({ ...base, type: 'message', subtype: 'channel_join', user: 'U0REPORTER', text })
    await stage.peer.event({ ...base, type: 'message', subtype: 'bot_message', bot_id: 'B1', text })
    await stage.peer.event({
      ...base,
      type: 'message',
      subtype: 'message_deleted',
      deleted_ts: '1772600400.000100',
    })
    await stage.peer.event({ type: 'message', text: null, event_ts: '1772600501.000100' })
    expect(taken).toEqual([])
  })

  test('twenty checks at once in one channel that is limited are all answered once', async () => {
    const threads = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        stage.post(`https://harbourpost.example/news/at-once-${index}`),
      ),
    )
    await eventually(() => taken.length === 20)
    stage.peer.faults.add({ on: 'chat.postMessage', status: 429, retryAfter: 0, times: 12 })
    stage.peer.faults.add({ on: 'chat.update', status: 429, retryAfter: 0, times: 12 })
    await Promise.all(
      taken.map(async (message) => {
        const id = await stage.chat.acknowledge(message.thread, message.links, message.key)
        await stage.chat.reply(message.thread, id, quietReply, emptyReport)
      }),
    )
    for (const message of taken) {
      const standing = stage.standing(message.thread)
      expect(standing).toHaveLength(1)
      expect(standing[0]).toContain('3 sources')
    }
    expect(new Set(threads).size).toBe(20)
  })

  test('waits as long as Slack asks before it posts again', async () => {
    await stage.post('https://harbourpost.example/news/wait')
    await eventually(() => taken.length === 1)
    const [message] = taken
    if (message === undefined) return
    stage.peer.faults.add({ on: 'chat.postMessage', status: 429, retryAfter: 1 })
    const before = performance.now()
    await stage.chat.acknowledge(message.thread, message.links, message.key)
    expect(performance.now() - before).toBeGreaterThanOrEqual(990)
  })

  test('what was posted while the connection was down is taken when it is back', async () => {
    stage.dropConnection()
    await eventually(() => !stage.connected())
    await stage.post('https://harbourpost.example/news/while-away')
    await eventually(() => taken.length === 1)
    expect(taken[0]?.links).toEqual(['https://harbourpost.example/news/while-away'])
  })

  test('a wrong token is a fault that says which setting to check', async () => {
    const other = await openSlack({ botToken: 'xoxb-wrong' })
    const start = other.chat.start(deskOf(() => Promise.resolve()))
    await expect(start).rejects.toMatchObject({ name: 'Fault', retryable: false, code: 'slack.invalid_auth' })
    await expect(start).rejects.toThrow('check SLACK_BOT_TOKEN')
    await other.close()
  })
})
