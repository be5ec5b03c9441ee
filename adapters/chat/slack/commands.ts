/** What people ask for by name: `/twosource …`, the draft's modal, and the message shortcut "Check these links". */
import type { App } from '@slack/bolt'
import { z } from 'zod'
import type { IncomingMessage } from '../../../src/ports.ts'
import type { Notice } from '../../../src/reply/notice.ts'
import { type Asker, NO_LINKS } from './asking.ts'
import type { IsPrivate } from './channels.ts'
import { holdsNothing, incomingMessage, writtenByPerson } from './incoming.ts'
import { renderNotice } from './notice.ts'
import type { SlackPosts } from './post.ts'
import { DRAFT } from './views.ts'
import { typedText } from './words.ts'

/** Names that the app's manifest must carry. */
export const COMMAND = '/twosource'
export const SHORTCUT = 'check_links'

export type CommandPorts = {
  readonly ask: Asker
  readonly posts: Pick<SlackPosts, 'tell' | 'workspace'>
  readonly isPrivate: IsPrivate
  readonly handOver: (message: IncomingMessage) => Promise<void>
}

/** What the draft's modal carries from the command to its sending. */
const draftPlace = z.object({
  thread: z.object({ platform: z.string(), newsroom: z.string(), channel: z.string(), thread: z.string() }),
  private: z.boolean(),
})

export function answerCommands(app: App, { ask, posts, isPrivate, handOver }: CommandPorts): void {
  const ephemeral = async (notice: Notice) => ({
    ...renderNotice(notice, await posts.workspace()),
    response_type: 'ephemeral' as const,
  })

  app.command(COMMAND, async ({ ack, command, respond }) => {
    // Slack waits three seconds; what follows may take longer.
    await ack()
    const {
      channel_id: channel,
      team_id: newsroom,
      user_id: id,
      user_name: name,
      trigger_id: trigger,
    } = command
    const thread = { platform: 'slack', newsroom, channel, thread: '' }
    await ask(typedText(command.text), {
      key: `slack-${newsroom}-${channel}-command-${trigger}`,
      person: { id, name },
      thread,
      private: await isPrivate(channel),
      trigger,
      // By Slack's own address for the answer: it reaches channels, too, that the app is not in.
      tell: async (notice) => respond(await ephemeral(notice)),
    })
  })

  app.view(DRAFT, async ({ ack, body, view }) => {
    await ack()
    const { thread, private: apart } = draftPlace.parse(JSON.parse(view.private_metadata))
    const { id, name } = body.user
    await ask(
      'draft',
      {
        key: `slack-${thread.newsroom}-draft-${view.id}`,
        person: { id, name },
        ...{ thread, private: apart, trigger: null },
        tell: (notice) => posts.tell(thread, id, notice),
      },
      { pasted: view.state.values[DRAFT]?.[DRAFT]?.value ?? '' },
    )
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
