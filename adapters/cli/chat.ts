/** `twosource chat`: a session at the terminal, with a memory of its own that stays. */
import type { ChatAdapter, Log } from '../../src/ports.ts'
import { type ChatPorts, startChats } from './start.ts'

/** The newsroom that everything said at a terminal belongs to. */
export const TERMINAL_NEWSROOM = 'terminal'

export const greeting = [
  'Paste links to articles to compare them; `help` lists what else there is, `/quit` or Ctrl-D leaves.',
]

/** Resolves when the person has left, or the pipe is at its end and everything in it was answered. */
export async function chatAtTerminal(
  chat: ChatAdapter & { readonly ended: Promise<void> },
  ports: ChatPorts,
  log: Log,
): Promise<void> {
  await startChats([chat], ports, log)
  await chat.ended
}
