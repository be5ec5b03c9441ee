/** The menu under a reply: evidence, confirm, dismiss, settle. */
import {
  type APIEmbed,
  ComponentType,
  type Interaction,
  MessageFlags,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
  TextInputStyle,
} from 'discord.js'
import type { ActionAnswer, IncomingAction, Log, Thread } from '../../../src/ports.ts'
import type { Evidence, EvidencePiece } from '../../../src/reply/evidence.ts'
import { MOST_NOTE, readActionValue } from '../actions.ts'
import { dayOf } from '../phrases.ts'
import { link, markdown } from './escape.ts'
import { personOf, placeOf } from './person.ts'
import { MENU } from './render.ts'

export type MenuPorts = {
  readonly log: Log
  readonly onAction: (action: IncomingAction) => Promise<ActionAnswer>
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

/** The thread that the reply stands in. */
function standsIn(interaction: Asking): Thread {
  const { thread } = placeOf(interaction)
  return thread.thread === '' ? { ...thread, thread: thread.channel } : thread
}

type Asked = Pick<IncomingAction, 'kind' | 'message' | 'mismatch' | 'note'>
type Asking = StringSelectMenuInteraction | ModalSubmitInteraction

async function decide(interaction: Asking, asked: Asked, { onAction, log }: MenuPorts): Promise<void> {
  // Three seconds are all that Discord waits; the answer may take longer.
  await interaction.deferReply({ flags: MessageFlags.Ephemeral })
  const quiet = { allowedMentions: { parse: [] } }
  try {
    const answer = await onAction({ ...asked, thread: standsIn(interaction), person: personOf(interaction) })
    const shown =
      answer.kind === 'evidence'
        ? { embeds: [evidenceEmbed(answer.evidence)] }
        : { content: markdown(answer.kind === 'said' ? answer.text : 'That cannot be shown here.', 500) }
    await interaction.editReply({ ...shown, ...quiet })
  } catch (error) {
    log.error({ error, action: asked.kind }, 'discord: a choice could not be carried out')
    await interaction.editReply({ content: 'That did not work. Please try again.', ...quiet })
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
