/** What was said in private, asked for in every other place with every command, its buttons and completions. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { fieldsOf } from '../../../adapters/chat/discord/options.ts'
import { startChats } from '../../../adapters/cli/start.ts'
import { commands, isCommandName } from '../../../src/desk/commands/registry.ts'
import type { KeptMismatch } from '../../../src/memory/kept-story.ts'
import { ledgerInMemory, type TestDesk, testDesk } from '../../desk/in-memory.ts'
import { GUILD_ID, type PendingInteraction } from '../../peers/discord/world.ts'
import { madeReading } from '../../store/made-reading.ts'
import { collectedLog } from '../collected-log.ts'
import { eventually } from '../eventually.ts'
import { DIRECT, type DiscordStage, openDiscord, PRIVATE, PUBLIC } from './stage.ts'

jest.setTimeout(60_000)

const OTHER_PRIVATE = '810000000000000008'
const LINK = 'https://harbourpost.example/quillfeather'
/** A word that stands in no other text. */
const SECRET = /quillfeather/i

const memories = [`${GUILD_ID}/private/${PRIVATE}`, `direct-${DIRECT}/private/${DIRECT}`]

async function fill(desk: TestDesk): Promise<void> {
  const now = desk.clock().toISOString()
  for (const memory of memories) {
    const body = 'The coastguard said 41 people were taken off the ferry Quillfeather on Tuesday.'
    const read = madeReading({
      url: LINK,
      headline: 'Quillfeather aground',
      body,
      publisher: 'Quillfeather Post',
    })
    await desk.articles.save(memory, read)
    await desk.search.add(memory, read)
    const side = {
      value: '41',
      words: 'Quillfeather',
      source: null,
      outlet: 'Quillfeather Post',
      url: LINK,
      date: null,
    }
    const mismatch: KeptMismatch = {
      ...{
        key: 'm1',
        title: 'Quillfeather: 41 or 36',
        measure: 'Quillfeather',
        relation: 'conflict',
        severity: 'high',
      },
      ...{ why: 'Quillfeather', sides: [{ ...side, article: read.article.id }], since: now },
    }
    await desk.stories.save(memory, {
      ...{ id: 'sq', headline: 'Quillfeather aground', articles: [read.article.id], mismatches: [mismatch] },
      ...{ threads: [], since: now, changed: now },
    })
    const { key, title, severity, relation } = mismatch
    const found = { mismatch: key, title, severity, relation }
    await desk.history.append(memory, [{ kind: 'mismatch-found', at: now, story: 'sq', ...found }])
  }
}

const isOver = ({ modal, answer }: PendingInteraction): boolean =>
  modal !== null || (answer !== null && (answer.deleted === true || answer.deferred !== true))

describe('nothing private leaks', () => {
  let stage: DiscordStage
  const desk = testDesk()

  beforeAll(async () => {
    stage = await openDiscord()
    stage.peer.world.addChannel(OTHER_PRIVATE, 0, { hidden: true })
    await fill(desk)
    const ports = {
      startCheck: async () => undefined,
      uploads: { keep: async () => '', load: async () => null },
    }
    await startChats([stage.chat], { ...ports, ledger: ledgerInMemory(), desk }, collectedLog())
  })
  afterAll(async () => {
    await stage.chat.stop()
    await stage.close()
  })

  const typed = ['', 'quillfeather', LINK, 'sq', 'now', 'confirmed sq', 'm1']

  async function answered(place: string, name: string, words: string): Promise<string> {
    const before = stage.peer.world.messages.length
    const field = isCommandName(name) ? fieldsOf(name, commands[name])[0]?.name : undefined
    const option = { type: 3, name: field ?? 'words', value: words }
    const asked = stage.peer.interact(place, { type: 1, name, options: words === '' ? [] : [option] })
    await eventually(() => isOver(asked))
    return JSON.stringify([asked.answer, stage.peer.world.messages.slice(before)])
  }

  /** The words that were typed may come back in an answer; nothing more may. */
  const told = (answer: string, words: string): string =>
    words === '' ? answer : answer.replaceAll(words, '')

  test.each(Object.keys(commands))(
    '`%s` tells nothing of it in the open, in another private channel, or elsewhere',
    async (name) => {
      for (const place of [PUBLIC, OTHER_PRIVATE])
        for (const words of typed) expect(told(await answered(place, name, words), words)).not.toMatch(SECRET)
    },
  )

  test.each(Object.keys(commands))('no completion of `%s` tells of it', async (name) => {
    for (const field of ['words', 'story', 'link', 'name', 'value'])
      for (const value of ['', 'quill', LINK.slice(0, 30)]) {
        const asked = stage.peer.type(PUBLIC, name, [{ type: 3, name: field, value, focused: true }])
        await eventually(() => asked.choices !== null)
        expect(JSON.stringify(asked.choices)).not.toMatch(SECRET)
      }
  })

  test('no button pressed in the open tells of it', async () => {
    for (const name of Object.keys(commands))
      for (const words of ['sq', LINK]) {
        const before = stage.peer.world.messages.length
        const asked = stage.peer.press(PUBLIC, `ask ${name} ${words}`)
        await eventually(() => isOver(asked))
        const answer = JSON.stringify([asked.answer, stage.peer.world.messages.slice(before)])
        expect(told(answer, words)).not.toMatch(SECRET)
      }
  })

  test('where it was said, it is found', async () => {
    expect(await answered(PRIVATE, 'find', 'quillfeather')).toContain('Quillfeather Post')
    expect(await answered(DIRECT, 'find', 'quillfeather')).toContain('Quillfeather Post')
  })
})
