/** The application commands as they are registered at every start; Discord replaces the set as a whole. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js'
import type { Command } from '../../../src/desk/command.ts'
import { described, fieldsOf, optionOf } from './options.ts'

export const CHECK = 'check'
export const DRAFT = 'draft'
export const SHORTCUT = 'Check links'

const contexts = [InteractionContextType.Guild, InteractionContextType.BotDM]

const check = {
  name: CHECK,
  description: 'Compare articles in a thread of their own',
  contexts,
  options: [
    {
      type: ApplicationCommandOptionType.String as const,
      name: 'links',
      description: 'Links to the articles, separated by spaces; empty to paste a text',
    },
    {
      type: ApplicationCommandOptionType.Attachment as const,
      name: 'file',
      description: 'An article as HTML, PDF or text',
    },
  ],
}

/** A draft is long: it is pasted into a dialog, or comes as a file. */
const fileOfDraft = {
  type: ApplicationCommandOptionType.Attachment as const,
  name: 'file',
  description: 'The draft as a text, HTML or PDF file; without one, a dialog asks for the text',
}

function registered(name: string, command: Command) {
  const completes = command.suggest !== undefined
  const fields = fieldsOf(name, command)
  const typed = fields.map((field) => optionOf(field, completes))
  // Discord wants the fields that must be filled in first.
  const ordered = typed.toSorted((a, b) => Number(b.required) - Number(a.required))
  const options = name === DRAFT ? [fileOfDraft] : ordered
  return { name, description: described(command.help), contexts, options }
}

export function applicationCommands(
  commands: Readonly<Record<string, Command>>,
): RESTPutAPIApplicationCommandsJSONBody {
  return [
    check,
    ...Object.entries(commands).map(([name, command]) => registered(name, command)),
    { name: SHORTCUT, type: ApplicationCommandType.Message, contexts },
  ]
}
