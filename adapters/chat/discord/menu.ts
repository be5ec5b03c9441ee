/** The menu under a reply: evidence, confirm, dismiss, settle. */
import {
  type APIEmbed,
  type ButtonInteraction,
  ComponentType,
  type Interaction,
  MessageFlags,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
  TextInputStyle,
} from 'discord.js'
import type { ActionAnswer, Chat, IncomingAction, Log, Thread } from '../../../src/ports.ts'
import type { Evidence, EvidencePiece } from '../../../src/reply/evidence.ts'
import type { Reply } from '../../../src/reply/reply.ts'
import { MOST_NOTE, readActionValue, readWholeValue } from '../actions.ts'
import { dayOf } from '../phrases.ts'
import { isGone, respond, soonOrPromised } from './ask.ts'
import { link, markdown } from './escape.ts'
import { personOf, placeOf } from './person.ts'
import { MENU, replyTexts } from './render.ts'
import { asMessages, WHOLE } from './whole.ts'

export type MenuPorts = {
  readonly log: Log
  readonly onAction: (action: IncomingAction) => Promise<ActionAnswer>
  readonly post: Chat['post']
}

const SETTLE = 'settle'
const NOTE = 'note'
const DESCRIPTION_LIMIT = 4096

function pieceText({
  letter,
  publisher,
  headline,
  url,
  value,
  source,
  date,
  before,
  words,
  after,
}: EvidencePiece): string {
  const outlet = publisher ?? headline ?? letter
  const where = url === null ? markdown(outlet, 80) : link(url, outlet, 80)
  const said = source === null ? '' : `*${markdown(source, 80)}*, in `
  const day = date === null ? '' : `, ${markdown(dayOf(date, null), 30)}`
  const space = (touching: boolean) => (touching ? '' : ' ')
  const lead = `${markdown(before, 260)}${space(!/\s$/.test(before))}`
  const context = `${lead}**${markdown(words, 400)}**${space(!/^\s/.test(after))}${markdown(after, 260)}`
  return `**${markdown(value, 80)}** · ${said}${where} (${letter})${day}\n> ${context}`
}

/** As many pieces as one embed holds, whole. */
export function evidenceEmbed({ measure, why, pieces }: Evidence): APIEmbed {
  let description = `**${markdown(measure, 140)}**\n${markdown(why, 240)}`
  for (const piece of pieces) {
    const text = `\n\n${pieceText(piece)}`
    if (description.length + text.length <= DESCRIPTION_LIMIT) description += text
  }
  return { description }
}

type Asking = StringSelectMenuInteraction | ModalSubmitInteraction | ButtonInteraction

/** The thread that the reply stands in. */
function standsIn(interaction: Asking): Thread {
  const { thread } = placeOf(interaction)
  return thread.thread === '' ? { ...thread, thread: thread.channel } : thread
}

type Asked = Pick<IncomingAction, 'kind' | 'message' | 'mismatch' | 'note'>

const QUIET = { allowedMentions: { parse: [] } }
/** As many messages of their own as a person will read through. */
const MOST_MESSAGES = 6

/** The first in the place of the promised answer, the rest below it. */
async function showWhole(interaction: Asking, reply: Reply): Promise<void> {
  const [first = [], ...rest] = asMessages(replyTexts(reply))
  await respond(interaction, { embeds: [...first] })
  const below = { flags: MessageFlags.Ephemeral as const, ...QUIET }
  for (const embeds of rest.slice(0, MOST_MESSAGES - 1))
    await interaction.followUp({ embeds: [...embeds], ...below })
  if (rest.length >= MOST_MESSAGES)
    await interaction.followUp({ content: 'There is more: “Report as JSON” has all of it.', ...below })
}

async function show(interaction: Asking, answer: ActionAnswer, { post }: MenuPorts): Promise<void> {
  switch (answer.kind) {
    case 'said':
      return respond(interaction, { content: markdown(answer.text, 500) })
    case 'evidence':
      return respond(interaction, { embeds: [evidenceEmbed(answer.evidence)] })
    case 'reply':
      return showWhole(interaction, answer.reply)
    case 'file': {
      const notice = { summary: answer.file.alt, lines: [], attachments: [answer.file] }
      await post(standsIn(interaction), notice, `discord-file-${interaction.id}`)
      await respond(interaction, { content: 'The report is in this thread.' })
    }
  }
}

async function decide(interaction: Asking, asked: Asked, ports: MenuPorts): Promise<void> {
  const { log, onAction } = ports
  const work = onAction({ ...asked, thread: standsIn(interaction), person: personOf(interaction) })
  if (!(await soonOrPromised(interaction, work, log))) return
  try {
    await show(interaction, await work, ports)
  } catch (error) {
    if (isGone(error))
      return log.warn({ action: asked.kind }, 'discord: the answer came too late to be shown')
    log.error({ error, action: asked.kind }, 'discord: a choice could not be carried out')
    await respond(interaction, { content: 'That did not work. Please try again.' })
  }
}

async function askForNote(interaction: StringSelectMenuInteraction, mismatch: string): Promise<void> {
  const label = 'Which figure holds, and how you know'
  const type = ComponentType.TextInput as const
  const input = {
    type,
    custom_id: NOTE,
    label,
    style: TextInputStyle.Paragraph,
    max_length: MOST_NOTE,
    required: true,
  }
  await interaction.showModal({
    custom_id: `${SETTLE} ${mismatch}`,
    title: 'Settle',
    components: [{ type: ComponentType.ActionRow, components: [input] }],
  })
}

export async function answerMenu(interaction: Interaction, ports: MenuPorts): Promise<void> {
  if (interaction.isButton() && interaction.customId.startsWith(WHOLE)) {
    const choice = readWholeValue(interaction.customId.slice(WHOLE.length))
    if (choice.kind === 'ask') return
    await decide(
      interaction,
      { kind: choice.kind, mismatch: '', message: interaction.message.id, note: null },
      ports,
    )
  }
  if (interaction.isStringSelectMenu() && interaction.customId === MENU) {
    const choice = readActionValue(interaction.values[0] ?? '')
    if (choice === null) return
    const { kind, mismatch } = choice
    if (kind === 'settle') await askForNote(interaction, mismatch)
    else await decide(interaction, { kind, mismatch, message: interaction.message.id, note: null }, ports)
  }
  if (interaction.isModalSubmit() && interaction.customId.startsWith(`${SETTLE} `)) {
    const mismatch = interaction.customId.slice(SETTLE.length + 1)
    const note = interaction.fields.getTextInputValue(NOTE)
    await decide(
      interaction,
      { kind: 'settle', mismatch, message: interaction.message?.id ?? '', note },
      ports,
    )
  }
}
