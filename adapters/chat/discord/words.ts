/** What a message says to the bot: whether it is meant, and in which words. */
import type { Message } from 'discord.js'
import { isCommandName } from '../../../src/desk/commands/registry.ts'
import type { IncomingMessage } from '../../../src/ports.ts'
import { holdsNothing } from './incoming.ts'

/** Said to the bot alone, or by its name. A reply to one of its messages mentions it too, without naming it. */
export function isAddressed(message: Message): boolean {
  return !message.inGuild() || mentionOf(message.client.user.id).test(message.content)
}

const mentionOf = (user: string): RegExp => new RegExp(`<@!?${user}>[:,]?`, 'g')

/** Without the bot's name, and with addresses out of the brackets that keep Discord from previewing them. */
export function wordsTo(message: Message): string {
  const named = message.content.replace(mentionOf(message.client.user.id), ' ')
  return named.replace(/<(https?:\/\/[^>\s]+)>/g, '$1').trim()
}

/**
 * A command, as against links to be checked: `forget https://…` is one, `watch this: https://…` is none. Words
 * without links or files are taken for one, too.
 */
export function isCommand(words: string, message: IncomingMessage): boolean {
  const [first = '', second = ''] = words.split(/\s+/)
  const name = first.toLowerCase()
  if (name === 'draft' && isCommandName(name)) return true
  if (!isCommandName(name)) return holdsNothing(message)
  return holdsNothing(message) || /^https?:/.test(second)
}
