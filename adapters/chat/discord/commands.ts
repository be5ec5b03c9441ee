/** What people ask for by name: `/check` and "Check links" in a message's menu. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ChatInputCommandInteraction,
  type Interaction,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js'
import { articleLinks } from '../../../src/article/link.ts'
import type { IncomingMessage } from '../../../src/ports.ts'
import { holdsNothing, incomingMessage, isPrivate } from './incoming.ts'

export const COMMAND = 'check'
export const SHORTCUT = 'Check links'

/** Registered at every start; Discord replaces the set as a whole. */
export const commands: RESTPutAPIApplicationCommandsJSONBody = [
  {
    name: COMMAND,
    description: 'Compare articles in a thread of their own',
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'links',
        description: 'Links to the articles, separated by spaces',
        required: true,
      },
    ],
  },
  {
    name: SHORTCUT,
    type: ApplicationCommandType.Message,
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  },
]

const NO_LINKS = 'There is no link to an article in that.'
/** Discord's limit for a message, less a margin. */
const MOST_CONTENT = 1900

type HandOver = (message: IncomingMessage) => Promise<void>

async function check(interaction: ChatInputCommandInteraction, handOver: HandOver): Promise<void> {
  const links = articleLinks(interaction.options.getString('links', true))
  if (links.length === 0) {
    await interaction.reply({ content: NO_LINKS, flags: MessageFlags.Ephemeral })
    return
  }
  // In angle brackets Discord shows no previews.
  const listed = links.map((link) => `<${link.replace(/[<>]/g, encodeURIComponent)}>`).join('\n')
  const content = listed.length <= MOST_CONTENT ? listed : `${links.length} links`
  const answer = await interaction.reply({ content, withResponse: true, allowedMentions: { parse: [] } })
  const { channel, channelId } = interaction
  const messageId = answer.resource?.message?.id ?? interaction.id
  const inThread = channel?.isThread() === true
  const thread = {
    platform: 'discord',
    newsroom: interaction.guildId ?? `direct-${channelId}`,
    channel: inThread ? (channel.parentId ?? channelId) : channelId,
    thread: inThread || !interaction.inGuild() ? channelId : messageId,
  }
  await handOver({
    ...{
      key: `discord-command-${interaction.id}`,
      thread,
      messageId,
      author: interaction.user.id,
      links,
      files: [],
    },
    private: channel === null || isPrivate(channel),
    way: 'command',
  })
}

async function checkMessage(
  interaction: MessageContextMenuCommandInteraction,
  handOver: HandOver,
): Promise<void> {
  const asked = incomingMessage(interaction.targetMessage)
  const content = holdsNothing(asked) ? NO_LINKS : 'I am on it; see the thread on that message.'
  await interaction.reply({ content, flags: MessageFlags.Ephemeral })
  // Asked for by hand: checked again, even when the message was checked when it was posted.
  if (!holdsNothing(asked))
    await handOver({ ...asked, key: `${asked.key}-menu-${interaction.id}`, way: 'command' })
}

export async function answerInteraction(interaction: Interaction, handOver: HandOver): Promise<void> {
  if (interaction.isChatInputCommand() && interaction.commandName === COMMAND)
    await check(interaction, handOver)
  if (interaction.isMessageContextMenuCommand() && interaction.commandName === SHORTCUT) {
    await checkMessage(interaction, handOver)
  }
}
