import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { IncomingMessage } from '../../../src/ports.ts'
import { line } from '../../../src/reply/notice.ts'
import { emptyReport } from '../../../src/report/schema.ts'
import { BOT_ID, type Channel } from '../../peers/discord/world.ts'
import { deskOf } from '../desk-of.ts'
import { eventually } from '../eventually.ts'
import { quietReply } from '../replies.ts'
import { type DiscordStage, openDiscord, PUBLIC } from './stage.ts'

jest.setTimeout(30_000)

const VOICE = '810000000000000009'

describe('when Discord refuses', () => {
  let stage: DiscordStage
  const taken: IncomingMessage[] = []
  const desk = deskOf(async (message) => void taken.push(message))

  beforeAll(async () => {
    stage = await openDiscord()
    stage.peer.world.addChannel(VOICE, 2)
    await stage.chat.start(desk)
  })
  afterAll(async () => {
    await stage.chat.stop()
    await stage.close()
  })
  beforeEach(() => {
    taken.length = 0
  })

  const channel = (id: string): Channel => {
    const found = stage.peer.world.channels.get(id)
    if (found === undefined) throw new Error(`no channel ${id}`)
    return found
  }
  async function asked(place = PUBLIC): Promise<IncomingMessage> {
    stage.peer.post({ channel: place, content: 'https://harbourpost.example/fault' })
    await eventually(() => taken.length > 0)
    const message = taken.at(-1)
    if (message === undefined) throw new Error('nothing was taken')
    return message
  }
  const answersTo = ({ messageId }: IncomingMessage) =>
    stage.peer.world.messages.filter(({ author, answers }) => author === BOT_ID && answers === messageId)

  test('where threads may not be made, the reply stands in the channel as an answer to the message', async () => {
    channel(PUBLIC).denied = 'threads'
    const message = await asked()
    const id = await stage.chat.acknowledge(message.thread, message.links, message.key)
    await stage.chat.progress(message.thread, id, { read: 1, of: 2 })
    expect(await stage.chat.reply(message.thread, id, quietReply, emptyReport)).toBe(id)
    expect(answersTo(message)).toMatchObject([
      { channel: PUBLIC, content: expect.stringContaining('3 sources') },
    ])
    expect(stage.log.lines.join('\n')).toContain('no thread, answering in the channel')
    delete channel(PUBLIC).denied
  })

  test('so too in the chat of a voice channel, and by a process that did not post the progress', async () => {
    const message = await asked(VOICE)
    const id = await stage.chat.acknowledge(message.thread, message.links, message.key)
    const other = stage.reopen()
    expect(await other.reply(message.thread, id, quietReply, emptyReport)).toBe(id)
    expect(answersTo(message)).toHaveLength(1)
  })

  test('a thread that fell silent is taken out of the archive for the reply', async () => {
    const message = await asked()
    const id = await stage.chat.acknowledge(message.thread, message.links, message.key)
    channel(message.thread.thread).archived = 'archived'
    await stage.chat.reply(message.thread, id, quietReply, emptyReport)
    expect(stage.standing(message.thread)[0]).toContain('3 sources')
    expect(channel(message.thread.thread).archived).toBeUndefined()
  })

  test('a locked thread is a fault that no retry mends, and says who can mend it', async () => {
    const message = await asked()
    const id = await stage.chat.acknowledge(message.thread, message.links, message.key)
    channel(message.thread.thread).archived = 'locked'
    await expect(stage.chat.reply(message.thread, id, quietReply, emptyReport)).rejects.toMatchObject({
      ...{ name: 'Fault', retryable: false },
    })
    await expect(stage.chat.post(message.thread, { summary: 'x', lines: [] }, 'k-locked')).rejects.toThrow(
      'a moderator can unlock it',
    )
  })

  test('where files may not be attached, their words stand for them', async () => {
    channel(PUBLIC).denied = 'files'
    const chart = {
      name: 'chart.png',
      mediaType: 'image/png',
      bytes: new Uint8Array([1]),
      alt: 'Rescued: 36, then 41',
    }
    const thread = { platform: 'discord', newsroom: 'g', channel: PUBLIC, thread: '' }
    const id = await stage.chat.post(
      thread,
      { summary: 'Digest', lines: [line('One')], attachments: [chart] },
      'k-files',
    )
    const sent = stage.peer.world.find(PUBLIC, id)
    expect(JSON.stringify(sent?.embeds)).toContain('Rescued: 36, then 41')
    expect(JSON.stringify(sent?.embeds)).not.toContain('attachment://')
    delete channel(PUBLIC).denied
  })

  test('the message that asked was deleted before its thread was opened: a fault, and nothing posted', async () => {
    const message = await asked()
    stage.peer.world.delete(PUBLIC, message.messageId)
    const before = stage.peer.world.messages.length
    const fault = stage.chat.acknowledge(message.thread, message.links, message.key)
    await expect(fault).rejects.toMatchObject({ name: 'Fault', retryable: false })
    await expect(fault).rejects.toThrow('was deleted')
    expect(stage.peer.world.messages).toHaveLength(before)
  })

  test('a global limit is waited out, and what was to be posted stands once', async () => {
    stage.peer.faults.add({ on: 'post', status: 429, retryAfter: 0.05, global: true, times: 2 })
    const message = await asked()
    await stage.chat.acknowledge(message.thread, message.links, message.key)
    expect(stage.standing(message.thread)).toHaveLength(1)
  })

  test('when nobody can be told that a request was not taken, the log has both', async () => {
    const broken = await openDiscord()
    await broken.chat.start(deskOf(() => Promise.reject(new Error('the queue is away'))))
    const place = broken.peer.world.channels.get(PUBLIC)
    if (place !== undefined) place.closed = true
    await broken.post('https://harbourpost.example/lost')
    await eventually(() => broken.log.lines.some((one) => one.includes('nobody could be told')))
    expect(broken.log.lines.join('\n')).toContain('request not taken')
    await broken.chat.stop()
    await broken.close()
  })
})
