import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Answer, Asking } from '../../../src/desk/asking.ts'
import type { Command } from '../../../src/desk/command.ts'
import { commands } from '../../../src/desk/commands/registry.ts'
import type { Suggestion } from '../../../src/desk/suggestion.ts'
import { heading, item, line, type Notice, sentence } from '../../../src/reply/notice.ts'
import { BOT_ID, EDITORS, GUILD_ID } from '../../peers/discord/world.ts'
import { deskOf } from '../desk-of.ts'
import { eventually } from '../eventually.ts'
import { DIRECT, type DiscordStage, openDiscord, PRIVATE, PUBLIC } from './stage.ts'

jest.setTimeout(30_000)

const anyCommand: Command = {
  takes: '<words>',
  help: 'does as it is told.',
  right: 'read',
  answer: async () => ({ notice: sentence(''), shownTo: 'asker' }),
  suggest: async () => [],
}

describe('what people ask of Discord', () => {
  let stage: DiscordStage
  const asked: Asking[] = []
  const typed: Asking[] = []
  let answer: () => Promise<Answer>
  let suggestions: readonly Suggestion[] = []
  const toAsker = (notice: Notice) => () => Promise.resolve<Answer>({ notice, shownTo: 'asker' })

  beforeAll(async () => {
    stage = await openDiscord({ commands: { ...commands, draft: anyCommand, forget: anyCommand } })
    await stage.chat.start(
      deskOf(
        async () => undefined,
        undefined,
        (asking) => {
          asked.push(asking)
          return answer()
        },
        async (asking) => {
          typed.push(asking)
          return suggestions
        },
      ),
    )
  })
  afterAll(async () => {
    await stage.chat.stop()
    await stage.close()
  })
  beforeEach(() => {
    asked.length = 0
    typed.length = 0
    answer = toAsker(sentence('Done.'))
  })

  const use = (name: string, options: readonly object[] = [], channel = PUBLIC) =>
    stage.peer.interact(channel, { type: 1, name, options })
  const text = (name: string, value: string) => ({ type: 3, name, value })

  test('the words of a command come as they would be typed, its flag first, with who asks and where', async () => {
    use('settings', [
      text('name', 'links'),
      text('value', 'mentions'),
      { type: 5, name: 'here', value: true },
    ])
    await eventually(() => asked.length === 1)
    expect(asked[0]).toMatchObject({
      text: 'settings here links mentions',
      person: { name: 'reporter', roles: [GUILD_ID], admin: false },
      thread: { platform: 'discord', newsroom: GUILD_ID, channel: PUBLIC, thread: '' },
      private: false,
    })
  })

  test.each([
    ['Administrator', '8', true],
    ['Manage Server', '32', true],
    ['neither', '1024', false],
  ])('somebody with %s (%s) is the head of the newsroom: %s', async (_who, permissions, admin) => {
    stage.peer.interact(PUBLIC, { type: 1, name: 'help', options: [] }, { permissions, roles: [EDITORS] })
    await eventually(() => asked.length === 1)
    expect(asked[0]?.person.admin).toBe(admin)
    expect(asked[0]?.person.roles).toContain(EDITORS)
  })

  test('a hidden channel and a direct message are private, and the latter is its own newsroom', async () => {
    use('help', [], PRIVATE)
    use('help', [], DIRECT)
    await eventually(() => asked.length === 2)
    expect(asked.map((one) => [one.private, one.thread.newsroom])).toEqual([
      [true, GUILD_ID],
      [true, `direct-${DIRECT}`],
    ])
  })

  test('what is for the asker is seen by the asker alone', async () => {
    answer = toAsker({
      summary: 'Two stories',
      lines: [heading('Open'), item({ bold: 'Ferry' }, ' since ', { at: '2026-02-12T12:00:00Z' })],
      choices: [{ label: 'Show', asks: 'story ferry' }],
    })
    const before = stage.peer.world.messages.length
    const pending = use('help')
    await eventually(() => pending.answer?.content === 'Two stories')
    expect(pending.answer).toMatchObject({
      ephemeral: true,
      embeds: [{ description: '**Open**\n- **Ferry** since <t:1770897600:f>' }],
      components: [{ components: [{ label: 'Show', custom_id: 'ask story ferry' }] }],
      allowedMentions: { parse: [] },
    })
    expect(stage.peer.world.messages).toHaveLength(before)
  })

  test('what is for all stands in the channel once, and the asker’s wait ends without a word', async () => {
    answer = () => Promise.resolve({ notice: sentence('Watching the ferry.'), shownTo: 'thread' })
    const pending = use('help')
    await eventually(() => pending.answer?.deleted === true)
    const said = stage.peer.world.messages.filter(({ content }) => content === 'Watching the ferry.')
    expect(said).toMatchObject([{ channel: PUBLIC, author: BOT_ID, allowedMentions: { parse: [] } }])
  })

  test('where we may not write, what is for all is shown to the asker', async () => {
    answer = () => Promise.resolve({ notice: sentence('Watching the ferry.'), shownTo: 'thread' })
    stage.peer.faults.add({ on: 'post', status: 403 })
    const pending = use('help')
    await eventually(() => pending.answer?.content === 'Watching the ferry.')
    expect(pending.answer?.ephemeral).toBe(true)
  })

  test('a picture goes with it, its words for those who do not see it', async () => {
    const bytes = new Uint8Array([137, 80, 78, 71])
    const chart = { name: 'moved figures.png', mediaType: 'image/png', bytes, alt: 'Rescued: 36, then 41' }
    answer = () =>
      Promise.resolve({
        notice: { summary: 'Digest', lines: [line('One figure moved.')], attachments: [chart] },
        shownTo: 'thread',
      })
    const pending = use('help')
    await eventually(() => pending.answer?.deleted === true)
    const sent = stage.peer.world.messages.at(-1)
    expect(sent?.sent).toMatchObject([
      { description: chart.alt, filename: 'moved-figures.png', bytes: Buffer.from(bytes) },
    ])
    expect(sent?.embeds).toMatchObject([
      { description: 'One figure moved.', image: { url: 'attachment://moved-figures.png' } },
    ])
  })

  test('a button asks what it stands for, however long that is', async () => {
    const asks = `forget https://harbourpost.example/news/${'very-'.repeat(60)}long`
    answer = toAsker({ summary: 'x', lines: [line('y')], choices: [{ label: 'Forget it', asks }] })
    const pending = use('help')
    await eventually(() => (pending.answer?.components ?? []).length === 1)
    const id = /"custom_id":"([^"]+)"/.exec(JSON.stringify(pending.answer?.components))?.[1] ?? ''
    expect(id.length).toBeLessThanOrEqual(100)
    stage.peer.press(PUBLIC, id)
    await eventually(() => asked.length === 2)
    expect(asked[1]?.text).toBe(asks)
  })

  test('a button whose words are not known any more says so', async () => {
    const pending = stage.peer.press(PUBLIC, 'ask key:AAAAAAAAAAAAAAAAAAAAAA')
    await eventually(() => pending.answer?.content.includes('too old') === true)
    expect(asked).toEqual([])
  })

  test('completions fill the field that is being typed, and long ones come back whole', async () => {
    const link = `https://harbourpost.example/news/${'very-'.repeat(40)}long`
    suggestions = [{ label: 'settings links on', words: 'here links on' }]
    const value = stage.peer.type(PUBLIC, 'settings', [
      text('name', 'links'),
      { ...text('value', 'o'), focused: true },
      { type: 5, name: 'here', value: true },
    ])
    await eventually(() => value.choices !== null)
    expect(typed[0]?.text).toBe('settings here links o')
    expect(value.choices).toEqual([{ name: 'settings links on', value: 'on' }])
    suggestions = [{ label: 'The ferry', words: link }]
    const long = stage.peer.type(PUBLIC, 'forget', [{ ...text('link', ''), focused: true }])
    await eventually(() => long.choices !== null)
    use('forget', [text('link', long.choices?.[0]?.value ?? '')])
    await eventually(() => asked.length === 1)
    expect(asked[0]?.text).toBe(`forget ${link}`)
  })

  test('a draft is pasted into a dialog, line by line as it is', async () => {
    const pending = use('draft')
    await eventually(() => pending.modal !== null)
    expect(JSON.stringify(pending.modal?.components)).toContain('"style":2')
    stage.peer.send(PUBLIC, pending.modal?.custom_id ?? '', 'text', 'Forty were saved.\n\nThe ferry sank.')
    await eventually(() => asked.length === 1)
    expect(asked[0]).toMatchObject({ text: 'draft', pasted: 'Forty were saved.\n\nThe ferry sank.' })
  })

  test('or comes as a file; a picture is refused in words', async () => {
    const file = (content_type: string) => ({
      name: 'draft',
      type: 1,
      options: [{ type: 11, name: 'file', value: '870000000000000001' }],
      resolved: {
        attachments: {
          '870000000000000001': {
            ...{ id: '870000000000000001', filename: 'draft.bin', size: 12, content_type },
            ...{
              url: 'https://cdn.discord.example/draft.bin',
              proxy_url: 'https://cdn.discord.example/draft.bin',
            },
          },
        },
      },
    })
    stage.peer.interact(PUBLIC, file('text/plain; charset=utf-8'))
    await eventually(() => asked.length === 1)
    expect(asked[0]).toMatchObject({ text: 'draft', files: [{ name: 'draft.bin', mediaType: 'text/plain' }] })
    const refused = stage.peer.interact(PUBLIC, file('image/png'))
    await eventually(() => refused.answer?.content.includes('HTML, PDF and text') === true)
    expect(asked).toHaveLength(1)
  })

  test('when the desk fails, the asker is told and the log has it', async () => {
    answer = () => Promise.reject(new Error('the desk is away'))
    const pending = use('help')
    await eventually(() => pending.answer?.content.includes('did not work') === true)
    expect(stage.log.lines.join('\n')).toContain('a command could not be carried out')
  })

  test('a slow answer is promised within three seconds and given when it is there', async () => {
    const { promise, resolve } = Promise.withResolvers<Answer>()
    answer = () => promise
    const pending = use('help')
    await eventually(() => pending.answer?.deferred === true)
    resolve({ notice: sentence('At last.'), shownTo: 'asker' })
    await eventually(() => pending.answer?.content === 'At last.')
  })

  test('an answer after the fifteen minutes is a line in the log, and nothing breaks', async () => {
    const { promise, resolve } = Promise.withResolvers<Answer>()
    answer = () => promise
    const pending = use('help')
    await eventually(() => pending.answer !== null)
    pending.expired = true
    resolve({ notice: sentence('Too late.'), shownTo: 'asker' })
    await eventually(() => stage.log.lines.some((one) => one.includes('came too late')))
  })

  test('an interaction that another process has taken is not carried out again', async () => {
    const pending = stage.peer.interact(PUBLIC, { type: 1, name: 'help', options: [] })
    pending.answer = {
      ...{ content: 'by another', ephemeral: true, embeds: [], components: [], attachments: [] },
      allowedMentions: { parse: [] },
    }
    await eventually(() => stage.log.lines.some((one) => one.includes('taken up too late, or by another')))
    expect(asked).toEqual([])
    expect(pending.answer?.content).toBe('by another')
  })
})
