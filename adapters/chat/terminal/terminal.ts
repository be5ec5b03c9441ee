/** A chat of one person at a terminal: everything that the platforms can do, without an account. */
import { basename } from 'node:path'
import type { Chat, ChatAdapter, ChatDesk, Thread } from '../../../src/ports.ts'
import { progressLine, readingLine } from '../phrases.ts'
import { recent } from '../recent.ts'
import { visibleLine } from '../visible.ts'
import { choicesOfNotice, choicesOfReply, keysOf, renderChoices } from './choices.ts'
import { renderNotice } from './notice.ts'
import { Page as Sheet } from './page.ts'
import { renderOutline, renderReply } from './render.ts'
import { createSession } from './session.ts'
import type { Stage, TerminalChatOptions } from './stage.ts'

const REMEMBERED = 1000
const ON_MISMATCH = 'also: confirm 1, dismiss 1, settle 1 <which figure holds, and how you know>'

export type TerminalChat = ChatAdapter & {
  /** When the input is at its end, or the person has left. */
  readonly ended: Promise<void>
}

export function createTerminalChat(options: TerminalChatOptions): TerminalChat {
  const { screen, log } = options
  const shown = recent<string>(REMEMBERED)
  const threads: string[] = []

  /** Threads are told apart by numbers: their ids are made for other sessions too. */
  function headOf({ channel, thread }: Thread): string {
    if (thread !== '' && !threads.includes(thread)) threads.push(thread)
    const number = thread === '' ? '' : ` ${threads.indexOf(thread) + 1}`
    return `#${visibleLine(channel)}${number}`
  }

  function show(thread: Thread, message: string, text: string, passing = false): void {
    const sheet = new Sheet(options)
    sheet.write(sheet.dress('dim', `── ${headOf(thread)}`))
    screen.show({ thread, message, passing, text: passing ? text : `${sheet}${text}` })
  }

  const stage: Stage = {
    offer: null,
    pending: new Map(),
    tell: (thread, text) => show(thread, '', `${visibleLine(text)}\n`),
    async showNotice(thread, notice) {
      const numbered = choicesOfNotice(notice, thread)
      const offered = renderChoices(numbered, '', options)
      show(thread, '', `${renderNotice(notice, options)}${offered}`)
      if (numbered.length > 0 || stage.offer === null)
        stage.offer = { mismatches: [], message: '', ...stage.offer, thread, numbered }
      for (const file of notice.attachments ?? []) await stage.showFile(thread, file)
    },
    showReply(thread, message, reply, again = false) {
      const numbered = choicesOfReply(reply, thread)
      const mismatches = keysOf(reply)
      const hint = mismatches.length === 0 ? '' : ON_MISMATCH
      const offered = renderChoices(numbered, hint, options)
      const text = `${renderReply(reply, options)}${offered}`
      stage.offer = { thread, message, mismatches, numbered }
      const before = shown.get(message)
      // Said already: a second time would only push it up.
      if (before === text && !again) return
      shown.set(message, text)
      const short = before !== undefined && !again
      show(thread, message, short ? `${renderOutline(reply, options)}${offered}` : text)
    },
    async showFile(thread, file) {
      const sheet = new Sheet(options)
      sheet.write(visibleLine(file.alt))
      sheet.write(visibleLine(await options.saveFile(file)), '→ ')
      show(thread, '', sheet.toString())
    },
  }

  const session = createSession(options, stage)

  const outgoing: Omit<Chat, 'platform'> = {
    async acknowledge(thread, links, key) {
      const message = key ?? options.newId()
      if (shown.get(message) !== undefined || stage.pending.has(message)) return message
      const { promise, resolve } = Promise.withResolvers<void>()
      stage.pending.set(message, resolve)
      session.await(promise)
      show(thread, message, readingLine(links.length), true)
      return message
    },
    async progress(thread, message, progress) {
      if (shown.get(message) === undefined) show(thread, message, progressLine(progress), true)
    },
    async reply(thread, message, reply) {
      stage.showReply(thread, message, reply)
      stage.pending.get(message)?.()
      stage.pending.delete(message)
      return message
    },
    async post(thread, notice, key) {
      if (shown.get(key) !== undefined) return key
      shown.set(key, '')
      await stage.showNotice(thread, notice)
      return key
    },
  }

  let ended: Promise<void> = Promise.resolve()
  return {
    platform: 'terminal',
    ...outgoing,
    get ended() {
      return ended
    },
    async start(desk: ChatDesk) {
      ended = session.run(desk).catch((error: unknown) => {
        log.error({ error }, 'the session broke off')
      })
    },
    async stop() {
      screen.close()
    },
    async fetchFile(file) {
      const page = await options.readFile(file.url)
      return page.ok ? page : { ok: false, failure: { ...page.failure, link: basename(file.name) } }
    },
    async say(thread, text) {
      stage.tell(thread, text)
    },
  }
}
