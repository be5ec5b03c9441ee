/** The dialog for a text that is too long for a command's field: a pasted article, or a draft. */
import {
  type ChatInputCommandInteraction,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js'

/** The prefix of the dialogs' ids in Discord's events. */
const DIALOG = 'paste '
const TEXT = 'text'
/** "Text input" in the reference of components. */
const LONGEST = 4000

export async function askForText(
  interaction: ChatInputCommandInteraction,
  about: { readonly command: string; readonly title: string; readonly label: string },
): Promise<void> {
  const input = {
    type: ComponentType.TextInput as const,
    custom_id: TEXT,
    label: about.label,
    style: TextInputStyle.Paragraph,
    max_length: LONGEST,
    required: true,
  }
  await interaction.showModal({
    custom_id: `${DIALOG}${about.command}`,
    title: about.title,
    components: [{ type: ComponentType.ActionRow, components: [input] }],
  })
}

/** Null for what is no dialog of these. */
export function sentText(
  interaction: ModalSubmitInteraction,
): { readonly command: string; readonly text: string } | null {
  const { customId, fields } = interaction
  if (!customId.startsWith(DIALOG)) return null
  return { command: customId.slice(DIALOG.length), text: fields.getTextInputValue(TEXT) }
}
