import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { actionValue } from '../../../adapters/chat/actions.ts'
import { evidenceEmbed } from '../../../adapters/chat/discord/menu.ts'
import { MENU } from '../../../adapters/chat/discord/render.ts'
import type { ActionAnswer, IncomingAction, IncomingMessage, Thread } from '../../../src/ports.ts'
import { emptyReport } from '../../../src/report/schema.ts'
import { refusalOf } from '../../peers/discord/limits.ts'
import type { Message } from '../../peers/discord/world.ts'
import { deskOf } from '../desk-of.ts'
import { eventually } from '../eventually.ts'
import { evidence, fullReply, hostileEvidence, hugeReply } from '../replies.ts'
import { type DiscordStage, openDiscord } from './stage.ts'

jest.setTimeout(30_000)

describe('the menu under a reply in Discord', () => {
  let stage: DiscordStage
  let reply: Message
  let thread: Thread
  const taken: IncomingMessage[] = []
  const asked: IncomingAction[] = []
  let answer: () => Promise<ActionAnswer>

  beforeAll(async () => {
    stage = await openDiscord()
    await stage.chat.start(
      deskOf(
        (message) => Promise.resolve(void taken.push(message)),
        (action) => {
          asked.push(action)
          return answer()
        },
      ),
    )
    await stage.post('https://harbourpost.example/news/menu')
    await eventually(() => taken.length === 1)
    const [message] = taken
    if (message === undefined) throw new Error('nothing was taken')
    thread = message.thread
    const id = await stage.chat.acknowledge(thread, message.links, message.key)
    await stage.chat.reply(thread, id, fullReply, emptyReport)
    const found = stage.peer.world.find(thread.thread, id)
    if (found === undefined) throw new Error('no reply')
    reply = found
  })
  afterAll(async () => {
    await stage.chat.stop()
    await stage.close()
  })
  beforeEach(() => {
    asked.length = 0
    answer = () => Promise.resolve({ kind: 'said', text: 'Done.' })
  })

  const choose = (kind: IncomingAction['kind'], mismatch: string) =>
    stage.peer.choose(reply, MENU, actionValue(kind, mismatch))

  test('offers each action on each mismatch, in the order of the reply', () => {
    const labels = [...JSON.stringify(reply.components).matchAll(/"label":"([^"]+)"/g)].map(
      ([, label]) => label,
    )
    expect(labels).toEqual([
      ...['① Evidence', '① Confirm', '① Dismiss', '① Settle…'],
      ...['② Evidence', '② Confirm', '② Dismiss', '② Settle…'],
      'Report as JSON',
    ])
  })

  test('evidence shows the words in their context to the asker alone', async () => {
    answer = () => Promise.resolve({ kind: 'evidence', evidence })
    const pending = choose('evidence', 'm-rescued')
    await eventually(() => (pending.answer?.embeds ?? []).length > 0)
    expect(asked[0]).toEqual({
      ...{
        kind: 'evidence',
        thread,
        message: reply.id,
        mismatch: 'm-rescued',
        person: expect.objectContaining({ name: 'reporter' }),
        note: null,
      },
    })
    expect(pending.answer?.ephemeral).toBe(true)
    expect(JSON.stringify(pending.answer?.embeds)).toContain(
      'Fog had closed the bay. **The coastguard of Veldany said 41 passengers were taken off the ferry** by nightfall.',
    )
  })

  test.each(hostileEvidence)('evidence full of foreign tricks is taken and rings nobody: %#', (tricky) => {
    const embed = evidenceEmbed(tricky)
    expect(refusalOf({ embeds: [embed] })).toBeNull()
    expect(embed.description).not.toMatch(/<!|<@|@everyone|@here/)
  })

  test.each(['confirm', 'dismiss'] as const)('%s is handed on with the person’s name', async (kind) => {
    const pending = choose(kind, 'm-engine')
    await eventually(() => pending.answer?.content === 'Done.')
    expect(asked).toEqual([
      {
        kind,
        thread,
        message: reply.id,
        mismatch: 'm-engine',
        person: expect.objectContaining({ name: 'reporter' }),
        note: null,
      },
    ])
  })

  test('settle asks for a note and hands it on', async () => {
    const pending = choose('settle', 'm-rescued')
    await eventually(() => pending.modal !== null)
    const sent = stage.peer.submit(reply, pending.modal?.custom_id ?? '', 'note', 'Counted at the quay.')
    await eventually(() => sent.answer?.content === 'Done.')
    expect(asked).toEqual([
      {
        kind: 'settle',
        thread,
        message: reply.id,
        mismatch: 'm-rescued',
        person: expect.objectContaining({ name: 'reporter' }),
        note: 'Counted at the quay.',
      },
    ])
  })

  test('a decision that takes long is promised first, and shown when it is there', async () => {
    const { promise, resolve } = Promise.withResolvers<ActionAnswer>()
    answer = () => promise
    const pending = choose('confirm', 'm-rescued')
    await eventually(() => pending.answer?.deferred === true)
    expect(performance.now() - pending.at).toBeLessThan(3000)
    resolve({ kind: 'said', text: 'At last.' })
    await eventually(() => pending.answer?.content === 'At last.')
  })

  test('when the answer fails, the person is told', async () => {
    answer = () => Promise.reject(new Error('the desk is away'))
    const pending = choose('confirm', 'm-rescued')
    await eventually(() => pending.answer?.content.includes('did not work') === true)
  })

  test('a value that no menu of ours sends is let be', async () => {
    stage.peer.choose(reply, MENU, 'delete everything')
    const pending = choose('confirm', 'm-rescued')
    await eventually(() => pending.answer?.content === 'Done.')
    expect(asked).toHaveLength(1)
  })

  test('the whole reply is shown to the asker alone, however long, in as many messages as it takes', async () => {
    answer = () => Promise.resolve({ kind: 'reply', reply: hugeReply })
    const pending = stage.peer.pressUnder(reply, 'whole all')
    await eventually(() => pending.further.at(-1)?.content.includes('There is more') === true)
    expect(JSON.stringify(pending.answer?.embeds)).toContain('① Measure 1')
    expect(JSON.stringify(pending.further)).toContain('⑩ Measure 10')
    expect(pending.further.every((one) => one.ephemeral)).toBe(true)
    expect(asked).toMatchObject([{ kind: 'all', message: reply.id, mismatch: '', thread }])
  })

  test('the report goes into the thread as a file, with words for it', async () => {
    const bytes = new TextEncoder().encode('{}')
    const file = {
      name: 'report.json',
      mediaType: 'application/json',
      bytes,
      alt: 'The whole report as JSON',
    }
    answer = () => Promise.resolve({ kind: 'file', file })
    const pending = stage.peer.pressUnder(reply, 'whole json')
    await eventually(() => pending.answer?.content === 'The report is in this thread.')
    expect(stage.peer.world.messages.at(-1)).toMatchObject({
      ...{ channel: thread.thread, content: 'The whole report as JSON', allowedMentions: { parse: [] } },
      sent: [{ filename: 'report.json', description: file.alt, bytes: Buffer.from(bytes) }],
    })
  })

  test('what the story offers stands as buttons under the reply, beside the report', async () => {
    const [message] = taken
    if (message === undefined) throw new Error('nothing was taken')
    const choices = [
      { label: 'Watch', asks: 'watch s1' },
      { label: 'Split…', asks: `split ${'s'.repeat(150)}` },
    ]
    await stage.chat.reply(
      thread,
      reply.id,
      { ...fullReply, choices, changes: ['B adds the cause.'] },
      emptyReport,
    )
    const components = JSON.stringify(reply.components)
    expect([...components.matchAll(/"label":"([^"①②]+)"/g)].map(([, label]) => label)).toEqual([
      ...['Watch', 'Split…', 'Report as JSON'],
    ])
    expect(components).toContain('"custom_id":"ask watch s1"')
    expect(components).toContain('"custom_id":"ask key:')
    expect(JSON.stringify(reply.embeds)).toContain('↻ B adds the cause.')
  })
})
