/** `twosource start`: connects the chats to the queue and runs until it is told to stop. */
import { isAskedBy, settingsIn } from '../../src/desk/admit.ts'
import { answerAsking } from '../../src/desk/answer.ts'
import type { DeskPorts } from '../../src/desk/command.ts'
import { suggestFor } from '../../src/desk/suggest.ts'
import type { ChatAdapter, Log } from '../../src/ports.ts'
import { answerAction } from './act.ts'
import { type TakePorts, takeMessage } from './take-message.ts'
import { withText } from './with-text.ts'

export type ChatPorts = Pick<TakePorts, 'startCheck' | 'uploads' | 'ledger'> & { readonly desk: DeskPorts }

export async function startChats(chats: readonly ChatAdapter[], ports: ChatPorts, log: Log): Promise<void> {
  for (const chat of chats) {
    await chat.start({
      onMessage: (incoming) => takeMessage(chat, incoming, { ...ports, ...ports.desk }),
      onAction: (action) => answerAction(chat, action, ports.desk),
      onAsking: async (asking) => answerAsking(await withText(chat, asking), ports.desk),
      onTyping: (asking) => suggestFor(asking, ports.desk),
      async wantsReaction(newsroom, name) {
        return isAskedBy(name, await settingsIn({ newsroom, channel: '' }, ports.desk.settings))
      },
    })
    log.info({ platform: chat.platform }, 'connected')
  }
}

/** What to set when nothing is; said once, in words. */
export const noTokens = [
  'no chat is connected: set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, or DISCORD_TOKEN (README.md says where to get them).',
  'jobs are worked all the same; Ctrl-C ends the program.',
]
