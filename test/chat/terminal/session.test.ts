import { describe, expect, jest, test } from '@jest/globals'
import type { Asking } from '../../../src/desk/asking.ts'
import type { ActionAnswer, IncomingAction, IncomingMessage } from '../../../src/ports.ts'
import { heading, line, sentence } from '../../../src/reply/notice.ts'
import { emptyReport } from '../../../src/report/schema.ts'
import { deskOf } from '../desk-of.ts'
import { eventually } from '../eventually.ts'
import { evidence, fullReply, hostileTexts, replyWith } from '../replies.ts'
import { openTerminal } from './stage.ts'

jest.setTimeout(30_000)

async function session(
  answer: (action: IncomingAction) => ActionAnswer = () => ({ kind: 'said', text: 'Done.' }),
) {
  const stage = await openTerminal()
  const messages: IncomingMessage[] = []
  const actions: IncomingAction[] = []
  const asked: Asking[] = []
  await stage.chat.start(
    deskOf(
      async (message) => void messages.push(message),
      async (action) => {
        actions.push(action)
        return answer(action)
      },
      async (asking) => {
        asked.push(asking)
        const choices = [{ label: 'Ferry', asks: 'story ferry' }]
        return {
          notice: { summary: 'Found', lines: [heading('Found'), line('one')], choices },
          shownTo: 'asker',
        }
      },
    ),
  )
  /** A check with its reply on the screen. */
  async function replied() {
    stage.type('https://harbourpost.example/news/ferry')
    await eventually(() => messages.length > 0)
    const [message] = messages
    if (message === undefined) throw new Error('nothing was taken')
    const id = await stage.chat.acknowledge(message.thread, message.links, message.key)
    await stage.chat.reply(message.thread, id, fullReply, emptyReport)
    return { message, id }
  }
  const last = () => stage.pieces.at(-1)?.text ?? ''
  return { stage, messages, actions, asked, replied, last }
}

describe('a session at the terminal', () => {
  test('a number after a reply shows the evidence of that mismatch, and then what can be done with it', async () => {
    const { stage, actions, replied, last } = await session(({ kind }) =>
      kind === 'evidence' ? { kind: 'evidence', evidence } : { kind: 'said', text: 'Dismissed.' },
    )
    const { message, id } = await replied()
    expect(last()).toContain('1 Evidence ①   2 Evidence ②   3 Report as JSON')
    stage.type('1')
    await eventually(() => last().includes('1 Confirm   2 Dismiss   3 Settle…'))
    expect(last()).toContain('The coastguard of Veldany said 41 passengers were taken off the ferry')
    stage.type('2')
    await eventually(() => last().includes('Dismissed.'))
    const { thread } = message
    const of = { thread, message: id, mismatch: 'm-rescued', note: null }
    expect(actions).toMatchObject([
      { kind: 'evidence', ...of },
      { kind: 'dismiss', ...of, person: { id: 'you', name: 'ines', admin: true } },
    ])
  })

  test.each(['evidence', 'confirm', 'dismiss'] as const)(
    '`%s 2` is about the second mismatch',
    async (kind) => {
      const { stage, actions, replied } = await session()
      await replied()
      stage.type(`${kind} 2`)
      await eventually(() => actions.length === 1)
      expect(actions[0]).toMatchObject({ kind, mismatch: 'm-engine' })
    },
  )

  test('settle takes the note on the same line, or asks for it; an empty line lets it be', async () => {
    const { stage, actions, replied, last } = await session()
    await replied()
    stage.type('settle 1 Counted at the quay.')
    await eventually(() => actions.length === 1)
    stage.type('settle 2', '', 'settle 2', 'The inquiry says so.')
    await eventually(() => actions.length === 2)
    expect(actions.map(({ kind, mismatch, note }) => [kind, mismatch, note])).toEqual([
      ['settle', 'm-rescued', 'Counted at the quay.'],
      ['settle', 'm-engine', 'The inquiry says so.'],
    ])
    stage.type('settle 9 x')
    await eventually(() => last().includes('no mismatch 9'))
  })

  test('after a decision only the mismatches are told again, `all` tells everything', async () => {
    const { stage, replied, last } = await session(() => ({ kind: 'reply', reply: fullReply }))
    const { message, id } = await replied()
    await stage.chat.reply(message.thread, id, { ...fullReply, mismatches: 1, dismissed: 1 }, emptyReport)
    expect(last()).toContain('① Passengers rescued: 41 or 36')
    expect(last()).not.toContain('brought ashore')
    stage.type('all')
    await eventually(() => last().includes('brought ashore'))
  })

  test('the report is saved, and where is said', async () => {
    const bytes = new Uint8Array()
    const file = { name: 'report.json', mediaType: 'application/json', bytes, alt: 'The whole report' }
    const { stage, actions, replied, last } = await session(() => ({ kind: 'file', file }))
    await replied()
    stage.type('3')
    await eventually(() => last().includes('/saved/report.json'))
    stage.type('json')
    await eventually(() => actions.length === 2)
    expect(actions.map(({ kind }) => kind)).toEqual(['json', 'json'])
  })

  test('a command is asked where one is, with or without a stroke, and a number presses its button', async () => {
    const { stage, asked, replied, last } = await session()
    const { message } = await replied()
    stage.type('find dam', '/find ferry', '1')
    await eventually(() => asked.length === 3)
    expect(asked.map(({ text }) => text)).toEqual(['find dam', 'find ferry', 'story ferry'])
    expect(asked[0]?.thread).toEqual(message.thread)
    expect(last()).toContain('1 Ferry')
    expect(asked.every((one) => !one.private)).toBe(true)
  })

  test('in a private place everything is private, under a name of its own', async () => {
    const { stage, asked, messages } = await session()
    stage.type(
      '/in private',
      'https://harbourpost.example/news/secret',
      'find ferry',
      '/in private sources',
      'find it',
    )
    await eventually(() => asked.length === 2)
    expect(messages[0]).toMatchObject({ private: true, way: 'direct', thread: { channel: 'private' } })
    expect(asked.map((one) => [one.private, one.thread.channel])).toEqual([
      [true, 'private'],
      [true, 'private-sources'],
    ])
    stage.type('/in #private', 'find more')
    await eventually(() => asked.length === 3)
    expect(asked[2]?.thread.channel).toBe('private-sources')
  })

  test('files are checked by their names, and a text that is pasted after `check` up to a dot', async () => {
    const { stage, messages } = await session()
    stage.type('check pages/wire.html ./notes.txt https://harbourpost.example/a')
    stage.type('check', 'First paragraph.', '', 'help is on the way.', '.')
    await eventually(() => messages.length === 2)
    expect(messages[0]).toMatchObject({
      ...{ links: ['https://harbourpost.example/a'], way: 'command' },
      files: [{ name: 'pages/wire.html' }, { name: './notes.txt' }],
    })
    expect(messages[1]).toMatchObject({ links: [], pasted: 'First paragraph.\n\nhelp is on the way.' })
  })

  test('a draft is pasted, or comes as a file', async () => {
    const { stage, asked } = await session()
    stage.type('draft', 'Forty were saved.', '', 'The ferry sank.', '.', 'draft draft.txt')
    await eventually(() => asked.length === 2)
    expect(asked[0]).toMatchObject({ text: 'draft', pasted: 'Forty were saved.\n\nThe ferry sank.' })
    expect(asked[1]).toMatchObject({ text: 'draft', files: [{ url: 'draft.txt' }] })
  })

  test('a draft on the line of its command is taken as it stands, also one that names a file', async () => {
    const { stage, asked } = await session()
    stage.type('draft Forty were saved, says notes.txt of the coastguard.')
    await eventually(() => asked.length === 1)
    expect(asked[0]?.text).toBe('draft Forty were saved, says notes.txt of the coastguard.')
    expect(asked[0]?.files ?? []).toEqual([])
  })

  test('a file of any ending is handed on where files are asked for, so that its reader says what is wrong', async () => {
    const { stage, messages, last } = await session()
    stage.type('check notes/minutes.docx')
    await eventually(() => messages.length === 1)
    expect(messages[0]).toMatchObject({ files: [{ name: 'notes/minutes.docx' }] })
    stage.type('check the minutes')
    await eventually(() => last().includes('no link to an article'))
  })

  test('a decision without a number asks for it', async () => {
    const { stage, last } = await session()
    stage.type('confirm')
    await eventually(() => last().includes('Say which mismatch, by its number: `confirm 1`.'))
  })

  test('`help` also says what is typed here alone; other words get a hint', async () => {
    const { stage, last } = await session()
    stage.type('help')
    await eventually(() => last().includes('/in #desk'))
    stage.type('good morning')
    await eventually(() => last().includes('Paste links'))
    stage.type('7')
    await eventually(() => last().includes('no choice 7'))
    stage.type('confirm 1')
    await eventually(() => last().includes('no mismatch 1'))
  })

  test('a notice of a job is shown once, with the place that it belongs to', async () => {
    const { stage } = await session()
    const thread = { platform: 'terminal', newsroom: 'terminal', channel: 'private', thread: '' }
    await stage.chat.post(thread, sentence('One figure moved.'), 'k')
    await stage.chat.post(thread, sentence('One figure moved.'), 'k')
    expect(stage.pieces.map(({ text }) => text)).toEqual(['── #private\nOne figure moved.\n'])
  })

  test.each(hostileTexts)('nothing foreign acts on the screen: %j', async (text) => {
    const { stage, replied } = await session(() => ({
      kind: 'evidence',
      evidence: {
        ...evidence,
        measure: text,
        why: text,
        pieces: evidence.pieces.map((one) => ({ ...one, before: text })),
      },
    }))
    const { message, id } = await replied()
    await stage.chat.reply(message.thread, id, replyWith(text), emptyReport)
    await stage.chat.post(message.thread, { summary: text, lines: [line(text, { quote: text })] }, 'k')
    await stage.chat.say(message.thread, text)
    stage.type('evidence 1')
    const before = stage.pieces.length
    await eventually(() => stage.pieces.length > before)
    for (const piece of stage.pieces)
      expect(piece.text).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069]/u,
      )
  })

  test('leaving ends the session', async () => {
    const { stage } = await session()
    stage.type('/quit')
    await stage.chat.ended
  })
})
