/** What people ask for by name: `/twosource check …` and the message shortcut "Check these links". */
import type { App, webApi } from '@slack/bolt'
import { articleLinks } from '../../../src/article/link.ts'
import type { IncomingMessage } from '../../../src/ports.ts'
import { holdsNothing, incomingMessage, writtenByPerson } from './incoming.ts'
import { faultOf, platformCode } from './troubles.ts'

/** Names that the app's manifest must carry. */
export const COMMAND = '/twosource'
export const SHORTCUT = 'check_links'

const HELP = [
  'Post links to articles in a channel that I am in, and I compare them in the thread.',
  `\`${COMMAND} check <link> <link> …\` compares them in a thread of its own.`,
  'Any message’s menu has *Check these links*. A page that I cannot open: upload it as HTML, PDF or text.',
].join('\n')

const NO_LINKS = 'There is no link to an article in that.'
const NOT_HERE = 'I am not in this channel. Invite me with `/invite @twosource`, then ask again.'

export type CommandPorts = {
  readonly client: webApi.WebClient
  readonly isPrivate: (channel: string) => Promise<boolean>
  readonly handOver: (message: IncomingMessage) => Promise<void>
}

/** The channel's own message that the check hangs on: a command leaves none behind. */
async function openThread(
  client: webApi.WebClient,
  channel: string,
  links: readonly string[],
): Promise<string> {
  const text = links
    .map((link) => `<${link.replace(/[<>|]/g, encodeURIComponent).replaceAll('&', '&amp;')}>`)
    .join('\n')
  const { ts } = await client.chat.postMessage({
    ...{ channel, text, parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false },
    metadata: { event_type: 'twosource_command', event_payload: {} },
  })
  return ts ?? ''
}

export function answerCommands(app: App, { client, isPrivate, handOver }: CommandPorts): void {
  app.command(COMMAND, async ({ ack, command, respond }) => {
    // Slack waits three seconds; what follows may take longer.
    await ack()
    const [word = 'help', ...rest] = command.text.trim().split(/\s+/)
    if (word.toLowerCase() !== 'check') return void (await respond({ text: HELP }))
    const links = articleLinks(rest.join(' '))
    if (links.length === 0) return void (await respond({ text: NO_LINKS }))
    const { channel_id: channel, team_id: team, user_id: author, trigger_id: trigger } = command
    try {
      const messageId = await openThread(client, channel, links)
      const thread = { platform: 'slack', newsroom: team, channel, thread: messageId }
      const key = `slack-${team}-${channel}-command-${trigger}`
      const apart = await isPrivate(channel)
      await handOver({ key, thread, messageId, author, links, files: [], private: apart, way: 'command' })
    } catch (error) {
      const absent = ['not_in_channel', 'channel_not_found'].includes(platformCode(error) ?? '')
      await respond({ text: absent ? NOT_HERE : faultOf(error, 'the check').message })
    }
  })

  app.shortcut({ type: 'message_action', callback_id: SHORTCUT }, async ({ ack, shortcut, respond }) => {
    await ack()
    const { channel, message, team, trigger_id: trigger, user } = shortcut
    // Whoever wrote it, a bot included: a person asks for it now.
    const asWritten = { ...message, type: 'message', channel: channel.id, user: user.id }
    const event = writtenByPerson({ ...asWritten, subtype: undefined, bot_id: null })
    const asked = event && incomingMessage(event, team?.id ?? '', await isPrivate(channel.id))
    if (asked === null || holdsNothing(asked))
      return void (await respond({ text: NO_LINKS, response_type: 'ephemeral' }))
    // Asked for by hand: checked again, even when the message was checked when it was posted.
    await handOver({ ...asked, key: `${asked.key}-shortcut-${trigger}`, way: 'command' })
  })
}
