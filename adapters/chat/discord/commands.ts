/** What people ask for by name: `/check`, "Check links" in a message's menu, and the commands of the desk. */
import {
  type Attachment,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js'
import { articleLinks } from '../../../src/article/link.ts'
import type { Command } from '../../../src/desk/command.ts'
import { pastedName } from '../../../src/desk/pasted.ts'
import type { IncomingFile, IncomingMessage, Thread } from '../../../src/ports.ts'
import { isReadableFile } from '../files.ts'
import { type Asker, type AskPorts, ask, askingOf } from './ask.ts'
import { type CompletePorts, complete } from './complete.ts'
import { askForText, sentText } from './dialog.ts'
import { markdown } from './escape.ts'
import { holdsNothing, incomingMessage } from './incoming.ts'
import { fieldsOf, typedWords } from './options.ts'
import { placeOf } from './person.ts'
import { CHECK, DRAFT, SHORTCUT } from './registered.ts'
import { CHOICE } from './short.ts'

const NO_LINKS = 'There is no link to an article in that.'
const NO_FILE = 'I read HTML, PDF and text files; that is none of them.'
/** Discord's limit for a message, less a margin. */
const MOST_CONTENT = 1900

export type CommandPorts = AskPorts &
  CompletePorts & {
    readonly commands: Readonly<Record<string, Command>>
    readonly handOver: (message: IncomingMessage) => Promise<void>
  }

function fileOf({ id, name, contentType, size, url }: Attachment): IncomingFile | null {
  const mediaType = contentType?.replace(/;.*$/, '') ?? null
  return isReadableFile(name, mediaType) ? { id, name, size, url, mediaType } : null
}

const tell = (interaction: Asker | MessageContextMenuCommandInteraction, content: string) =>
  interaction.reply({ content, flags: MessageFlags.Ephemeral, allowedMentions: { parse: [] } })

/** In angle brackets Discord shows no previews. */
function listed(links: readonly string[], files: readonly IncomingFile[]): string {
  const lines = [
    ...links.map((link) => `<${link.replace(/[<>]/g, encodeURIComponent)}>`),
    ...files.map(({ name }) => `\`${name.replaceAll('`', '')}\``),
  ].join('\n')
  return lines.length <= MOST_CONTENT ? lines : `${links.length} links`
}

type Given = Pick<IncomingMessage, 'links' | 'files' | 'pasted'>

/** The answer in the channel is what the check's thread hangs on. */
async function openCheck(
  interaction: ChatInputCommandInteraction | ModalSubmitInteraction,
  content: string,
  given: Given,
  { handOver }: CommandPorts,
): Promise<void> {
  await interaction.reply({ content, allowedMentions: { parse: [] } })
  const { id: messageId } = await interaction.fetchReply()
  const place = placeOf(interaction)
  const thread: Thread = place.thread.thread === '' ? { ...place.thread, thread: messageId } : place.thread
  await handOver({
    ...{ key: `discord-command-${interaction.id}`, thread, messageId, author: interaction.user.id },
    ...{ ...given, private: place.private, way: 'command' },
  })
}

const PASTE = { command: CHECK, title: 'Check a text', label: 'The text of the article' }

async function check(interaction: ChatInputCommandInteraction, ports: CommandPorts): Promise<void> {
  const typed = interaction.options.getString('links')
  const attached = interaction.options.getAttachment('file')
  if (typed === null && attached === null) return askForText(interaction, PASTE)
  const links = articleLinks(typed ?? '')
  const file = attached === null ? null : fileOf(attached)
  if (attached !== null && file === null) return void (await tell(interaction, NO_FILE))
  const files = file === null ? [] : [file]
  if (links.length + files.length === 0) return void (await tell(interaction, NO_LINKS))
  await openCheck(interaction, listed(links, files), { links, files }, ports)
}

/** What was written into a dialog: an article to check, or the text that a command asked for. */
async function takeText(
  interaction: ModalSubmitInteraction,
  { command, text }: { readonly command: string; readonly text: string },
  ports: CommandPorts,
): Promise<void> {
  if (command !== CHECK) return ask(interaction, askingOf(interaction, command, { pasted: text }), ports)
  const content = markdown(pastedName(text), 200)
  await openCheck(interaction, content, { links: [], files: [], pasted: text }, ports)
}

async function checkMessage(
  interaction: MessageContextMenuCommandInteraction,
  { handOver }: CommandPorts,
): Promise<void> {
  const asked = incomingMessage(interaction.targetMessage)
  await tell(interaction, holdsNothing(asked) ? NO_LINKS : 'I am on it; see the thread on that message.')
  // Asked for by hand: checked again, even when the message was checked when it was posted.
  if (!holdsNothing(asked))
    await handOver({ ...asked, key: `${asked.key}-menu-${interaction.id}`, way: 'command' })
}

async function draft(interaction: ChatInputCommandInteraction, ports: CommandPorts): Promise<void> {
  const attached = interaction.options.getAttachment('file')
  if (attached === null) {
    await askForText(interaction, { command: DRAFT, title: 'Check a draft', label: 'The text of the draft' })
    return
  }
  const file = fileOf(attached)
  if (file === null) return void (await tell(interaction, NO_FILE))
  await ask(interaction, askingOf(interaction, DRAFT, { files: [file] }), ports)
}

/** Words that were too long for a choice come back from where they were noted. */
async function command(interaction: ChatInputCommandInteraction, ports: CommandPorts): Promise<void> {
  const { commandName: name } = interaction
  const known = Object.hasOwn(ports.commands, name) ? ports.commands[name] : undefined
  if (known === undefined) return void (await tell(interaction, 'I do not know that command any more.'))
  if (name === DRAFT) return draft(interaction, ports)
  const typed = typedWords(fieldsOf(name, known), interaction.options)
  const words = await Promise.all(
    typed.split(' ').map(async (word) => (await ports.words.restore(word)) ?? word),
  )
  await ask(interaction, askingOf(interaction, [name, ...words].join(' ').trim()), ports)
}

export async function answerInteraction(interaction: Interaction, ports: CommandPorts): Promise<void> {
  if (interaction.isChatInputCommand()) {
    return interaction.commandName === CHECK ? check(interaction, ports) : command(interaction, ports)
  }
  if (interaction.isAutocomplete()) return complete(interaction, ports.commands, ports)
  if (interaction.isMessageContextMenuCommand() && interaction.commandName === SHORTCUT)
    return checkMessage(interaction, ports)
  if (interaction.isButton() && interaction.customId.startsWith(CHOICE)) {
    const asks = await ports.words.restore(interaction.customId.slice(CHOICE.length))
    if (asks === null) return void (await tell(interaction, 'That button is too old. Ask for it by name.'))
    return ask(interaction, askingOf(interaction, asks), ports)
  }
  if (interaction.isModalSubmit()) {
    const sent = sentText(interaction)
    if (sent !== null) await takeText(interaction, sent, ports)
  }
}
