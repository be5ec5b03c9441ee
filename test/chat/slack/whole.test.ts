/** What stands under a reply: all of it, its report, and what can be asked for about the story. */
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { wholeView } from '../../../adapters/chat/slack/whole.ts'
import type { ActionAnswer, IncomingAction, Thread } from '../../../src/ports.ts'
import { sentence } from '../../../src/reply/notice.ts'
import type { Reply } from '../../../src/reply/reply.ts'
import { emptyReport } from '../../../src/report/schema.ts'
import { complaintsAboutView } from '../../peers/slack/blocks.ts'
import { type Message, TEAM } from '../../peers/slack/workspace.ts'
import { deskOf } from '../desk-of.ts'
import { eventually } from '../eventually.ts'
import { fullReply, hostileTexts, hugeReply, quietReply, replyWith } from '../replies.ts'
import { openSlack, PUBLIC, type SlackStage } from './stage.ts'

jest.setTimeout(30_000)

const choices = [
  { label: 'Watch', asks: 'watch s1' },
  { label: 'Split…', asks: 'split s1' },
  { label: 'Merge…', asks: 'merge s1' },
]

describe('under a reply in Slack', () => {
  let stage: SlackStage
  const acted: IncomingAction[] = []
  const asked: string[] = []
  let answer: () => Promise<ActionAnswer>

  beforeAll(async () => {
    stage = await openSlack()
    await stage.chat.start(
      deskOf(
        async () => undefined,
        (action) => {
          acted.push(action)
          return answer()
        },
        async ({ text }) => {
          asked.push(text)
          return { notice: sentence('Watching.'), shownTo: 'asker' }
        },
      ),
    )
  })
  afterAll(async () => {
    await stage.chat.stop()
    await stage.close()
  })
  beforeEach(() => {
    acted.length = 0
    asked.length = 0
  })

  async function standing(reply: Reply): Promise<Message> {
    const root = stage.peer.postUnheard({ channel: PUBLIC, text: 'links' })
    const thread: Thread = { platform: 'slack', newsroom: TEAM, channel: PUBLIC, thread: root.ts }
    const id = await stage.chat.acknowledge(thread, [], root.ts)
    const stands = await stage.chat.reply(thread, id, reply, emptyReport)
    const message = stage.peer.workspace.find(PUBLIC, stands)
    if (message === undefined) throw new Error('no reply')
    return message
  }

  const buttons = (message: Message): string => {
    const blocks = message.blocks as { type: string }[]
    return JSON.stringify(blocks.filter(({ type }) => type === 'actions'))
  }

  test('the first choices are buttons, the others and the report stand behind ⋯', async () => {
    const shown = buttons(await standing({ ...fullReply, choices }))
    expect(shown).toMatch(
      /"text":"Watch".*"text":"Split…".*"overflow".*"text":"Merge…".*"text":"Report as JSON"/,
    )
    expect(shown).not.toContain('Show all')
  })

  test('a choice asks for its command, from the button as from the menu', async () => {
    const message = await standing({ ...fullReply, choices })
    await stage.peer.press(message, { action_id: 'whole-watch s1', value: 'watch s1' })
    await stage.peer.choose(message, 'whole-more', 'merge s1')
    await eventually(() => asked.length === 2)
    expect(asked).toEqual(['watch s1', 'merge s1'])
    await eventually(() => stage.peer.workspace.ephemerals.at(-1)?.text === 'Watching.')
  })

  test('the report goes into the thread as a file', async () => {
    const message = await standing(quietReply)
    const bytes = new TextEncoder().encode('{"schema":"twosource.report/1"}')
    const file = { name: 'twosource-report.json', mediaType: 'application/json', bytes, alt: 'The report.' }
    answer = async () => ({ kind: 'file', file })
    await stage.peer.choose(message, 'whole-more', 'json')
    await eventually(() => stage.peer.workspace.uploads.at(-1)?.channel === PUBLIC)
    expect(acted[0]).toMatchObject({ kind: 'json', message: message.ts, mismatch: '' })
    expect(stage.peer.workspace.uploads.at(-1)).toMatchObject({ threadTs: message.threadTs, name: file.name })
    expect(stage.peer.workspace.uploads.at(-1)?.content?.toString()).toBe('{"schema":"twosource.report/1"}')
  })

  test('an upload whose answer was lost is not made twice', async () => {
    const message = await standing(quietReply)
    const file = {
      name: 'r.json',
      mediaType: 'application/json',
      bytes: new Uint8Array([123, 125]),
      alt: 'r',
    }
    answer = async () => ({ kind: 'file', file })
    stage.peer.faults.add({ on: 'files.completeUploadExternal', status: 500, applied: true })
    const before = stage.peer.calls.length
    await stage.peer.choose(message, 'whole-more', 'json')
    await eventually(() => stage.peer.calls.slice(before).some(({ method }) => method === 'files.info'))
    const completed = stage.peer.calls.slice(before).filter(({ method }) => method.includes('complete'))
    expect(completed).toHaveLength(1)
  })

  test('a reply that was cut offers all of it, in a window for whoever asks', async () => {
    const message = await standing(hugeReply)
    expect(buttons(message)).toContain('Show all')
    answer = async () => ({ kind: 'reply', reply: hugeReply })
    const before = stage.peer.workspace.views.length
    await stage.peer.press(message, { action_id: 'whole-all', value: 'all' })
    await eventually(() => stage.peer.workspace.views.length > before)
    const shown = JSON.stringify(stage.peer.workspace.views.at(-1))
    const mismatches = hugeReply.stories.flatMap((story) => story.mismatches)
    for (const { title } of mismatches) expect(shown).toContain(title.slice(0, 20))
    for (const { letter } of hugeReply.cards) expect(shown).toContain(`*${letter}*`)
  })

  test('when nothing could be read, there is nothing to press', async () => {
    const nothing = { ...quietReply, sources: 0, cards: [], stories: [] }
    expect(buttons(await standing(nothing))).toBe('[]')
  })

  test('what this adds to the story stands under the first line', async () => {
    const { blocks } = await standing({ ...fullReply, changes: ['A now says 43 in place of 41.'] })
    expect(JSON.stringify((blocks as object[])[1])).toContain('↻ A now says 43 in place of 41.')
  })

  test.each(hostileTexts)('all of a reply full of foreign tricks is taken by Slack: %j', (text) => {
    expect(complaintsAboutView(wholeView(replyWith(text)), 'modal')).toEqual([])
  })
})
