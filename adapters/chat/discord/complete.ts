/** Completions while somebody types a command. Discord waits three seconds, then shows none. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { AutocompleteInteraction } from 'discord.js'
import type { Command } from '../../../src/desk/command.ts'
import type { Suggestion } from '../../../src/desk/suggestion.ts'
import type { ChatDesk, Log } from '../../../src/ports.ts'
import { shortened, visibleLine } from '../visible.ts'
import { isGone } from './ask.ts'
import { fieldsOf, typedWords } from './options.ts'
import { personOf, placeOf } from './person.ts'
import type { ShortWords } from './short.ts'

export type CompletePorts = {
  readonly log: Log
  readonly words: ShortWords
  readonly onTyping: ChatDesk['onTyping']
}

const PATIENCE = 2000
/** "Application command option choice": 25 of them, 100 characters each. */
const MOST = 25
const LONGEST = 100

async function choicesOf(found: readonly Suggestion[], before: string, words: ShortWords) {
  const lead = before === '' ? '' : `${before} `
  // Other fields stand already; only this one is being filled in.
  const open = found.filter((one) => one.words.startsWith(lead) && one.words.length > lead.length)
  return Promise.all(
    open.slice(0, MOST).map(async (one) => ({
      name: shortened(visibleLine(one.label), LONGEST) || '…',
      value: await words.shorten(one.words.slice(lead.length), LONGEST),
    })),
  )
}

export async function complete(
  interaction: AutocompleteInteraction,
  commands: Readonly<Record<string, Command>>,
  { log, words, onTyping }: CompletePorts,
): Promise<void> {
  const { commandName: name, options } = interaction
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) return
  const focused = options.getFocused(true)
  const fields = fieldsOf(name, command)
  const at = fields.findIndex((field) => field.name === focused.name)
  const others = fields.filter((field, index) => index < at || field.flag !== undefined)
  const before = typedWords(others, options)
  const typed = typeof focused.value === 'string' ? focused.value : ''
  const text = [name, before, typed].filter((part) => part !== '').join(' ')
  const asking = {
    key: `discord-typing-${interaction.id}`,
    text: typed === '' ? `${text} ` : text,
    person: personOf(interaction),
    ...placeOf(interaction),
  }
  try {
    const found = await Promise.race([onTyping(asking), sleep(PATIENCE, [], { ref: false })])
    await interaction.respond(await choicesOf(found, before, words))
  } catch (error) {
    if (isGone(error)) return
    log.warn({ error, command: name }, 'discord: no completions could be shown')
  }
}
