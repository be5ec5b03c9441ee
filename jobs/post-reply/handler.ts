import { standingReply } from '../../src/desk/standing-reply.ts'
import type { Chat, Desk, Ledger, StoryBook } from '../../src/ports.ts'
import type { Handler } from '../definition.ts'
import type { Payload } from '../registry.ts'

export type PostPorts = {
  readonly chat: Chat
  readonly ledger: Ledger
  readonly desk: Desk
  readonly stories: StoryBook
}

/** Idempotent twice over: a reply replaces the progress message, and a request that was answered is left alone. */
export const postReplyHandler =
  ({ chat, ledger, desk, stories }: PostPorts): Handler<Payload<'post-reply'>> =>
  async ({ request, revision = 0, ...standing }) => {
    const key = (made: number): string => (made === 0 ? `replied ${request}` : `replied ${request} ${made}`)
    // A later reply that came first is not taken back by an earlier one.
    if ((await ledger.has(key(revision))) || (revision === 0 && (await ledger.has(key(1))))) return
    // Kept before it is shown: whoever is quick to ask for evidence gets it.
    await desk.keep(standing)
    const reply = await standingReply(standing, { desk, stories })
    const message = await chat.reply(standing.thread, standing.message, reply, standing.report)
    // Somebody deleted the progress message: what stands instead is what people will press.
    if (message !== standing.message) await desk.keep({ ...standing, message })
    await ledger.record(key(revision))
  }
