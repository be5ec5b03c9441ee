import type { Chat, Ledger } from '../../src/ports.ts'
import { composeReply } from '../../src/reply/compose.ts'
import type { Handler } from '../definition.ts'
import type { Payload } from '../registry.ts'

export type PostPorts = { readonly chat: Chat; readonly ledger: Ledger }

/** Idempotent twice over: a reply replaces the progress message, and a request that was answered is left alone. */
export const postReplyHandler =
  ({ chat, ledger }: PostPorts): Handler<Payload<'post-reply'>> =>
  async ({ request, thread, message, report }) => {
    const key = `replied ${request}`
    if (await ledger.has(key)) return
    await chat.reply(thread, message, composeReply(report), report)
    await ledger.record(key)
  }
