/** Messages that somebody points to: a reaction, a link with a preview, and a channel that is left. */
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { IncomingMessage } from '../../../src/ports.ts'
import { BOT_USER, TEAM } from '../../peers/slack/workspace.ts'
import { deskOf } from '../desk-of.ts'
import { eventually } from '../eventually.ts'
import { openSlack, PRIVATE, PUBLIC, type SlackStage } from './stage.ts'

jest.setTimeout(30_000)

describe('what people point to in Slack', () => {
  let stage: SlackStage
  const taken: IncomingMessage[] = []
  const looked: string[] = []

  beforeAll(async () => {
    stage = await openSlack()
    await stage.chat.start(
      deskOf(
        (message) => Promise.resolve(void taken.push(message)),
        ...([undefined, undefined, undefined] as const),
        async (newsroom, name) => {
          looked.push(`${newsroom} ${name}`)
          return name === 'mag'
        },
      ),
    )
  })
  afterAll(async () => {
    await stage.chat.stop()
    await stage.close()
  })
  beforeEach(() => {
    taken.length = 0
    looked.length = 0
  })

  const link = '<https://harbourpost.example/news/pointed>'

  test('the reaction that is set asks for the message’s check, as whoever reacted, under the message’s key', async () => {
    const message = await stage.peer.post({ channel: PUBLIC, text: link })
    await stage.peer.react(message, 'mag', 'U0CHIEF')
    await eventually(() => taken.length === 2)
    expect(taken[1]).toMatchObject({
      way: 'reaction',
      author: 'U0CHIEF',
      links: taken[0]?.links,
      private: false,
    })
    expect(taken[1]?.key).toBe(taken[0]?.key)
  })

  test('on a message in a thread, and on what another app posted, it works as well', async () => {
    const root = stage.peer.postUnheard({ channel: PRIVATE, text: 'root' })
    const reply = stage.peer.postUnheard({
      channel: PRIVATE,
      text: link,
      threadTs: root.ts,
      botId: 'B0OTHER',
    })
    await stage.peer.react(reply, 'mag')
    await eventually(() => taken.length === 1)
    expect(taken[0]).toMatchObject({ thread: { channel: PRIVATE, thread: root.ts }, private: true })
  })

  test('for another reaction, or its own, no message is looked up', async () => {
    const message = stage.peer.postUnheard({ channel: PUBLIC, text: link })
    const before = stage.peer.calls.filter(({ method }) => method === 'conversations.replies').length
    await stage.peer.react(message, 'thumbsup')
    await stage.peer.react(message, 'mag', BOT_USER)
    await eventually(() => looked.length === 1)
    expect(looked).toEqual([`${TEAM} thumbsup`])
    expect(stage.peer.calls.filter(({ method }) => method === 'conversations.replies').length).toBe(before)
    expect(taken).toEqual([])
  })

  test('a message that is gone, or holds no link, is let be', async () => {
    const message = stage.peer.postUnheard({ channel: PUBLIC, text: 'only words' })
    await stage.peer.react(message, 'mag')
    stage.peer.workspace.delete(PUBLIC, message.ts)
    await stage.peer.react(message, 'mag')
    await eventually(() => stage.log.lines.some((line) => line.includes('a message cannot be seen')))
    expect(taken).toEqual([])
  })

  test('a link with a preview is handed over as such, under the message’s key', async () => {
    const message = await stage.peer.post({ channel: PUBLIC, text: link })
    await stage.peer.share(message, ['https://harbourpost.example/news/pointed'])
    await eventually(() => taken.length === 2)
    expect(taken[1]).toMatchObject({ way: 'unfurl', links: taken[0]?.links })
    expect(taken[1]?.key).toBe(taken[0]?.key)
  })

  test('links that are still being typed, its own, and those where it cannot answer are let be', async () => {
    const message = stage.peer.postUnheard({ channel: PUBLIC, text: link })
    const urls = ['https://harbourpost.example/news/pointed']
    await stage.peer.share(message, urls, { source: 'composer' })
    await stage.peer.share(message, urls, { user: BOT_USER })
    await stage.peer.share(message, urls, { is_bot_user_member: false })
    await stage.peer.share(message, ['https://harbourpost.example/photo.jpg'])
    expect(taken).toEqual([])
  })

  test.each(['channel_left', 'group_left'])('%s is in the log, with what brings it back', async (type) => {
    await stage.peer.event({ type, channel: `C0GONE-${type}`, event_ts: stage.peer.workspace.nextTs() })
    await eventually(() => stage.log.lines.some((line) => line.includes(`C0GONE-${type}`)))
    expect(stage.log.lines.join('\n')).toContain('/invite @twosource')
  })
})
