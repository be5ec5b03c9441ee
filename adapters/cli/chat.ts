/** `twosource chat`: a session at the terminal, with a memory of its own that stays. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { ChatAdapter, Log } from '../../src/ports.ts'
import { type ChatPorts, startChats } from './start.ts'

/** The newsroom that everything said at a terminal belongs to. */
export const TERMINAL_NEWSROOM = 'terminal'

export const greeting = [
  'Paste links to articles to compare them; `help` lists what else there is, `/quit` or Ctrl-D leaves.',
]

/** A pipe's last answers may still be on their way; somebody else's jobs are not waited for for ever. */
const LONGEST_WAIT = 20_000
const LOOKED_EVERY = 50

async function untilIdle(isIdle: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + LONGEST_WAIT
  while (performance.now() < end && !(await isIdle())) await sleep(LOOKED_EVERY)
}

/** Resolves when the person has left, or the pipe is at its end and everything in it was answered. */
export async function chatAtTerminal(
  chat: ChatAdapter & { readonly ended: Promise<void> },
  ports: ChatPorts,
  log: Log,
  /** Whether no job waits or runs; null when nobody waits for what is still on its way. */
  isIdle: (() => Promise<boolean>) | null,
): Promise<void> {
  await startChats([chat], ports, log)
  await chat.ended
  if (isIdle !== null) await untilIdle(isIdle)
}
