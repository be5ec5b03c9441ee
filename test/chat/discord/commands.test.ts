import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { CHECK, SHORTCUT } from '../../../adapters/chat/discord/registered.ts'
import { commands } from '../../../src/desk/commands/registry.ts'
import type { IncomingMessage } from '../../../src/ports.ts'
import { messageObject } from '../../peers/discord/world.ts'
import { deskOf } from '../desk-of.ts'
import { eventually } from '../eventually.ts'
import { DIRECT, type DiscordStage, openDiscord, PRIVATE, PUBLIC } from './stage.ts'

jest.setTimeout(30_000)

describe('what people ask Discord for by name', () => {
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

  const check = (channel: string, links: string) =>
    stage.peer.interact(channel, {
      type: 1,
      name: CHECK,
      options: [{ type: 3, name: 'links', value: links }],
    })

  test('every command of the desk is registered at the start, with `/check` and the menu', () => {
    const registered = stage.peer.world.commands.map((one) => (one as { name: string }).name)
    expect(registered).toEqual([CHECK, ...Object.keys(commands), SHORTCUT])
  })

  test('`/check` answers with the links and hangs the check on that answer', async () => {
    const pending = check(PUBLIC, 'https://harbourpost.example/a https://coastline.example/b')
    await eventually(() => taken.length === 1)
    expect(pending.answer).toMatchObject({
      content: '<https://harbourpost.example/a>\n<https://coastline.example/b>',
      ephemeral: false,
    })
    const [message] = taken
    expect(message).toMatchObject({ private: false, thread: { channel: PUBLIC, thread: message?.messageId } })
    if (message === undefined) return
    await stage.chat.acknowledge(message.thread, message.links, message.key)
    expect(stage.standing(message.thread)).toEqual(['Reading 2 articles…'])
  })

  test('where only some may see the channel, and in direct messages, it is private', async () => {
    check(PRIVATE, 'https://harbourpost.example/a')
    check(DIRECT, 'https://harbourpost.example/a')
    await eventually(() => taken.length === 2)
    expect(taken.map((message) => message.private)).toEqual([true, true])
    expect(taken[1]?.thread).toMatchObject({ newsroom: `direct-${DIRECT}`, thread: DIRECT })
  })

  test('without a link to an article it says so to the person alone', async () => {
    const pending = check(PUBLIC, 'only words')
    await eventually(() => pending.answer !== null)
    expect(pending.answer).toMatchObject({
      content: expect.stringContaining('no link to an article'),
      ephemeral: true,
    })
    expect(taken).toEqual([])
  })

  test('the menu checks a message in its thread, whoever wrote it, and again when asked again', async () => {
    const message = stage.peer.post({
      channel: PUBLIC,
      content: 'https://harbourpost.example/from-a-bot',
      from: 'bot',
    })
    const data = {
      ...{ type: 3, name: SHORTCUT, target_id: message.id },
      resolved: { messages: { [message.id]: messageObject(message, true) } },
    }
    const pending = stage.peer.interact(PUBLIC, data)
    stage.peer.interact(PUBLIC, data)
    await eventually(() => taken.length === 2)
    expect(pending.answer).toMatchObject({ ephemeral: true })
    expect(taken[0]).toMatchObject({
      links: ['https://harbourpost.example/from-a-bot'],
      thread: { channel: PUBLIC, thread: message.id },
      private: false,
    })
    expect(taken[0]?.key).not.toBe(taken[1]?.key)
  })

  test('`/check` takes a file; without anything, a dialog takes the text of an article', async () => {
    const id = '870000000000000001'
    const address = 'https://cdn.discord.example/page.html'
    const attachment = {
      id,
      filename: 'page.html',
      size: 12,
      content_type: 'text/html',
      url: address,
      proxy_url: address,
    }
    stage.peer.interact(PUBLIC, {
      ...{ type: 1, name: CHECK, options: [{ type: 11, name: 'file', value: id }] },
      resolved: { attachments: { [id]: attachment } },
    })
    await eventually(() => taken.length === 1)
    expect(taken[0]).toMatchObject({ links: [], files: [{ name: 'page.html', mediaType: 'text/html' }] })
    const pending = stage.peer.interact(PUBLIC, { type: 1, name: CHECK, options: [] })
    await eventually(() => pending.modal !== null)
    const sent = stage.peer.send(
      PUBLIC,
      pending.modal?.custom_id ?? '',
      'text',
      'The ferry @everyone sank. It did.',
    )
    await eventually(() => taken.length === 2)
    expect(taken[1]).toMatchObject({ links: [], pasted: 'The ferry @everyone sank. It did.', way: 'command' })
    expect(sent.answer).toMatchObject({ content: expect.stringContaining('pasted text'), ephemeral: false })
    expect(sent.answer?.content).not.toContain('@everyone')
  })
})
