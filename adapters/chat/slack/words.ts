/** What a person typed, out of Slack's wrapping (docs.slack.dev/messaging/formatting-message-text, "Retrieving"). */
import { isCommandName } from '../../../src/desk/commands/registry.ts'
import type { IncomingMessage } from '../../../src/ports.ts'
import type { SlackEvent } from './incoming.ts'
import { holdsNothing } from './incoming.ts'

/** Addresses without their brackets and labels; mentions of people, groups and channels stay as Slack wraps them. */
export function typedText(text: string): string {
  return text
    .replace(/<((?:https?|mailto):[^|>]+)(?:\|[^>]*)?>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

const mentionOf = (user: string): RegExp => new RegExp(`<@${user}(?:\\|[^>]*)?>[:,]?`, 'g')

/** Whether the message is said to the app: names it, or is for it alone. */
export function isAddressed({ text, channel_type: kind }: SlackEvent, self: string): boolean {
  return kind === 'im' || mentionOf(self).test(text ?? '')
}

/** The words said to the app, without its name. */
export function wordsTo(self: string, { text }: SlackEvent): string {
  return typedText((text ?? '').replace(mentionOf(self), ' ')).trim()
}

/**
 * A command, as against links to be checked: `forget https://…` is one, `watch this: https://…` is none. Words
 * without links or files are taken for one, too.
 */
export function isCommand(words: string, message: IncomingMessage): boolean {
  const [first = '', second = ''] = words.split(/\s+/)
  const name = first.toLowerCase()
  if (name === 'draft') return true
  if (!isCommandName(name)) return holdsNothing(message)
  return holdsNothing(message) || /^https?:/.test(second)
}
