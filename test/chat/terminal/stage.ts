/** The contract's stage at a terminal: a person types, and the pieces on the screen are looked at. */

import type { Piece, Screen } from '../../../adapters/chat/terminal/screen.ts'
import type { TerminalChatOptions } from '../../../adapters/chat/terminal/stage.ts'
import { createTerminalChat, type TerminalChat } from '../../../adapters/chat/terminal/terminal.ts'
import type { Thread } from '../../../src/ports.ts'
import type { Stage } from '../../contracts/chat.ts'
import { collectedLog } from '../collected-log.ts'

export type TerminalStage = Stage & {
  readonly chat: TerminalChat
  readonly pieces: readonly Piece[]
  type(...lines: readonly string[]): void
  leave(): void
}

/** Lines that a test types, one after the other. */
function scriptedScreen(): Screen & { readonly pieces: Piece[]; type(line: string): void; leave(): void } {
  const pieces: Piece[] = []
  const typed: string[] = []
  let wake = (): void => undefined
  let open = true
  return {
    pieces,
    type(line) {
      typed.push(line)
      wake()
    },
    leave() {
      open = false
      wake()
    },
    show: (piece) => void pieces.push(piece),
    prompt: () => undefined,
    async *lines() {
      while (open || typed.length > 0) {
        const next = typed.shift()
        if (next !== undefined) yield next
        else
          await new Promise<void>((resolve) => {
            wake = resolve
          })
      }
    },
    close() {
      this.leave()
    },
  }
}

/** What a terminal acts upon: everything that is no visible character. */
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\p{Default_Ignorable_Code_Point}]/gu

export async function openTerminal(extra: Partial<TerminalChatOptions> = {}): Promise<TerminalStage> {
  const screen = scriptedScreen()
  let made = 0
  const chat = createTerminalChat({
    ...{ screen, width: 200, colour: false, log: collectedLog(), newsroom: 'terminal', oneByOne: false },
    person: { id: 'you', name: 'ines', roles: [], admin: true },
    isCommand: (name) => ['help', 'find', 'settings', 'draft'].includes(name),
    readFile: async (link) => ({ ok: false, failure: { link, code: 'not-found', message: 'no such file' } }),
    saveFile: async ({ name }) => `/saved/${name}`,
    newId: () => {
      made += 1
      return `t${made}`
    },
    ...extra,
  })
  const inThread = (thread: Thread): readonly Piece[] =>
    screen.pieces.filter(
      (piece) => piece.thread.channel === thread.channel && piece.thread.thread === thread.thread,
    )
  const unknown = (): never => {
    throw new Error('a terminal cannot do that')
  }
  return {
    chat,
    pieces: screen.pieces,
    type: (...lines) => lines.forEach((line) => void screen.type(line)),
    leave: () => screen.leave(),
    post(text, options = {}) {
      // A person goes on in the thread that they are in; the contract's threads are those of the last reply.
      if (options.thread === undefined) screen.type(`/in ${options.private === true ? 'private' : '#desk'}`)
      screen.type(options.thread === undefined ? text : `+ ${text}`)
      return Promise.resolve(`t${made + 1}`)
    },
    edit: unknown,
    postAsBot: unknown,
    redeliver: unknown,
    standing(thread) {
      const standing = new Map<string, string>()
      for (const [index, { message, text }] of inThread(thread).entries())
        standing.set(message === '' ? `${index}` : message, text.replace(/^── .*\n/, '').trim())
      return [...standing.values()]
    },
    parsed: (thread) =>
      inThread(thread)
        .flatMap(({ text }) => text.match(CONTROLS) ?? [])
        .join(''),
    masked: /\u001b\]8/,
    trouble: unknown,
    deleteOwn: unknown,
    closeChannel: unknown,
    reopenChannel: unknown,
    dropConnection: unknown,
    connected: () => true,
    close: () => Promise.resolve(),
  }
}
