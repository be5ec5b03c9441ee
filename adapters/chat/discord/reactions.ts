/** Messages that somebody points to with a reaction. */
import type { MessageReaction, PartialMessageReaction, PartialUser, User } from 'discord.js'
import type { ChatDesk, IncomingMessage, Log } from '../../../src/ports.ts'
import { holdsNothing, incomingMessage, threadOf } from './incoming.ts'
import { faultOf } from './troubles.ts'

export type ReactionPorts = {
  readonly log: Log
  readonly handOver: (message: IncomingMessage) => Promise<void>
  readonly wantsReaction: ChatDesk['wantsReaction']
}

/** Some emoji come with a sign that asks for their coloured form, and without. */
const bare = (name: string): string => name.replaceAll('\ufe0f', '')

export async function takeReaction(
  { emoji, message: pointed }: MessageReaction | PartialMessageReaction,
  { id: author, bot }: User | PartialUser,
  { log, handOver, wantsReaction }: ReactionPorts,
): Promise<void> {
  const name = emoji.name ?? ''
  if (bot === true || author === pointed.client.user.id) return
  const newsroom = pointed.guildId ?? `direct-${pointed.channelId}`
  if (!(await wantsReaction(newsroom, name)) && !(await wantsReaction(newsroom, bare(name)))) return
  try {
    const message = await pointed.fetch()
    const incoming = incomingMessage(message)
    // Whoever wrote it, a bot included: a person asks for it now. Checked before, it is not checked again.
    if (!holdsNothing(incoming))
      await handOver({ ...incoming, thread: threadOf(message), author, way: 'reaction' })
  } catch (error) {
    log.warn({ error: faultOf(error, 'the message').message }, 'discord: a message cannot be seen')
  }
}
