import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { actionValue } from '../../../adapters/chat/actions.ts'
import { MENU } from '../../../adapters/chat/slack/render.ts'
import type { ActionAnswer, IncomingAction, IncomingMessage, Thread } from '../../../src/ports.ts'
import { emptyReport } from '../../../src/report/schema.ts'
import type { Message } from '../../peers/slack/workspace.ts'
import { deskOf } from '../desk-of.ts'
import { eventually } from '../eventually.ts'
import { evidence, fullReply, hostileEvidence } from '../replies.ts'
import { openSlack, PUBLIC, type SlackStage } from './stage.ts'

jest.setTimeout(30_000)

describe('the menu on a mismatch in Slack', () => {
  let stage: SlackStage
  let reply: Message
  let thread: Thread
  const taken: IncomingMessage[] = []
  const asked: IncomingAction[] = []
  let answer: () => Promise<ActionAnswer>

  beforeAll(async () => {
    stage = await openSlack()
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
    const found = stage.peer.workspace.find(PUBLIC, id)
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

  const views = () => stage.peer.workspace.views
  const ephemerals = () => stage.peer.workspace.ephemerals

  test('stands on every mismatch and names it', () => {
    const menus = JSON.stringify(reply.blocks).match(/"value":"\w+ [\w-]+"/g) ?? []
    expect(menus).toHaveLength(8)
    expect(menus[0]).toBe('"value":"evidence m-rescued"')
  })

  test('evidence opens the words in their context, with the values and who gives them', async () => {
    answer = () => Promise.resolve({ kind: 'evidence', evidence })
    const before = views().length
    await stage.peer.choose(reply, MENU, actionValue('evidence', 'm-rescued'))
    await eventually(() => views().length > before)
    expect(asked[0]).toEqual({
      ...{
        kind: 'evidence',
        thread,
        message: reply.ts,
        mismatch: 'm-rescued',
        person: expect.objectContaining({ name: 'ines' }),
        note: null,
      },
    })
    const shown = JSON.stringify(views().at(-1))
    expect(shown).toContain(
      'Fog had closed the bay. *The coastguard of Veldany said 41 passengers were taken off the ferry* by nightfall.',
    )
    expect(shown).toContain(
      '_coastguard of Veldany_, in <https://harbourpost.example/news/ferry-aground|Harbour Post> (A), 4 Mar 2026',
    )
  })

  test.each(hostileEvidence)('evidence full of foreign tricks opens and rings nobody: %#', async (tricky) => {
    answer = () => Promise.resolve({ kind: 'evidence', evidence: tricky })
    const before = views().length
    await stage.peer.choose(reply, MENU, actionValue('evidence', 'm-rescued'))
    await eventually(() => views().length > before)
    expect(JSON.stringify(views().at(-1))).not.toMatch(/<!|<@|@everyone|@here/)
  })

  test.each(['confirm', 'dismiss'] as const)(
    '%s is handed on with the person’s name, and answered to them alone',
    async (kind) => {
      const before = ephemerals().length
      await stage.peer.choose(reply, MENU, actionValue(kind, 'm-engine'))
      await eventually(() => ephemerals().length > before)
      expect(asked).toEqual([
        {
          kind,
          thread,
          message: reply.ts,
          mismatch: 'm-engine',
          person: expect.objectContaining({ name: 'ines' }),
          note: null,
        },
      ])
      expect(ephemerals().at(-1)).toMatchObject({ user: 'U0REPORTER', text: 'Done.' })
    },
  )

  test('settle asks for a note and hands it on', async () => {
    const before = views().length
    await stage.peer.choose(reply, MENU, actionValue('settle', 'm-rescued'))
    await eventually(() => views().length > before)
    expect(asked).toEqual([])
    await stage.peer.submit('The coastguard counted at the quay.')
    await eventually(() => asked.length === 1)
    expect(asked[0]).toMatchObject({
      ...{
        kind: 'settle',
        thread,
        message: reply.ts,
        mismatch: 'm-rescued',
        person: expect.objectContaining({ name: 'ines' }),
      },
      note: 'The coastguard counted at the quay.',
    })
  })

  test('when Slack gave up waiting, and when the answer fails, the person is told', async () => {
    answer = () => Promise.resolve({ kind: 'evidence', evidence })
    await stage.peer.choose(reply, MENU, actionValue('evidence', 'm-rescued'), true)
    await eventually(() => ephemerals().at(-1)?.text.includes('choose again') === true)
    answer = () => Promise.reject(new Error('the desk is away'))
    await stage.peer.choose(reply, MENU, actionValue('confirm', 'm-rescued'))
    await eventually(() => ephemerals().at(-1)?.text.includes('did not work') === true)
  })

  test('a value that no menu of ours sends is let be', async () => {
    await stage.peer.choose(reply, MENU, 'delete everything')
    await stage.peer.choose(reply, MENU, '')
    expect(asked).toEqual([])
  })
})
