import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { takeMessage } from '../../adapters/cli/take-message.ts'
import type { Request } from '../../jobs/request.ts'
import type { Page } from '../../src/ports.ts'
import { deskOf } from '../chat/desk-of.ts'
import { eventually } from '../chat/eventually.ts'
import { openSlack, PRIVATE, PUBLIC, type SlackStage } from '../chat/slack/stage.ts'
import { ledgerInMemory, testDesk } from '../desk/in-memory.ts'
import { BOT_USER } from '../peers/slack/workspace.ts'

jest.setTimeout(30_000)

describe('a message that asks for a check', () => {
  let stage: SlackStage
  const started: Request[] = []
  const kept: Page[] = []
  const { settings, clock } = testDesk()
  const allowed = { links: 0 }

  beforeAll(async () => {
    stage = await openSlack()
    const ports = {
      settings,
      clock,
      ledger: ledgerInMemory(),
      meter: {
        async take(_what: string, _most: number, _seconds: number, count: number) {
          allowed.links -= count
          return allowed.links < 0 ? 240 : 0
        },
      },
      startCheck: (request: Request) => Promise.resolve(void started.push(request)),
      uploads: {
        keep: (page: Page) => Promise.resolve(`kept-${kept.push(page)}`),
        load: () => Promise.resolve(null),
      },
    }
    await stage.chat.start(deskOf((incoming) => takeMessage(stage.chat, incoming, ports)))
  })
  afterAll(async () => {
    await stage.chat.stop()
    await stage.close()
  })
  beforeEach(() => {
    allowed.links = 1000
    started.length = 0
    kept.length = 0
  })

  test('is checked with its links and files together', async () => {
    const file = stage.peer.keepFile('page.html', 'text/html', '<p>words of the page</p>')
    await stage.peer.post({ channel: PUBLIC, text: '<https://harbourpost.example/news/a>', files: [file] })
    await eventually(() => started.length === 1)
    expect(started[0]?.sources).toEqual([
      { kind: 'link', link: 'https://harbourpost.example/news/a' },
      { kind: 'upload', link: 'page.html', upload: 'kept-1' },
    ])
    expect(Buffer.from(kept[0]?.bytes ?? []).toString()).toBe('<p>words of the page</p>')
  })

  test('when no file can be had, the reply says why and no check is started', async () => {
    const file = {
      ...stage.peer.keepFile('page.html', 'text/html', ''),
      url_private_download: 'https://evil.example/x',
    }
    const message = await stage.peer.post({ channel: PUBLIC, text: '', files: [file] })
    const thread = { platform: 'slack', newsroom: '', channel: PUBLIC, thread: message.ts }
    await eventually(() => stage.standing(thread)[0]?.includes('Nothing could be read.') === true)
    expect(stage.standing(thread)[0]).toContain('page.html: the file is kept outside the chat')
    expect(started).toEqual([])
  })

  test('of more than twenty links the first are read, and the thread says how many are left', async () => {
    const links = Array.from({ length: 23 }, (_, index) => `<https://harbourpost.example/news/${index}>`)
    const { ts } = await stage.peer.post({ channel: PUBLIC, text: links.join(' ') })
    await eventually(() => started.length === 1)
    expect(started[0]?.sources).toHaveLength(20)
    const standing = stage.standing({ platform: 'slack', newsroom: '', channel: PUBLIC, thread: ts })
    expect(standing).toEqual([
      'Reading 20 articles…',
      'I read the first 20 links; post the other 3 in another message.',
    ])
  })

  test('pictures are no concern of ours', async () => {
    const picture = stage.peer.keepFile('photo.jpg', 'image/jpeg', 'x')
    const { ts } = await stage.peer.post({ channel: PUBLIC, text: '', files: [picture] })
    expect(stage.standing({ platform: 'slack', newsroom: '', channel: PUBLIC, thread: ts })).toEqual([])
  })

  const standing = (ts: string, channel = PUBLIC): readonly string[] =>
    stage.standing({ platform: 'slack', newsroom: '', channel, thread: ts })

  test('a mention, which arrives as two events, is one check', async () => {
    const text = `<@${BOT_USER}> <https://harbourpost.example/news/mention>`
    const { ts } = await stage.peer.post({ channel: PUBLIC, text })
    await eventually(() => started.length === 1)
    expect(standing(ts)).toEqual(['Reading the article…'])
  })

  test('in a channel that wants mentions only, a plain message is left alone and a mention is checked', async () => {
    await settings.write('T0NEWSROOM', PUBLIC, 'links', 'mentions')
    try {
      const plain = await stage.peer.post({
        channel: PUBLIC,
        text: '<https://harbourpost.example/news/unasked>',
      })
      await stage.edit(plain.ts, 'never mind')
      const asked = `<@${BOT_USER}> <https://harbourpost.example/news/asked>`
      const { ts } = await stage.peer.post({ channel: PUBLIC, text: asked })
      await eventually(() => started.length === 1)
      expect(started[0]?.sources).toEqual([{ kind: 'link', link: 'https://harbourpost.example/news/asked' }])
      await stage.edit(ts, `<@${BOT_USER}> https://harbourpost.example/news/added`)
      await eventually(() => started.length === 2)
      expect(started[1]?.sources).toEqual([{ kind: 'link', link: 'https://harbourpost.example/news/added' }])
      await eventually(() => standing(ts).length === 3)
      expect(standing(ts)[2]).toContain('a link taken out: harbourpost.example/news/asked')
      expect(standing(plain.ts)).toEqual([])
    } finally {
      await settings.write('T0NEWSROOM', PUBLIC, 'links', null)
    }
  })

  test('an edit that only changes words is not remarked on', async () => {
    const { ts } = await stage.peer.post({
      channel: PUBLIC,
      text: '<https://harbourpost.example/news/words>',
    })
    await eventually(() => started.length === 1)
    await stage.edit(ts, 'other words https://harbourpost.example/news/words')
    expect(standing(ts)).toHaveLength(1)
  })

  test('who posts more links than the newsroom allows is told kindly when to try again', async () => {
    allowed.links = 1
    const text = '<https://harbourpost.example/news/1> <https://harbourpost.example/news/2>'
    const { ts } = await stage.peer.post({ channel: PUBLIC, text })
    await eventually(() => standing(ts).length === 1)
    expect(standing(ts)[0]).toContain('give me 4 minutes to catch up')
    expect(started).toEqual([])
  })

  test('what is asked in a private channel is kept there, and may look into the newsroom’s memory', async () => {
    await stage.peer.post({ channel: PRIVATE, text: '<https://harbourpost.example/news/private>' })
    await eventually(() => started.length === 1)
    expect(started[0]?.memory).toEqual({
      write: `T0NEWSROOM/private/${PRIVATE}`,
      read: [`T0NEWSROOM/private/${PRIVATE}`, 'T0NEWSROOM'],
    })
  })
})
