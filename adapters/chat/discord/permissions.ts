/** What the bot may do on a server, and why; `docs/discord.md` carries the sum in its invite link. */
import { PermissionFlagsBits } from 'discord.js'

export const permissions: readonly (readonly [name: string, bit: bigint, reason: string])[] = [
  ['View Channels', PermissionFlagsBits.ViewChannel, 'to see the messages with links'],
  ['Send Messages', PermissionFlagsBits.SendMessages, 'to answer in direct messages and to commands'],
  ['Embed Links', PermissionFlagsBits.EmbedLinks, 'the reply is made of embeds'],
  ['Attach Files', PermissionFlagsBits.AttachFiles, 'charts of the digest, and the report as JSON'],
  [
    'Read Message History',
    PermissionFlagsBits.ReadMessageHistory,
    'to open a thread on a message, and to find what was posted while it was away',
  ],
  ['Create Public Threads', PermissionFlagsBits.CreatePublicThreads, 'a thread for each check'],
  ['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads, 'the reply in it'],
]

const bits = permissions.reduce((sum, [, bit]) => sum | bit, 0n)

/** Where somebody who manages a server adds the bot to it. */
export function inviteLink(application: string): string {
  const scope = 'bot+applications.commands'
  return `https://discord.com/oauth2/authorize?client_id=${application}&scope=${scope}&permissions=${bits}`
}
