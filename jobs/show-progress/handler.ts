import type { Chat, Ledger } from '../../src/ports.ts'
import type { Handler } from '../definition.ts'
import type { Payload } from '../registry.ts'

export type ProgressPorts = { readonly chat: Chat; readonly ledger: Ledger }

/** A progress that comes after the reply must not overwrite it. */
export const showProgressHandler =
  ({ chat, ledger }: ProgressPorts): Handler<Payload<'show-progress'>> =>
  async ({ request, thread, message, read, of }) => {
    if (await ledger.has(`replied ${request}`)) return
    await chat.progress(thread, message, { read, of })
  }
