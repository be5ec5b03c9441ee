import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { IncomingMessage } from '../../../src/ports.ts'
import { emptyReport } from '../../../src/report/schema.ts'
import { BOT_ID } from '../../peers/discord/world.ts'
import { deskOf } from '../desk-of.ts'
import { eventually } from '../eventually.ts'
import { fullReply, quietReply } from '../replies.ts'
import { DIRECT, type DiscordStage, openDiscord, PUBLIC } from './stage.ts'

jest.setTimeout(30_000)

describe('Discord', () => {
  let stage: DiscordStage
  const taken: IncomingMessage[] = []

  beforeAll(async () => {
    stage = await openDiscord()
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

  test('a check opens a thread on the message that asked, named after the sources', async () => {
    const id = await stage.post(
      'https://harbourpost.example/a/b https://coastline.example/c/d https://gannetwire.example/e/f',
    )
    await eventually(() => taken.length === 1)
    const [message] = taken
    if (message === undefined) return
    await stage.chat.acknowledge(message.thread, message.links, message.key)
    expect(stage.peer.world.channels.get(id)).toMatchObject({
      type: 11,
      parent: PUBLIC,
      name: 'Sources: harbourpost.example, coastline.example +1',
    })
  })

  test('a direct message is private, has a newsroom of its own and is answered there', async () => {
    stage.peer.post({ channel: DIRECT, content: 'https://harbourpost.example/news/dm' })
    await eventually(() => taken.length === 1)
    const [message] = taken
    expect(message).toMatchObject({ private: true, thread: { newsroom: `direct-${DIRECT}`, thread: DIRECT } })
    if (message === undefined) return
    const id = await stage.chat.acknowledge(message.thread, message.links, message.key)
    await stage.chat.reply(message.thread, id, quietReply, emptyReport)
    expect(stage.standing(message.thread)[0]).toContain('3 sources')
  })

  test('a thread of a hidden channel and a private thread are private', async () => {
    stage.peer.world.addChannel('820000000000000001', 12, { parent: PUBLIC })
    stage.peer.gateway.dispatch('THREAD_CREATE', {
      ...{
        id: '820000000000000001',
        type: 12,
        guild_id: '800000000000000001',
        parent_id: PUBLIC,
        name: 'quiet',
      },
      thread_metadata: {
        archived: false,
        auto_archive_duration: 60,
        archive_timestamp: '2026-01-01T00:00:00Z',
        locked: false,
      },
    })
    stage.peer.post({ channel: '820000000000000001', content: 'https://harbourpost.example/news/quiet' })
    await eventually(() => taken.length === 1)
    expect(taken[0]).toMatchObject({
      private: true,
      thread: { channel: PUBLIC, thread: '820000000000000001' },
    })
  })

  test('an attachment is a request too', async () => {
    const file = { id: '830000000000000001', filename: 'page.html', size: 900 }
    stage.peer.post({
      channel: PUBLIC,
      content: '',
      attachments: [
        { ...file, content_type: 'text/html; charset=utf-8', url: 'https://cdn.discord.example/page.html' },
      ],
    })
    await eventually(() => taken.length === 1)
    expect(taken[0]?.files).toEqual([
      {
        id: file.id,
        name: 'page.html',
        mediaType: 'text/html',
        size: 900,
        url: 'https://cdn.discord.example/page.html',
      },
    ])
  })

  test('no message that it posts can mention anybody', async () => {
    await stage.post('https://harbourpost.example/news/mentions')
    await eventually(() => taken.length === 1)
    const [message] = taken
    if (message === undefined) return
    const id = await stage.chat.acknowledge(message.thread, message.links, message.key)
    await stage.chat.reply(message.thread, id, fullReply, emptyReport)
    const own = stage.peer.world.messages.filter((one) => one.author === BOT_ID)
    expect(own.length).toBeGreaterThan(0)
    for (const one of own) expect(one.allowedMentions).toMatchObject({ parse: [] })
  })

  test('twenty checks at once are all answered once', async () => {
    for (let index = 0; index < 20; index++)
      await stage.post(`https://harbourpost.example/news/at-once-${index}`)
    await eventually(() => taken.length === 20)
    stage.peer.faults.add({ on: 'post', status: 429, retryAfter: 0.02, times: 6 })
    await Promise.all(
      taken.map(async (message) => {
        const id = await stage.chat.acknowledge(message.thread, message.links, message.key)
        await stage.chat.reply(message.thread, id, quietReply, emptyReport)
      }),
    )
    for (const message of taken) expect(stage.standing(message.thread)).toHaveLength(1)
  })

  test('what was posted while the connection was down is taken when the session resumes', async () => {
    const before = stage.peer.gateway.resumed
    stage.dropConnection()
    await eventually(() => !stage.connected())
    await stage.post('https://harbourpost.example/news/while-away')
    await eventually(() => taken.length === 1)
    expect(stage.peer.gateway.resumed).toBe(before + 1)
    expect(taken[0]?.links).toEqual(['https://harbourpost.example/news/while-away'])
  })

  test('and from the history when the session cannot be resumed', async () => {
    await stage.post('https://harbourpost.example/news/before')
    await eventually(() => taken.length === 1)
    stage.peer.gateway.canResume = false
    stage.dropConnection()
    await eventually(() => !stage.connected())
    await stage.post('https://harbourpost.example/news/gap-1')
    await stage.post('https://harbourpost.example/news/gap-2')
    await eventually(() => taken.length === 3)
    expect(taken.flatMap((message) => message.links)).toEqual([
      'https://harbourpost.example/news/before',
      'https://harbourpost.example/news/gap-1',
      'https://harbourpost.example/news/gap-2',
    ])
    await stage.post('https://harbourpost.example/news/after')
    await eventually(() => taken.length === 4)
  })
})

test('without the Message Content intent it reads mentions and direct messages alone', async () => {
  const stage = await openDiscord({ mentionsOnly: true }, { messageContent: false })
  const taken: IncomingMessage[] = []
  await stage.chat.start(
    deskOf((message) => {
      taken.push(message)
      return Promise.resolve()
    }),
  )
  await stage.post('https://harbourpost.example/news/unasked')
  const mention = `<@${BOT_ID}> https://harbourpost.example/news/asked`
  stage.peer.post({ channel: PUBLIC, content: mention, mentions: [BOT_ID] })
  stage.peer.post({ channel: DIRECT, content: 'https://harbourpost.example/news/direct' })
  await eventually(() => taken.length === 2)
  expect(taken.flatMap((message) => message.links)).toEqual([
    'https://harbourpost.example/news/asked',
    'https://harbourpost.example/news/direct',
  ])
  await stage.chat.stop()
  await stage.close()
})

test.each([
  ['an intent that is not granted', {}, { messageContent: false }, 'switch on Message Content Intent'],
  ['a wrong token', { botToken: 'bm8.wrong.token' }, {}, 'check DISCORD_TOKEN'],
])('%s is a fault that says what to do', async (_what, options, portal, words) => {
  const stage = await openDiscord(options, portal)
  const start = stage.chat.start(deskOf(() => Promise.resolve()))
  await expect(start).rejects.toMatchObject({ name: 'Fault', retryable: false })
  await expect(start).rejects.toThrow(words)
  await stage.close()
})
