import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { takeMessage } from '../../adapters/cli/start.ts'
import type { Request } from '../../jobs/request.ts'
import type { Page } from '../../src/ports.ts'
import { deskOf } from '../chat/desk-of.ts'
import { eventually } from '../chat/eventually.ts'
import { openSlack, PUBLIC, type SlackStage } from '../chat/slack/stage.ts'

describe('a message that asks for a check', () => {
  let stage: SlackStage
  const started: Request[] = []
  const kept: Page[] = []

  beforeAll(async () => {
    stage = await openSlack()
    const ports = {
      settings: { load: async () => new Map<string, string>(), write: async () => undefined },
      meter: { take: async () => 0 },
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
})
