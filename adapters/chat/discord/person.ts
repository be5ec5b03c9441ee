/** Who asked, and where, as an interaction says it. */
import { type BaseInteraction, PermissionFlagsBits } from 'discord.js'
import type { Person } from '../../../src/desk/asking.ts'
import type { Thread } from '../../../src/ports.ts'
import { isPrivate } from './incoming.ts'

/** Managing the server is Discord's word for whoever may change how it works. */
const ADMINS = [PermissionFlagsBits.Administrator, PermissionFlagsBits.ManageGuild]

function rolesOf({ member }: BaseInteraction): readonly string[] {
  if (member === null) return []
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()]
}

/** In a direct message everybody is the head of their own newsroom. */
export function personOf(interaction: BaseInteraction): Person {
  const { id, globalName, username } = interaction.user
  const { member, memberPermissions } = interaction
  const nick = member !== null && 'displayName' in member ? member.displayName : null
  return {
    id,
    name: nick ?? globalName ?? username,
    roles: rolesOf(interaction),
    admin: !interaction.inGuild() || ADMINS.some((bit) => memberPermissions?.has(bit) === true),
  }
}

/** Where it was asked: an empty thread is the channel itself; a direct talk is one thread. */
export function placeOf(interaction: BaseInteraction): {
  readonly thread: Thread
  readonly private: boolean
} {
  const { channel, guildId } = interaction
  const id = interaction.channelId ?? ''
  const closed = channel === null || isPrivate(channel)
  if (guildId === null) {
    return {
      thread: { platform: 'discord', newsroom: `direct-${id}`, channel: id, thread: id },
      private: true,
    }
  }
  const inThread = channel?.isThread() === true
  const thread = {
    platform: 'discord',
    newsroom: guildId,
    channel: inThread ? (channel.parentId ?? id) : id,
    thread: inThread ? id : '',
  }
  return { thread, private: closed }
}
