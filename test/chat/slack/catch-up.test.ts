/** What was posted while the connection was away, of which Slack sends no event any more. */
import { describe, expect, jest, test } from '@jest/globals'
import { createSlackChat } from '../../../adapters/chat/slack/slack.ts'
import type { IncomingMessage, Notes } from '../../../src/ports.ts'
import { sentence } from '../../../src/reply/notice.ts'
import { APP_TOKEN, BOT_TOKEN } from '../../peers/slack/server.ts'
import { BOT_USER } from '../../peers/slack/workspace.ts'
import { deskOf } from '../desk-of.ts'
import { eventually } from '../eventually.ts'
import { openSlack, PRIVATE, PUBLIC, type SlackStage } from './stage.ts'

jest.setTimeout(30_000)

const link = (name: string): string => `<https://harbourpost.example/news/${name}>`

async function running(notes?: Notes) {
  const taken: IncomingMessage[] = []
  const stage = await openSlack(notes === undefined ? {} : { notes })
  const desk = deskOf((message) => Promise.resolve(void taken.push(message)))
  return { stage, taken, desk }
}

/** The next process of the same installation. */
async function another(stage: SlackStage, notes: Notes) {
  const way = { kind: 'socket' as const, appToken: APP_TOKEN }
  const { log, peer } = stage
  const beside = createSlackChat({ botToken: BOT_TOKEN, way, log, notes, apiUrl: peer.apiUrl })
  const other = async (): Promise<void> => {
    await beside.stop()
    await stage.close()
  }
  return { beside, other }
}

const names = (taken: readonly IncomingMessage[]): readonly string[] =>
  taken.flatMap(({ links }) => links).map((one) => one.replace(/.*\//, ''))

describe('a gap in Slack’s connection', () => {
  test('what was posted in it is looked up: in every channel, in threads, said to it alone, with its way', async () => {
    const { stage, taken, desk } = await running()
    stage.peer.workspace.addChannel('D0REPORTER', 'im')
    stage.peer.workspace.addChannel('C0ELSEWHERE').member = false
    await stage.chat.start(desk)
    const root = await stage.peer.post({ channel: PUBLIC, text: link('before') })
    stage.dropConnection()
    await eventually(() => !stage.connected())
    stage.peer.postUnheard({ channel: PUBLIC, text: link('public') })
    stage.peer.postUnheard({ channel: PUBLIC, text: `<@${BOT_USER}> ${link('mention')}` })
    stage.peer.postUnheard({ channel: PUBLIC, text: link('thread'), threadTs: root.ts })
    stage.peer.postUnheard({ channel: PUBLIC, text: link('bot'), botId: 'B0OTHER' })
    stage.peer.postUnheard({ channel: PRIVATE, text: link('private') })
    stage.peer.postUnheard({ channel: 'D0REPORTER', text: link('direct') })
    stage.peer.postUnheard({ channel: 'C0ELSEWHERE', text: link('elsewhere') })
    await eventually(() => names(taken).includes('thread'))
    expect(names(taken)).toEqual(['before', 'public', 'mention', 'mention', 'private', 'direct', 'thread'])
    expect(taken.map(({ way }) => way)).toEqual([
      ...['posted', 'posted', 'posted', 'mention', 'posted', 'direct', 'posted'],
    ])
    expect(taken.filter((one) => one.private).flatMap(({ links }) => links)).toHaveLength(2)
    expect(taken[2]?.key).toBe(taken[3]?.key)
    await stage.chat.stop()
    await stage.close()
  })

  test('a process that starts anew looks up what was posted since the last one', async () => {
    const written = new Map<string, string>()
    const notes: Notes = {
      write: async (key, text) => void written.set(key, text),
      read: async (key) => written.get(key) ?? null,
    }
    const { stage, taken, desk } = await running(notes)
    await stage.chat.start(desk)
    await stage.peer.post({ channel: PUBLIC, text: link('before') })
    await stage.chat.stop()
    stage.peer.postUnheard({ channel: PUBLIC, text: link('meanwhile') })
    await stage.chat.start(desk)
    await eventually(() => names(taken).includes('meanwhile'))
    await stage.chat.stop()
    await stage.close()
  })

  test('a command that was answered before the restart is not done again, one that was said meanwhile is done', async () => {
    const written = new Map<string, string>()
    const notes: Notes = {
      write: async (key, text) => void written.set(key, text),
      read: async (key) => written.get(key) ?? null,
    }
    const { stage } = await running(notes)
    const asked: string[] = []
    const desk = deskOf(
      async () => undefined,
      undefined,
      async ({ text }) => {
        asked.push(text)
        return { notice: sentence('Done.'), shownTo: 'asker' }
      },
    )
    await stage.chat.start(desk)
    await stage.peer.post({ channel: PUBLIC, text: `<@${BOT_USER}> undo` })
    await eventually(() => asked.length === 1 && written.size === 1)
    await stage.chat.stop()
    const { beside, other } = await another(stage, notes)
    stage.peer.postUnheard({ channel: PUBLIC, text: `<@${BOT_USER}> status` })
    await beside.start(desk)
    await eventually(() => asked.length === 2)
    expect(asked).toEqual(['undo', 'status'])
    await other()
  })

  test('a history that Slack refuses is a line in the log, and the others are looked up all the same', async () => {
    const { stage, taken, desk } = await running()
    await stage.chat.start(desk)
    await stage.peer.post({ channel: PUBLIC, text: link('before') })
    stage.dropConnection()
    await eventually(() => !stage.connected())
    stage.peer.postUnheard({ channel: PRIVATE, text: link('private') })
    stage.peer.faults.add({ on: 'conversations.history', error: 'missing_scope' })
    await eventually(() => names(taken).includes('private'))
    expect(stage.log.lines.join('\n')).toContain('a gap could not be filled')
    await stage.chat.stop()
    await stage.close()
  })
})
