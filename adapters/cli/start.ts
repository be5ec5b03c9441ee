/** `twosource start`: connects the chats to the queue and runs until it is told to stop. */
import type { Request, Source } from '../../jobs/request.ts'
import { admit } from '../../src/desk/admit.ts'
import { answerAsking } from '../../src/desk/answer.ts'
import type { DeskPorts } from '../../src/desk/command.ts'
import { suggestFor } from '../../src/desk/suggest.ts'
import type { Failure } from '../../src/domain.ts'
import { memoriesOf } from '../../src/memory/thread.ts'
import type { ChatAdapter, IncomingMessage, Log, Meter, SettingsStore, UploadStore } from '../../src/ports.ts'
import { composeReply } from '../../src/reply/compose.ts'
import { emptyReport } from '../../src/report/schema.ts'
import { answerAction } from './act.ts'

export type TakePorts = {
  readonly startCheck: (request: Request) => Promise<void>
  readonly uploads: UploadStore
  readonly settings: SettingsStore
  readonly meter: Meter
}

export type ChatPorts = Omit<TakePorts, 'settings' | 'meter'> & { readonly desk: DeskPorts }

type HandedIn = { readonly sources: readonly Source[]; readonly failures: readonly Failure[] }

/** Files become texts that are kept for the check. */
async function handedIn(
  chat: ChatAdapter,
  incoming: IncomingMessage,
  uploads: UploadStore,
): Promise<HandedIn> {
  const sources: Source[] = []
  const failures: Failure[] = []
  for (const file of incoming.files) {
    const page = await chat.fetchFile(file)
    if (page.ok) sources.push({ kind: 'upload', link: file.name, upload: await uploads.keep(page.value) })
    else failures.push(page.failure)
  }
  return { sources, failures }
}

/** One request is one story; a list of this length is somebody's bookmarks, and would hold up the others. */
const MOST_LINKS = 20

/** Acknowledges a message and puts its check on the queue. The same message twice is one check. */
export async function takeMessage(
  chat: ChatAdapter,
  incoming: IncomingMessage,
  ports: TakePorts,
): Promise<void> {
  const { thread, files, key } = incoming
  const links = incoming.links.slice(0, MOST_LINKS)
  if (links.length + files.length === 0) return
  const admission = await admit(incoming, ports)
  if (admission.kind === 'leave') return
  if (admission.kind === 'refuse') return chat.say(thread, admission.why)
  const message = await chat.acknowledge(thread, [...links, ...files.map(({ name }) => name)], key)
  const { sources: uploaded, failures } = await handedIn(chat, incoming, ports.uploads)
  const sources = [...links.map((link): Source => ({ kind: 'link', link })), ...uploaded]
  if (sources.length === 0) {
    const report = { ...emptyReport, failures: [...failures] }
    await chat.reply(thread, message, composeReply(report), report)
    return
  }
  const left = incoming.links.length - links.length
  if (left > 0) {
    await chat.say(thread, `I read the first ${MOST_LINKS} links; post the other ${left} in another message.`)
  }
  for (const { link, message: why } of failures) await chat.say(thread, `${link}: ${why}`)
  const { write, read } = memoriesOf(thread, incoming.private)
  await ports.startCheck({ key, thread, message, sources, memory: { write, read: [...read] } })
}

export async function startChats(chats: readonly ChatAdapter[], ports: ChatPorts, log: Log): Promise<void> {
  for (const chat of chats) {
    await chat.start({
      onMessage: (incoming) => takeMessage(chat, incoming, { ...ports, ...ports.desk }),
      onAction: (action) => answerAction(chat, action, ports.desk),
      onAsking: (asking) => answerAsking(asking, ports.desk),
      onTyping: (asking) => suggestFor(asking, ports.desk),
    })
    log.info({ platform: chat.platform }, 'connected')
  }
}

/** What to set when nothing is; said once, in words. */
export const noTokens = [
  'no chat is connected: set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, or DISCORD_TOKEN (README.md says where to get them).',
  'jobs are worked all the same; Ctrl-C ends the program.',
]
