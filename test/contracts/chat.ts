/**
 * What every chat adapter does, whatever the platform. A platform's test gives a stage on which a person
 * posts and the contract looks at what stands in the thread.
 */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { ChatAdapter, IncomingMessage, Thread } from '../../src/ports.ts'
import { emptyReport } from '../../src/report/schema.ts'
import { deskOf } from '../chat/desk-of.ts'
import { eventually } from '../chat/eventually.ts'
import { fullReply, hostileTexts, quietReply, replyWith } from '../chat/replies.ts'

/** Faults that every platform has; the stage translates them for its peer. */
export type Trouble = 'rate-limited' | 'server-error' | 'answer-lost' | 'connection-reset'

/** What not every place can do: a terminal has one person, and what stands there stands. */
export type Ability = 'bots' | 'redelivery' | 'edits' | 'troubles' | 'deletion' | 'closing' | 'dropping'

export type Stage = {
  readonly chat: ChatAdapter
  /** A person posts in the public channel, or in the private one; resolves to the message's id. */
  post(text: string, options?: { thread?: Thread; private?: boolean }): Promise<string>
  /** The person edits a message. */
  edit(messageId: string, text: string): Promise<void>
  /** Another bot posts. */
  postAsBot(text: string): Promise<void>
  /** The platform delivers the event of a message again. */
  redeliver(messageId: string): Promise<void>
  /** Plain text of the adapter's messages in the thread, in order. */
  standing(thread: Thread): readonly string[]
  /** Everything of those messages that the platform would parse for mentions and links. */
  parsed(thread: Thread): string
  /** What a link looks like there whose words name the bank while it leads to the evil site. */
  readonly masked: RegExp
  trouble(kind: Trouble, on: 'post' | 'edit'): void
  deleteOwn(thread: Thread, message: string): void
  /** The channel no longer takes messages. */
  closeChannel(thread: Thread): void
  reopenChannel(thread: Thread): void
  dropConnection(): void
  /** True while the adapter is connected. */
  connected(): boolean
  close(): Promise<void>
}

/** Anything that a platform turns into a ping. */
const PINGS = /<!|<@|<#|<\/|@everyone|@here|@channel/i

/** A busy machine is slow, and that is no failure. */
jest.setTimeout(30_000)

export function testChat(
  name: string,
  open: () => Promise<Stage>,
  { without = [] }: { readonly without?: readonly Ability[] } = {},
): void {
  /** Registers the tests of an ability where the place has it. */
  const given = (ability: Ability, register: () => void): void => {
    if (!without.includes(ability)) register()
  }

  describe(`${name} as a chat`, () => {
    let stage: Stage
    const taken: IncomingMessage[] = []
    let refuse = false

    beforeAll(async () => {
      stage = await open()
      await stage.chat.start(
        deskOf((message) => {
          if (refuse) return Promise.reject(new Error('the queue is away'))
          taken.push(message)
          return Promise.resolve()
        }),
      )
    })

    afterAll(async () => {
      await stage.chat.stop()
      await stage.close()
    })

    async function asked(
      text: string,
      options: { thread?: Thread; private?: boolean } = {},
    ): Promise<IncomingMessage> {
      const before = taken.length
      await stage.post(text, options)
      await eventually(() => taken.length > before)
      const message = taken.at(-1)
      if (message === undefined) throw new Error('nothing was taken')
      return message
    }

    async function acknowledged(
      text = 'https://harbourpost.example/news/ferry',
    ): Promise<[IncomingMessage, string]> {
      const message = await asked(text)
      return [message, await stage.chat.acknowledge(message.thread, message.links, message.key)]
    }

    test('hands over the article links of a message, each once, in their order', async () => {
      const message = await asked(
        'two on the ferry: https://harbourpost.example/news/ferry and https://coastline.example/solvang?a=1&b=2 https://harbourpost.example/news/ferry',
      )
      expect(message.links).toEqual([
        'https://harbourpost.example/news/ferry',
        'https://coastline.example/solvang?a=1&b=2',
      ])
      expect(message.private).toBe(false)
      expect(message.key).toMatch(/^[A-Za-z0-9._-]*[A-Za-z][A-Za-z0-9._-]*$/)
    })

    test('a message in a private place is marked private', async () => {
      expect((await asked('https://harbourpost.example/news/secret', { private: true })).private).toBe(true)
    })

    test('leaves alone what has no article link, what bots post and what it posts itself', async () => {
      const before = taken.length
      await stage.post('no links here, just words')
      if (!without.includes('bots')) await stage.postAsBot('https://harbourpost.example/news/from-a-bot')
      const [, own] = await acknowledged('https://harbourpost.example/news/only-this')
      expect(own).not.toBe('')
      await stage.post('nothing again')
      expect(taken.slice(before).flatMap((message) => message.links)).toEqual([
        'https://harbourpost.example/news/only-this',
      ])
    })

    given('redelivery', () => {
      test('an event delivered again carries the same key', async () => {
        const first = await asked('https://harbourpost.example/news/again')
        const before = taken.length
        await stage.redeliver(first.messageId)
        await eventually(() => taken.length > before)
        expect(taken.at(-1)?.key).toBe(first.key)
      })
    })

    test('a second message in a thread belongs to the same thread and has a key of its own', async () => {
      const [first] = await acknowledged()
      const second = await asked('https://coastline.example/solvang', { thread: first.thread })
      expect(second.thread).toEqual(first.thread)
      expect(second.key).not.toBe(first.key)
    })

    test('acknowledges in the thread, then the reply replaces what stood there', async () => {
      const [message, id] = await acknowledged()
      expect(stage.standing(message.thread)).toEqual(['Reading the article…'])
      await stage.chat.progress(message.thread, id, { read: 1, of: 2 })
      expect(stage.standing(message.thread)).toEqual(['Read 1 of 2…'])
      await stage.chat.reply(message.thread, id, fullReply, emptyReport)
      const [reply = '', ...others] = stage.standing(message.thread)
      expect(others).toEqual([])
      expect(reply.startsWith('2 sources, 2 independent. 2 mismatches. 1 link could not be read.')).toBe(true)
      expect(reply.indexOf('Passengers rescued: 41 or 36')).toBeGreaterThan(0)
      expect(reply.indexOf('Cause: engine failure or fog')).toBeGreaterThan(
        reply.indexOf('Passengers rescued'),
      )
      expect(reply).toContain('“Operator Veldany Lines counted 36 people brought ashore”')
      expect(reply).toContain('the page is behind a paywall')
    })

    test('replying again, or acknowledging again with the same key, changes nothing', async () => {
      const [message, id] = await acknowledged()
      expect(await stage.chat.acknowledge(message.thread, message.links, message.key)).toBe(id)
      await stage.chat.reply(message.thread, id, quietReply, emptyReport)
      const once = stage.standing(message.thread)
      await stage.chat.reply(message.thread, id, quietReply, emptyReport)
      expect(stage.standing(message.thread)).toEqual(once)
      expect(once).toHaveLength(1)
    })

    test('progress that comes late never covers the reply', async () => {
      const [message, id] = await acknowledged()
      const late = stage.chat.progress(message.thread, id, { read: 1, of: 2 })
      await Promise.all([late, stage.chat.reply(message.thread, id, quietReply, emptyReport)])
      await stage.chat.progress(message.thread, id, { read: 2, of: 2 })
      expect(stage.standing(message.thread)[0]).toContain('No mismatches in 14 claims compared')
    })

    given('troubles', () => {
      test.each(['rate-limited', 'server-error', 'answer-lost', 'connection-reset'] as const)(
        'a post that meets %s stands once in the end',
        async (kind) => {
          const message = await asked('https://harbourpost.example/news/trouble')
          stage.trouble(kind, 'post')
          const id = await stage.chat.acknowledge(message.thread, message.links, message.key)
          stage.trouble(kind, 'edit')
          await stage.chat.reply(message.thread, id, quietReply, emptyReport)
          expect(stage.standing(message.thread)).toHaveLength(1)
          expect(stage.standing(message.thread)[0]).toContain('3 sources, 1 independent')
        },
      )
    })

    given('deletion', () => {
      test('when the progress message was deleted, the reply is posted anew, and only once', async () => {
        const [message, id] = await acknowledged()
        stage.deleteOwn(message.thread, id)
        await stage.chat.progress(message.thread, id, { read: 1, of: 2 })
        const stands = await stage.chat.reply(message.thread, id, quietReply, emptyReport)
        expect(stands).not.toBe(id)
        expect(await stage.chat.reply(message.thread, id, quietReply, emptyReport)).toBe(stands)
        expect(stage.standing(message.thread)).toHaveLength(1)
      })
    })

    given('closing', () => {
      test('a closed channel is a fault that no retry mends, with a word on what to do', async () => {
        const [message, id] = await acknowledged()
        stage.closeChannel(message.thread)
        try {
          const fault = stage.chat.reply(message.thread, id, quietReply, emptyReport)
          await expect(fault).rejects.toMatchObject({ name: 'Fault', retryable: false })
          await expect(fault).rejects.toThrow(/archived|invite|permission/)
        } finally {
          stage.reopenChannel(message.thread)
        }
      })
    })

    test('says so in the thread when a request could not be taken', async () => {
      const [{ thread }] = await acknowledged()
      refuse = true
      try {
        await stage.post('https://harbourpost.example/news/lost', { thread })
        await eventually(() => stage.standing(thread).length > 1)
        expect(stage.standing(thread)[1]).toContain('could not take this in')
      } finally {
        refuse = false
      }
    })

    test.each(hostileTexts)('foreign text stays text: %j', async (text) => {
      const [message, id] = await acknowledged()
      await stage.chat.reply(message.thread, id, replyWith(text), emptyReport)
      const parsed = stage.parsed(message.thread)
      expect(parsed).not.toMatch(PINGS)
      expect(parsed).not.toMatch(
        /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060-\u206f\u{e0000}-\u{e007f}]/u,
      )
      expect(parsed).not.toMatch(stage.masked)
    })

    given('edits', () => {
      test('an edit that adds a link asks for that link alone, in the same thread, under a key of its own', async () => {
        const [message] = await acknowledged()
        const before = taken.length
        await stage.edit(message.messageId, `${message.links[0]} https://gannetwire.example/news/added`)
        await eventually(() => taken.length > before)
        expect(taken.at(-1)).toMatchObject({
          links: ['https://gannetwire.example/news/added'],
          thread: message.thread,
          edit: { of: message.key, removed: [] },
        })
        expect(taken.at(-1)?.key).not.toBe(message.key)
      })
    })

    given('edits', () => {
      test('an edit that takes a link out is handed over with what it removed, one that changes words is not', async () => {
        const [message] = await acknowledged()
        const before = taken.length
        await stage.edit(message.messageId, `${message.links[0]} with other words`)
        await stage.edit(message.messageId, 'never mind')
        await eventually(() => taken.length > before)
        expect(taken.slice(before)).toEqual([
          expect.objectContaining({ links: [], edit: { of: message.key, removed: [message.links[0]] } }),
        ])
      })
    })

    given('dropping', () => {
      test('after a dropped connection it connects again and takes messages', async () => {
        stage.dropConnection()
        await eventually(() => !stage.connected())
        await eventually(() => stage.connected())
        const message = await asked('https://harbourpost.example/news/after-the-drop')
        expect(message.links).toEqual(['https://harbourpost.example/news/after-the-drop'])
      })
    })
  })
}
