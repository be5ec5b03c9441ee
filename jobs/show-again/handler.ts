import { standingReply } from '../../src/desk/standing-reply.ts'
import type { Chat, Desk, StoryBook } from '../../src/ports.ts'
import type { Handler } from '../definition.ts'
import type { Payload } from '../registry.ts'

export type AgainPorts = { readonly chat: Chat; readonly desk: Desk; readonly stories: StoryBook }

/** A thread whose reply is no longer kept is let be. */
export const showAgainHandler =
  ({ chat, desk, stories }: AgainPorts): Handler<Payload<'show-again'>> =>
  async ({ thread }) => {
    const standing = await desk.last(thread)
    if (standing === null) return
    const reply = await standingReply(standing, { desk, stories })
    const message = await chat.reply(standing.thread, standing.message, reply, standing.report)
    if (message !== standing.message) await desk.keep({ ...standing, message })
  }
