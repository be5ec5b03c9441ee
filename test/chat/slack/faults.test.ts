/** What Slack refuses, and what a person or the log then hears. */
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { IncomingMessage, Thread } from '../../../src/ports.ts'
import { sentence } from '../../../src/reply/notice.ts'
import { emptyReport } from '../../../src/report/schema.ts'
import { TEAM } from '../../peers/slack/workspace.ts'
import { deskOf } from '../desk-of.ts'
import { eventually } from '../eventually.ts'
import { quietReply } from '../replies.ts'
import { openSlack, PUBLIC, type SlackStage } from './stage.ts'

jest.setTimeout(30_000)

describe('what Slack refuses', () => {
  let stage: SlackStage
  const taken: IncomingMessage[] = []
  let onMessage: (message: IncomingMessage) => Promise<void>

  beforeAll(async () => {
    stage = await openSlack()
    await stage.chat.start(
      deskOf(
        (message) => onMessage(message),
        undefined,
        async () => ({ notice: sentence('Answer.'), shownTo: 'asker' }),
      ),
    )
  })
  afterAll(async () => {
    await stage.chat.stop()
    await stage.close()
  })
  beforeEach(() => {
    taken.length = 0
    onMessage = (message) => Promise.resolve(void taken.push(message))
  })

  const thread = (ts: string, channel = PUBLIC): Thread => ({
    platform: 'slack',
    newsroom: TEAM,
    channel,
    thread: ts,
  })

  test('taken out of the channel between the question and the answer, it is a fault that says what to do', async () => {
    const channel = stage.peer.workspace.addChannel('C0KICKED')
    const { ts } = await stage.peer.post({
      channel: 'C0KICKED',
      text: '<https://harbourpost.example/news/k>',
    })
    const id = await stage.chat.acknowledge(thread(ts, 'C0KICKED'), [], 'kicked')
    channel.member = false
    const reply = stage.chat.reply(thread(ts, 'C0KICKED'), id, quietReply, emptyReport)
    await expect(reply).rejects.toMatchObject({ code: 'slack.not_in_channel', retryable: false })
    await expect(reply).rejects.toThrow('invite the app to the channel')
  })

  test('a request that cannot be taken, in a channel that is closed by now, is two lines in the log', async () => {
    stage.peer.workspace.addChannel('C0CLOSED')
    onMessage = () => {
      const closed = stage.peer.workspace.channels.get('C0CLOSED')
      if (closed !== undefined) closed.archived = true
      return Promise.reject(new Error('the queue is away'))
    }
    await stage.peer.post({ channel: 'C0CLOSED', text: '<https://harbourpost.example/news/c>' })
    await eventually(() => stage.log.lines.some((line) => line.includes('nobody could be told')))
    expect(stage.log.lines.join('\n')).toContain('request not taken')
    expect(stage.log.lines.join('\n')).toContain('is_archived; the channel is archived')
  })

  test('a message that was deleted before it was answered is a fault that no retry mends', async () => {
    const { ts } = await stage.peer.post({ channel: PUBLIC, text: '<https://harbourpost.example/news/d>' })
    stage.peer.workspace.delete(PUBLIC, ts)
    const acknowledged = stage.chat.acknowledge(thread(ts), [], 'deleted')
    await expect(acknowledged).rejects.toMatchObject({ code: 'slack.thread_not_found', retryable: false })
  })

  test('a scope that is missing is named', async () => {
    const { ts } = await stage.peer.post({ channel: PUBLIC, text: '<https://harbourpost.example/news/s>' })
    stage.peer.faults.add({ on: 'chat.postMessage', error: 'missing_scope' })
    await expect(stage.chat.acknowledge(thread(ts), [], 'scope')).rejects.toThrow(
      'install the app again with the scopes of its manifest',
    )
  })

  test('an answer to one person waits out a limit, and comes once', async () => {
    const before = stage.peer.workspace.ephemerals.length
    stage.peer.faults.add({ on: 'chat.postEphemeral', status: 429, retryAfter: 0, times: 3 })
    await stage.peer.post({ channel: PUBLIC, text: '<@U0TWOSOURCE> help' })
    await eventually(() => stage.peer.workspace.ephemerals.length > before)
    expect(stage.peer.workspace.ephemerals.length).toBe(before + 1)
  })

  test('a limit on one channel holds up no other', async () => {
    stage.peer.workspace.addChannel('C0OTHER')
    const here = await stage.peer.post({ channel: PUBLIC, text: '<https://harbourpost.example/news/1>' })
    const there = await stage.peer.post({ channel: 'C0OTHER', text: '<https://harbourpost.example/news/2>' })
    stage.peer.faults.add({ on: 'chat.postMessage', status: 429, retryAfter: 1 })
    const order: string[] = []
    await Promise.all([
      stage.chat.acknowledge(thread(here.ts), [], 'here').then(() => order.push('here')),
      stage.chat.acknowledge(thread(there.ts, 'C0OTHER'), [], 'there').then(() => order.push('there')),
    ])
    expect(order).toEqual(['there', 'here'])
  })

  test('interactions are acknowledged while twenty answers wait for Slack', async () => {
    const told = stage.peer.workspace.ephemerals.length
    stage.peer.faults.add({ on: 'chat.postEphemeral', delay: 1500, times: 20 })
    const asked = Array.from({ length: 20 }, () =>
      stage.peer.post({ channel: PUBLIC, text: '<@U0TWOSOURCE> help' }),
    )
    await Promise.all(asked)
    const before = performance.now()
    await stage.peer.command('help', PUBLIC)
    expect(performance.now() - before).toBeLessThan(1500)
    await eventually(() => stage.peer.workspace.ephemerals.length === told + 20)
  })
})
