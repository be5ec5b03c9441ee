import type { Chat, Desk, Ledger } from '../../src/ports.ts'
import { composeReply } from '../../src/reply/compose.ts'
import { mismatchKeys, withDecisions } from '../../src/reply/decided.ts'
import type { Handler } from '../definition.ts'
import type { Payload } from '../registry.ts'

export type PostPorts = { readonly chat: Chat; readonly ledger: Ledger; readonly desk: Desk }

/** Idempotent twice over: a reply replaces the progress message, and a request that was answered is left alone. */
export const postReplyHandler =
  ({ chat, ledger, desk }: PostPorts): Handler<Payload<'post-reply'>> =>
  async ({ request, thread, message, memory, report }) => {
    const key = `replied ${request}`
    if (await ledger.has(key)) return
    const reply = composeReply(report)
    // Kept before it is shown: whoever is quick to ask for evidence gets it.
    await desk.keep({ thread, message, memory, report })
    const decided = await desk.decided(memory, mismatchKeys(reply))
    await chat.reply(thread, message, withDecisions(reply, decided), report)
    await ledger.record(key)
  }
