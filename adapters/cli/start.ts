/** `twosource start`: connects the chats to the queue and runs until it is told to stop. */
import type { Request, Source } from '../../jobs/request.ts'
import type { ChatAdapter, IncomingMessage, Log } from '../../src/ports.ts'

/**
 * A private channel keeps a memory of its own and may look into the newsroom's; what is pasted in public
 * never sees a private one.
 */
export function memoryOf(message: IncomingMessage): Request['memory'] {
  const { newsroom, channel } = message.thread
  if (!message.private) return { write: newsroom, read: [newsroom] }
  const own = `${newsroom}/private/${channel}`
  return { write: own, read: [own, newsroom] }
}

export type TakePorts = {
  readonly startCheck: (request: Request) => Promise<void>
}

/** Acknowledges a message and puts its check on the queue. The same message twice is one check. */
export async function takeMessage(
  chat: ChatAdapter,
  incoming: IncomingMessage,
  ports: TakePorts,
): Promise<void> {
  if (incoming.links.length === 0) return
  const message = await chat.acknowledge(incoming.thread, incoming.links, incoming.key)
  const sources = incoming.links.map((link): Source => ({ kind: 'link', link }))
  await ports.startCheck({
    key: incoming.key,
    thread: incoming.thread,
    message,
    sources,
    memory: memoryOf(incoming),
  })
}

export async function startChats(chats: readonly ChatAdapter[], ports: TakePorts, log: Log): Promise<void> {
  for (const chat of chats) {
    await chat.start((incoming) => takeMessage(chat, incoming, ports))
    log.info({ platform: chat.platform }, 'connected')
  }
}

/** What to set when nothing is; said once, in words. */
export const noTokens = [
  'no chat is connected: set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, or DISCORD_TOKEN (README.md says where to get them).',
  'jobs are worked all the same; Ctrl-C ends the program.',
]
