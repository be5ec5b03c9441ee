import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Answer, Asking } from '../../../src/desk/asking.ts'
import type { ChatAdapter, ChatDesk, IncomingMessage } from '../../../src/ports.ts'
import { line, sentence } from '../../../src/reply/notice.ts'
import { BOT_ID, EDITORS, GUILD_ID } from '../../peers/discord/world.ts'
import { deskOf } from '../desk-of.ts'
import { eventually } from '../eventually.ts'
import { DIRECT, type DiscordStage, openDiscord, PUBLIC } from './stage.ts'

jest.setTimeout(30_000)

const LONG = 'The ferry Solvang ran aground off Kestrel Point late on Tuesday, the coastguard said. '.repeat(
  6,
)

describe('what is said to the bot in messages', () => {
  let stage: DiscordStage
  const taken: IncomingMessage[] = []
  const asked: Asking[] = []
  let answer: () => Promise<Answer>
  const wanted: [string, string][] = []

  beforeAll(async () => {
    stage = await openDiscord()
    await stage.chat.start(
      deskOf(
        async (message) => void taken.push(message),
        undefined,
        (asking) => {
          asked.push(asking)
          return answer()
        },
        undefined,
        async (newsroom, name) => {
          wanted.push([newsroom, name])
          return name === '🔍' || name === '❤'
        },
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
    answer = () => Promise.resolve({ notice: sentence('For all.'), shownTo: 'thread' })
  })

  const mention = (words: string) =>
    stage.peer.post({ channel: PUBLIC, content: `<@${BOT_ID}> ${words}`, mentions: [BOT_ID] })
  const saidIn = (channel: string, words: string) =>
    stage.peer.world.messages.filter((one) => one.channel === channel && one.content.includes(words))

  test('a mention with a command is asked with the roles of who wrote it, and answered in the channel', async () => {
    mention('digest now')
    await eventually(() => saidIn(PUBLIC, 'For all.').length === 1)
    expect(asked[0]).toMatchObject({
      text: 'digest now',
      person: { name: 'reporter', roles: expect.arrayContaining([EDITORS]) },
      thread: { newsroom: GUILD_ID, channel: PUBLIC, thread: '' },
      private: false,
    })
    expect(taken).toEqual([])
  })

  test('what is for the asker alone is written to them directly, without buttons that would ask elsewhere', async () => {
    const notice = { summary: 'Yours.', lines: [line('Only yours')], choices: [{ label: 'x', asks: 'help' }] }
    answer = () => Promise.resolve({ notice, shownTo: 'asker' })
    mention('settings')
    await eventually(() => saidIn(DIRECT, 'Yours.').length === 1)
    expect(saidIn(DIRECT, 'Yours.')[0]?.components ?? []).toEqual([])
    expect(saidIn(PUBLIC, 'Yours.')).toEqual([])
  })

  test('whose direct messages are closed is told how to ask', async () => {
    answer = () => Promise.resolve({ notice: sentence('Secret.'), shownTo: 'asker' })
    stage.peer.faults.add({ on: 'direct', status: 403 })
    mention('settings')
    await eventually(() => saidIn(PUBLIC, 'Ask with a slash').length === 1)
    expect(saidIn(PUBLIC, 'Secret.')).toEqual([])
  })

  test('a mention with links is a check, unless a command stands before them', async () => {
    mention('look at https://harbourpost.example/a')
    await eventually(() => taken.length === 1)
    expect(taken[0]).toMatchObject({ way: 'mention', links: ['https://harbourpost.example/a'] })
    mention('settings https://harbourpost.example/a')
    await eventually(() => asked.length === 1)
    expect(taken).toHaveLength(1)
  })

  test('in a direct message words are a command, and a pasted article is read', async () => {
    stage.peer.post({ channel: DIRECT, content: 'help' })
    await eventually(() => asked.length === 1)
    expect(asked[0]).toMatchObject({ private: true, person: { admin: true }, thread: { channel: DIRECT } })
    stage.peer.post({ channel: DIRECT, content: LONG })
    await eventually(() => taken.length === 1)
    expect(taken[0]).toMatchObject({ pasted: LONG.trim(), links: [], way: 'direct' })
  })

  test('the same event again is not answered again', async () => {
    const message = mention('digest now')
    await eventually(() => asked.length === 1)
    stage.peer.redeliver(message)
    mention('help')
    await eventually(() => asked.length === 2)
    expect(asked.map(({ text }) => text)).toEqual(['digest now', 'help'])
  })

  test('when the desk fails, it is said', async () => {
    answer = () => Promise.reject(new Error('the desk is away'))
    mention('digest now')
    await eventually(() => saidIn(PUBLIC, 'did not work').length === 1)
  })

  test('a reaction that the newsroom has set asks for a check of the message, whoever wrote it', async () => {
    const message = stage.peer.post({
      channel: PUBLIC,
      content: 'https://harbourpost.example/bot',
      from: 'bot',
    })
    stage.peer.react(message, '👍')
    stage.peer.react(message, '🔍')
    await eventually(() => taken.length === 1)
    expect(taken[0]).toMatchObject({
      ...{ key: `discord-${message.id}`, way: 'reaction', links: ['https://harbourpost.example/bot'] },
      thread: { channel: PUBLIC, thread: message.id },
    })
    expect(wanted[0]).toEqual([GUILD_ID, '👍'])
    stage.peer.react(message, '❤\ufe0f')
    await eventually(() => taken.length === 2)
  })

  test('a reaction to a message that cannot be seen is a line in the log', async () => {
    const message = stage.peer.post({ channel: PUBLIC, content: 'https://harbourpost.example/gone' })
    await eventually(() => taken.length === 1)
    stage.peer.world.delete(PUBLIC, message.id)
    stage.peer.react(message, '🔍')
    await eventually(() => stage.log.lines.some((one) => one.includes('a message cannot be seen')))
    expect(taken).toHaveLength(1)
  })

  test('an edit that brings the first link is a check', async () => {
    const message = stage.peer.post({ channel: PUBLIC, content: 'wait for it' })
    stage.peer.edit(message.id, 'https://harbourpost.example/first')
    await eventually(() => taken.length === 1)
    expect(taken[0]).toMatchObject({ links: ['https://harbourpost.example/first'], edit: { removed: [] } })
  })

  test('being removed from a server is a line in the log', async () => {
    stage.peer.kick()
    await eventually(() => stage.log.lines.some((one) => one.includes('removed from a server')))
  })
})

describe('a process that starts anew', () => {
  const started = async (first: DiscordStage) => {
    const taken: IncomingMessage[] = []
    const desk: ChatDesk = deskOf(async (message) => void taken.push(message))
    await first.chat.start(desk)
    return { taken, desk }
  }
  const restarted = (stage: DiscordStage): ChatAdapter => {
    stage.peer.gateway.canResume = false
    return stage.reopen()
  }

  test('follows edits of messages that another one saw', async () => {
    const stage = await openDiscord()
    const { taken, desk } = await started(stage)
    const id = await stage.post('https://harbourpost.example/a https://coastline.example/b')
    await eventually(() => taken.length === 1)
    await stage.chat.stop()
    const next = restarted(stage)
    await next.start(desk)
    await stage.edit(id, 'https://coastline.example/b https://gannetwire.example/c')
    await eventually(() => taken.some(({ edit }) => edit !== undefined))
    expect(taken.at(-1)).toMatchObject({
      links: ['https://gannetwire.example/c'],
      edit: { of: `discord-${id}`, removed: ['https://harbourpost.example/a'] },
    })
    await next.stop()
    await stage.close()
  })

  test('takes what was posted while none was there, and nothing from before', async () => {
    const stage = await openDiscord()
    const { taken, desk } = await started(stage)
    await stage.post('https://harbourpost.example/before')
    await eventually(() => taken.length === 1)
    await stage.chat.stop()
    await stage.post('https://harbourpost.example/meanwhile')
    const next = restarted(stage)
    await next.start(desk)
    await eventually(() => taken.length === 2)
    await stage.post('https://harbourpost.example/after')
    await eventually(() => taken.length === 3)
    expect(taken.flatMap(({ links }) => links)).toEqual([
      'https://harbourpost.example/before',
      'https://harbourpost.example/meanwhile',
      'https://harbourpost.example/after',
    ])
    await next.stop()
    await stage.close()
  })
})
