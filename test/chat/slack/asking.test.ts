/** What people ask the desk for in Slack, with the desk's own answers behind it. */
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { createSlackChat } from '../../../adapters/chat/slack/slack.ts'
import { isAskedBy, settingsIn } from '../../../src/desk/admit.ts'
import { answerAsking } from '../../../src/desk/answer.ts'
import type { Answer, Asking } from '../../../src/desk/asking.ts'
import type { IncomingMessage } from '../../../src/ports.ts'
import { line, sentence } from '../../../src/reply/notice.ts'
import { testDesk } from '../../desk/in-memory.ts'
import { APP_TOKEN, BOT_TOKEN } from '../../peers/slack/server.ts'
import { BOT_USER, TEAM } from '../../peers/slack/workspace.ts'
import { deskOf } from '../desk-of.ts'
import { eventually } from '../eventually.ts'
import { openSlack, PRIVATE, PUBLIC, type SlackStage } from './stage.ts'

jest.setTimeout(30_000)

const DIRECT = 'D0REPORTER'
const ARTICLE =
  'The coastguard of Veldany said 41 passengers were taken off the ferry Solvang by nightfall. '.repeat(5)

describe('what is asked of the desk in Slack', () => {
  let stage: SlackStage
  const ports = testDesk()
  const taken: IncomingMessage[] = []
  const asked: Asking[] = []
  let answer: (asking: Asking) => Promise<Answer>

  beforeAll(async () => {
    stage = await openSlack()
    stage.peer.workspace.addChannel(DIRECT, 'im')
    await stage.chat.start(
      deskOf(
        (message) => Promise.resolve(void taken.push(message)),
        undefined,
        (asking) => {
          asked.push(asking)
          return answer(asking)
        },
        undefined,
        async (newsroom, name) =>
          isAskedBy(name, await settingsIn({ newsroom, channel: '' }, ports.settings)),
      ),
    )
  })
  afterAll(async () => {
    await stage.chat.stop()
    await stage.close()
  })
  beforeEach(() => {
    taken.length = 0
    asked.length = 0
    answer = (asking) => answerAsking(asking, ports)
  })

  const space = () => stage.peer.workspace
  const shown = (value: unknown): string => JSON.stringify(value)

  test('a command’s words reach the desk with who asked and where, and the answer the asker alone', async () => {
    const before = stage.peer.responses.length
    await stage.peer.command('settings links', PUBLIC)
    await eventually(() => stage.peer.responses.length > before)
    expect(asked[0]).toMatchObject({
      text: 'settings links',
      person: { id: 'U0REPORTER', name: 'ines', roles: [], admin: false },
      thread: { platform: 'slack', newsroom: TEAM, channel: PUBLIC, thread: '' },
      private: false,
    })
    const response = stage.peer.responses.at(-1)
    expect(response?.response_type).toBe('ephemeral')
    expect(shown(response)).toContain('*links* is on here.')
  })

  test('in a private channel the desk is told so', async () => {
    await stage.peer.command('settings', PRIVATE)
    await eventually(() => asked.length === 1)
    expect(asked[0]?.private).toBe(true)
  })

  test('groups and administrators are known where rights are at stake', async () => {
    space().users.set('U0CHIEF', { id: 'U0CHIEF', name: 'edda', display: 'Edda K.', owner: true })
    space().groups.set('S0EDITORS', ['U0CHIEF'])
    await stage.peer.post({ channel: DIRECT, text: 'settings settle', user: 'U0CHIEF' })
    await eventually(() => asked.length === 1)
    expect(asked[0]?.person).toEqual({ id: 'U0CHIEF', name: 'Edda K.', roles: [], admin: true, guest: false })
  })

  test('without the scope to learn of groups, nobody is given rights, and the log says which scope is missing', async () => {
    stage.peer.faults.add({ on: 'users.info', error: 'missing_scope' })
    await stage.peer.post({ channel: DIRECT, text: 'settings', user: 'U0NOBODY' })
    await eventually(() => asked.length === 1)
    expect(asked[0]?.person).toMatchObject({ id: 'U0NOBODY', admin: false })
    expect(shown(stage.log.lines)).toContain('missing_scope')
  })

  test('a mention without links is a command; the answer is seen by the asker alone, in the thread', async () => {
    const message = await stage.peer.post({ channel: PUBLIC, text: `<@${BOT_USER}> settings links` })
    await eventually(() => space().ephemerals.some(({ threadTs }) => threadTs === message.ts))
    const [told] = space().ephemerals.filter(({ threadTs }) => threadTs === message.ts)
    expect(told).toMatchObject({ user: 'U0REPORTER', channel: PUBLIC })
    expect(shown(told?.blocks)).toContain('*links* is on here.')
    expect(asked).toHaveLength(1)
    expect(taken).toEqual([])
  })

  test('a mention that is delivered again is answered once', async () => {
    const message = await stage.peer.post({ channel: PUBLIC, text: `<@${BOT_USER}> help` })
    await stage.peer.redeliver(message)
    await eventually(() => space().ephemerals.some(({ threadTs }) => threadTs === message.ts))
    expect(asked).toHaveLength(1)
  })

  test('a command that names a link is no check of that link; words around a link are', async () => {
    await stage.peer.post({
      channel: PUBLIC,
      text: `<@${BOT_USER}> settings <https://harbourpost.example/news/x>`,
    })
    await eventually(() => asked.length === 1)
    expect(taken).toEqual([])
    await stage.peer.post({
      channel: DIRECT,
      text: 'settings wise, see <https://harbourpost.example/news/y>',
    })
    await eventually(() => taken.length === 1)
    expect(asked).toHaveLength(1)
  })

  test('in a direct message the answer stands in the conversation', async () => {
    const { ts } = await stage.peer.post({ channel: DIRECT, text: 'help' })
    await eventually(() => space().messages.at(-1)?.botId !== null)
    expect(shown(space().messages.at(-1)?.blocks)).toContain('Post links to articles')
    expect(space().messages.at(-1)?.threadTs).toBeNull()
    expect(ts).not.toBe('')
  })

  test.each([
    ['said to it alone', DIRECT, ''],
    ['with its name', PUBLIC, `<@${BOT_USER}> `],
  ])('a long text without links %s is taken for a pasted article', async (_where, channel, name) => {
    await stage.peer.post({ channel, text: `${name}Ferry aground &amp; emptied\n\n${ARTICLE}` })
    await eventually(() => taken.length > 0)
    expect(taken[0]?.pasted).toMatch(/^Ferry aground & emptied\n\nThe coastguard/)
    expect(taken[0]?.links).toEqual([])
    expect(asked).toEqual([])
  })

  test('`check` takes a pasted article too, under a message that names it', async () => {
    await stage.peer.command(`check Ferry aground\n\n${ARTICLE}`, PUBLIC)
    await eventually(() => taken.length === 1)
    expect(taken[0]?.pasted).toContain('The coastguard of Veldany')
    const [root] = space().thread(PUBLIC, taken[0]?.thread.thread ?? '')
    expect(root?.text).toBe('pasted text: Ferry aground')
  })

  test('`check draft` opens a window; what is pasted there is asked as a draft and shown to the asker alone', async () => {
    answer = async () => ({ notice: sentence('2 figures have no source.'), shownTo: 'asker' })
    const before = space().views.length
    await stage.peer.command('check draft', PUBLIC)
    await eventually(() => space().views.length > before)
    expect(shown(space().views.at(-1))).toContain('Longer than this field? Upload it as a text file')
    await stage.peer.submit('The ferry carried 41 passengers.')
    await eventually(() => asked.length === 1)
    expect(asked[0]).toMatchObject({ text: 'draft', pasted: 'The ferry carried 41 passengers.' })
    await eventually(() => space().ephemerals.at(-1)?.text === '2 figures have no source.')
    expect(space().ephemerals.at(-1)).toMatchObject({ channel: PUBLIC, user: 'U0REPORTER' })
  })

  test('a draft may come as a file, or behind the word', async () => {
    answer = async () => ({ notice: sentence('Read.'), shownTo: 'asker' })
    const file = stage.peer.keepFile('draft.txt', 'text/plain', ARTICLE)
    await stage.peer.post({ channel: DIRECT, text: 'draft', files: [file] })
    await eventually(() => asked.length === 1)
    expect(asked[0]).toMatchObject({ text: 'draft', files: [{ name: 'draft.txt' }] })
    await stage.peer.post({ channel: DIRECT, text: 'draft The ferry carried 41.' })
    await eventually(() => asked.length === 2)
    expect(asked[1]).toMatchObject({ text: 'draft', pasted: 'The ferry carried 41.' })
    expect(taken).toEqual([])
  })

  test('when Slack gave up waiting before the window opened, the person is told', async () => {
    const before = stage.peer.responses.length
    await stage.peer.command('draft', PUBLIC, true)
    await eventually(() => stage.peer.responses.length > before)
    expect(shown(stage.peer.responses.at(-1))).toContain('Slack gave up waiting for me')
  })

  test('an answer for everybody is posted in the channel, once, however often it is asked to be', async () => {
    const key = 'digest-2026-02-12'
    const thread = { platform: 'slack', newsroom: TEAM, channel: PUBLIC, thread: '' }
    const first = await stage.chat.post(thread, sentence('Nothing moved.'), key)
    expect(await stage.chat.post(thread, sentence('Nothing moved.'), key)).toBe(first)
    // Another chat process of the same installation; posting needs no connection of its own.
    const way = { kind: 'socket' as const, appToken: APP_TOKEN }
    const other = createSlackChat({ botToken: BOT_TOKEN, way, log: stage.log, apiUrl: stage.peer.apiUrl })
    expect(await other.post(thread, sentence('Nothing moved.'), key)).toBe(first)
    answer = async () => ({ notice: sentence('Nothing moved today.'), shownTo: 'thread' })
    await stage.peer.command('digest now', PUBLIC)
    await eventually(() => space().messages.at(-1)?.text === 'Nothing moved today.')
  })

  test('in a channel that it is not in, an answer for everybody becomes word of how to invite it', async () => {
    space().addChannel('C0ELSEWHERE').member = false
    answer = async () => ({ notice: sentence('Nothing moved.'), shownTo: 'thread' })
    const before = stage.peer.responses.length
    await stage.peer.command('digest now', 'C0ELSEWHERE')
    await eventually(() => stage.peer.responses.length > before)
    expect(shown(stage.peer.responses.at(-1))).toContain('/invite')
  })

  test('a button asks for its command, where it was pressed, and is answered under the same rules', async () => {
    const thread = { platform: 'slack', newsroom: TEAM, channel: PUBLIC, thread: '' }
    const notice = { ...sentence('A figure moved.'), choices: [{ label: 'Links', asks: 'settings links' }] }
    const id = await stage.chat.post(thread, notice, 'watch-1')
    const message = space().find(PUBLIC, id)
    if (message === undefined) throw new Error('no notice')
    const button = { action_id: 'choice-0', value: 'settings links' }
    expect(shown(message.blocks)).toContain('"action_id":"choice-0"')
    await stage.peer.press(message, button)
    await eventually(() => space().ephemerals.some(({ threadTs }) => threadTs === id))
    expect(asked[0]).toMatchObject({ text: 'settings links', thread: { channel: PUBLIC, thread: id } })
    await stage.peer.press({ ephemeral: '1799999999.000001', channel: PUBLIC }, button)
    await eventually(() => asked.length === 2)
    expect(asked[1]?.thread.thread).toBe('')
  })

  test('what a person typed is text in the answer, and rings nobody', async () => {
    const before = stage.peer.responses.length
    await stage.peer.command('<!channel> <@U1> *x*', PUBLIC)
    await eventually(() => stage.peer.responses.length > before)
    expect(shown(stage.peer.responses.at(-1))).not.toMatch(/<!|<@/)
  })

  test('instants are shown in the reader’s zone, threads as links to them', async () => {
    const thread = { platform: 'slack', newsroom: TEAM, channel: PUBLIC, thread: '' }
    const spans = [
      'Read ',
      { at: '2026-02-12T08:30:00Z' },
      ' in ',
      { thread: '1770000000.000200', channel: PUBLIC, text: 'the ferry' },
    ]
    const id = await stage.chat.post(thread, { summary: 'Read', lines: [line(...spans)] }, 'instants')
    const [block] = (space().find(PUBLIC, id)?.blocks ?? []) as { text: { text: string } }[]
    expect(block?.text.text).toBe(
      'Read <!date^1770885000^{date_short_pretty} {time}|2026-02-12 08:30 UTC> in ' +
        `<https://newsroom.slack.example/archives/${PUBLIC}/p1770000000000200?thread_ts=1770000000.000200&amp;cid=${PUBLIC}|the ferry>`,
    )
  })

  test('a picture goes into the notice’s thread with its words; one that Slack does not take is told in words', async () => {
    const thread = { platform: 'slack', newsroom: TEAM, channel: PUBLIC, thread: '' }
    const chart = {
      name: 'chart.png',
      mediaType: 'image/png',
      bytes: new Uint8Array([1, 2, 3]),
      alt: 'From 18 to 30.',
    }
    const id = await stage.chat.post(
      thread,
      { ...sentence('A figure moved.'), attachments: [chart] },
      'chart-1',
    )
    expect(space().uploads.at(-1)).toMatchObject({
      name: 'chart.png',
      alt: 'From 18 to 30.',
      channel: PUBLIC,
      threadTs: id,
    })
    expect([...(space().uploads.at(-1)?.content ?? [])]).toEqual([1, 2, 3])
    stage.peer.faults.add({ on: 'files.getUploadURLExternal', error: 'missing_scope' })
    const other = await stage.chat.post(
      thread,
      { ...sentence('Another moved.'), attachments: [chart] },
      'chart-2',
    )
    const said = space().thread(PUBLIC, other).at(-1)
    expect(said?.text).toBe('chart.png could not be posted. It shows: From 18 to 30.')
  })
})
