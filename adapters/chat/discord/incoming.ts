/** Discord's messages as requests for a check. */
import { type Channel, ChannelType, type Message, PermissionFlagsBits } from 'discord.js'
import { articleLinks } from '../../../src/article/link.ts'
import type { IncomingMessage, Thread } from '../../../src/ports.ts'
import { isReadableFile } from '../files.ts'

/** A message that a person wrote: no bot, no webhook, no notice of the platform. */
export function isWrittenByPerson(message: Message): boolean {
  return !message.author.bot && message.webhookId === null && !message.system
}

/** True unless everybody on the server may see the channel; what cannot be told counts as private. */
export function isPrivate(channel: Channel): boolean {
  if (channel.isDMBased()) return true
  if (channel.type === ChannelType.PrivateThread) return true
  const place = channel.isThread() ? channel.parent : channel
  const everyone = channel.guild.roles.everyone
  return place?.permissionsFor(everyone).has(PermissionFlagsBits.ViewChannel) !== true
}

/** Where the answer to a message belongs. */
export function threadOf(message: Message): Thread {
  const { channel } = message
  // What is said to the bot alone belongs to no server: each such talk is a newsroom of its own.
  if (!message.inGuild()) {
    return { platform: 'discord', newsroom: `direct-${channel.id}`, channel: channel.id, thread: channel.id }
  }
  const newsroom = message.guildId
  if (!channel.isThread()) return { platform: 'discord', newsroom, channel: channel.id, thread: message.id }
  return { platform: 'discord', newsroom, channel: channel.parentId ?? channel.id, thread: channel.id }
}

function wayOf(message: Message): IncomingMessage['way'] {
  if (!message.inGuild()) return 'direct'
  return message.mentions.users.has(message.client.user.id) ? 'mention' : 'posted'
}

export const holdsNothing = ({ links, files }: IncomingMessage): boolean =>
  links.length === 0 && files.length === 0

export function incomingMessage(message: Message): IncomingMessage {
  const files = [...message.attachments.values()]
    .map(({ id, name, contentType, size, url }) => ({
      ...{ id, name, size, url },
      mediaType: contentType?.replace(/;.*$/, '') ?? null,
    }))
    .filter(({ name, mediaType }) => isReadableFile(name, mediaType))
  return {
    key: `discord-${message.id}`,
    thread: threadOf(message),
    messageId: message.id,
    author: message.author.id,
    links: articleLinks(message.content),
    files,
    private: isPrivate(message.channel),
    way: wayOf(message),
  }
}
