import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { SHORTCUT } from '../../../adapters/chat/slack/commands.ts'
import { answerAsking } from '../../../src/desk/answer.ts'
import type { IncomingMessage } from '../../../src/ports.ts'
import { testDesk } from '../../desk/in-memory.ts'
import { deskOf } from '../desk-of.ts'
import { eventually } from '../eventually.ts'
import { openSlack, PRIVATE, PUBLIC, type SlackStage } from './stage.ts'

jest.setTimeout(30_000)

describe('what people ask Slack for by name', () => {
  let stage: SlackStage
  const taken: IncomingMessage[] = []

  beforeAll(async () => {
    stage = await openSlack()
    await stage.chat.start(
      deskOf(
        (message) => {
          taken.push(message)
          return Promise.resolve()
        },
        undefined,
        (asking) => answerAsking(asking, testDesk()),
      ),
    )
  })
  afterAll(async () => {
    await stage.chat.stop()
    await stage.close()
  })
  beforeEach(() => {
    taken.length = 0
  })

  const answered = async (): Promise<string> => {
    const before = stage.peer.responses.length
    await eventually(() => stage.peer.responses.length > before)
    const response = stage.peer.responses.at(-1)
    return `${JSON.stringify(response?.blocks ?? '')}${String(response?.text)}`
  }

  test('`check` posts the links in the channel and hangs the check on that message', async () => {
    await stage.peer.command(
      'check https://harbourpost.example/a?b=1&c=2 https://coastline.example/d',
      PUBLIC,
    )
    await eventually(() => taken.length === 1)
    const [message] = taken
    expect(message).toMatchObject({
      links: ['https://harbourpost.example/a?b=1&c=2', 'https://coastline.example/d'],
      private: false,
      author: 'U0REPORTER',
    })
    const [root] = stage.peer.workspace.thread(PUBLIC, message?.thread.thread ?? '')
    expect(root?.text).toBe('<https://harbourpost.example/a?b=1&amp;c=2>\n<https://coastline.example/d>')
    expect(message?.key).not.toContain(':')
  })

  test('in a private channel the check is private', async () => {
    await stage.peer.command('check https://harbourpost.example/a', PRIVATE)
    await eventually(() => taken.length === 1)
    expect(taken[0]?.private).toBe(true)
  })

  test.each([
    ['', 'Post links to articles'],
    ['help', 'Post links to articles'],
    ['check nothing', 'no link to an article'],
  ])('%j is answered to the person alone', async (text, words) => {
    const [, said] = await Promise.all([stage.peer.command(text, PUBLIC), answered()])
    expect(said).toContain(words)
    expect(stage.peer.responses.at(-1)?.response_type).not.toBe('in_channel')
    expect(taken).toEqual([])
  })

  test('in a channel that it is not in, it says how to be invited', async () => {
    stage.peer.workspace.addChannel('C0ELSEWHERE').member = false
    const [, said] = await Promise.all([
      stage.peer.command('check https://harbourpost.example/a', 'C0ELSEWHERE'),
      answered(),
    ])
    expect(said).toContain('/invite')
  })

  test('the shortcut checks a message in its thread, whoever wrote it, and again when asked again', async () => {
    const message = await stage.peer.post({
      ...{ channel: PUBLIC, text: '<https://harbourpost.example/from-a-bot>', botId: 'B0OTHER' },
    })
    await stage.peer.shortcut(SHORTCUT, message)
    await stage.peer.shortcut(SHORTCUT, message)
    await eventually(() => taken.length === 2)
    expect(taken[0]).toMatchObject({
      links: ['https://harbourpost.example/from-a-bot'],
      thread: { channel: PUBLIC, thread: message.ts },
      private: false,
    })
    expect(taken[0]?.key).not.toBe(taken[1]?.key)
  })

  test('the shortcut on a message without links says so to the person alone', async () => {
    const message = await stage.peer.post({ channel: PUBLIC, text: 'only words' })
    const [, said] = await Promise.all([stage.peer.shortcut(SHORTCUT, message), answered()])
    expect(said).toContain('no link to an article')
  })
})
