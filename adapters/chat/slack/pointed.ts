/** Messages that somebody points to: with a reaction, or by a link of which Slack shows a preview. */
import type { App, webApi } from '@slack/bolt'
import { z } from 'zod'
import { articleLinks } from '../../../src/article/link.ts'
import type { ChatDesk, IncomingMessage, Log } from '../../../src/ports.ts'
import type { IsPrivate } from './channels.ts'
import { holdsNothing, incomingMessage, writtenByPerson } from './incoming.ts'
import { faultOf } from './troubles.ts'

export type PointedPorts = {
  readonly client: webApi.WebClient
  readonly log: Log
  readonly isPrivate: IsPrivate
  readonly handOver: (message: IncomingMessage) => Promise<void>
  readonly wantsReaction: ChatDesk['wantsReaction']
}

const sharedSchema = z.object({
  channel: z.string(),
  message_ts: z.string(),
  thread_ts: z.string().optional(),
  user: z.string(),
  /** `composer`: still being typed, by a person who may never send it. */
  source: z.string().optional(),
  is_bot_user_member: z.boolean().optional(),
  links: z.array(z.object({ url: z.string() })),
})

export function takePointed(app: App, ports: PointedPorts): void {
  const { client, log, isPrivate, handOver, wantsReaction } = ports

  /** The message as it stands, in a thread or not. */
  async function look(channel: string, ts: string): Promise<unknown> {
    try {
      const place = { channel, ts, oldest: ts, latest: ts, inclusive: true, limit: 1 }
      const { messages } = await client.conversations.replies(place)
      return messages?.find((message) => message.ts === ts)
    } catch (error) {
      log.warn({ error: faultOf(error, 'conversations.replies').message }, 'slack: a message cannot be seen')
      return undefined
    }
  }

  app.event('reaction_added', async ({ event, body, context }) => {
    const { user, reaction, item } = event
    if (item.type !== 'message' || user === context.botUserId) return
    if (!(await wantsReaction(body.team_id, reaction))) return
    const found = await look(item.channel, item.ts)
    if (typeof found !== 'object' || found === null) return
    // Whoever wrote it, a bot included: a person asks for it now. Checked before, it is not checked again.
    const asked = { ...found, type: 'message', channel: item.channel, user, subtype: undefined, bot_id: null }
    const written = writtenByPerson(asked)
    if (written === null) return
    const message = incomingMessage(written, body.team_id, await isPrivate(item.channel))
    if (!holdsNothing(message)) await handOver({ ...message, way: 'reaction' })
  })

  app.event('link_shared', async ({ event, body, context }) => {
    const parsed = sharedSchema.safeParse(event)
    if (!parsed.success || parsed.data.source === 'composer') return
    const { channel, message_ts: ts, thread_ts: root, user, links, is_bot_user_member: member } = parsed.data
    if (user === context.botUserId || member === false) return
    const text = links.map(({ url }) => url).join(' ')
    if (articleLinks(text).length === 0) return
    const shared = { type: 'message', channel, ts, user, text } as const
    const written = root === undefined ? shared : { ...shared, thread_ts: root }
    const message = incomingMessage(written, body.team_id, await isPrivate(channel))
    await handOver({ ...message, way: 'unfurl' })
  })
}
