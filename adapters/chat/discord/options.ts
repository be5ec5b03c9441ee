/**
 * The fields that Discord shows for a command's words, where they help. A command without a line here has
 * one field for all its words, or none when it takes none.
 */
import { ApplicationCommandOptionType, type CommandInteractionOptionResolver } from 'discord.js'
import type { Command } from '../../../src/desk/command.ts'

export type Field = {
  /** Lower case, without blanks. */
  readonly name: string
  readonly help: string
  readonly required?: true
  /** `flag`: a yes or no that becomes this word of the command. */
  readonly flag?: string
}

/** In the order of the command's words: what is typed into them, joined, is what a person would type. */
const FIELDS: Readonly<Record<string, readonly Field[]>> = {
  settings: [
    { name: 'name', help: 'Which setting; empty for all of them' },
    { name: 'value', help: 'What it should be; empty to see what it does' },
    { name: 'here', help: 'For this channel alone', flag: 'here' },
  ],
  find: [{ name: 'words', help: 'Words of headlines, measures, names and outlets', required: true }],
  story: [{ name: 'story', help: 'Words of its headline; empty for the story of this thread' }],
  watch: [{ name: 'story', help: 'Words of its headline, or a link; empty for the story of this thread' }],
  forget: [{ name: 'link', help: 'Link or words of the article that is to be forgotten', required: true }],
  digest: [{ name: 'words', help: 'now, off, or a time: at 08:00 Europe/London mon-fri' }],
}

const DESCRIPTION = 100

export function described(text: string): string {
  const tidy = text.replaceAll('`', '').trim()
  return tidy.length <= DESCRIPTION ? tidy : `${tidy.slice(0, DESCRIPTION - 1)}…`
}

export function fieldsOf(name: string, { takes }: Command): readonly Field[] {
  const known = FIELDS[name]
  if (known !== undefined) return known
  return takes === '' ? [] : [{ name: 'words', help: described(takes) }]
}

/** A flag comes before the words, where people type it. */
export function typedWords(
  fields: readonly Field[],
  options: Pick<CommandInteractionOptionResolver, 'get'>,
): string {
  const words = fields.toSorted((a, b) => Number(b.flag !== undefined) - Number(a.flag !== undefined))
  return words
    .flatMap(({ name, flag }) => {
      const value = options.get(name)?.value
      if (flag !== undefined) return value === true ? [flag] : []
      return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []
    })
    .join(' ')
}

/** As Discord registers a field. */
export function optionOf({ name, help, required, flag }: Field, completes: boolean) {
  if (flag !== undefined)
    return { type: ApplicationCommandOptionType.Boolean as const, name, description: help, required: false }
  return {
    type: ApplicationCommandOptionType.String as const,
    name,
    description: described(help),
    required: required === true,
    autocomplete: completes,
  }
}
