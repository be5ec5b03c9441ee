/** From a message that asks for a check to the check on the queue. */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Request, Source } from '../../jobs/request.ts'
import { isWanted, overLimit, settingsIn } from '../../src/desk/admit.ts'
import { pastedPage } from '../../src/desk/pasted.ts'
import type { Failure } from '../../src/domain.ts'
import type { Settings } from '../../src/memory/settings.ts'
import { memoriesOf } from '../../src/memory/thread.ts'
import type {
  ChatAdapter,
  Clock,
  IncomingMessage,
  Ledger,
  Meter,
  SettingsStore,
  UploadStore,
} from '../../src/ports.ts'
import { composeReply } from '../../src/reply/compose.ts'
import { emptyReport } from '../../src/report/schema.ts'
import { removedLine } from '../chat/edits.ts'

export type TakePorts = {
  readonly startCheck: (request: Request) => Promise<void>
  readonly uploads: UploadStore
  readonly settings: SettingsStore
  readonly meter: Meter
  readonly ledger: Ledger
  readonly clock: Clock
}

type HandedIn = { readonly sources: readonly Source[]; readonly failures: readonly Failure[] }

/** Files and pasted text become texts that are kept for the check. */
async function handedIn(
  chat: ChatAdapter,
  incoming: IncomingMessage,
  { uploads, clock }: TakePorts,
): Promise<HandedIn> {
  const sources: Source[] = []
  const failures: Failure[] = []
  for (const file of incoming.files) {
    const page = await chat.fetchFile(file)
    if (page.ok) sources.push({ kind: 'upload', link: file.name, upload: await uploads.keep(page.value) })
    else failures.push(page.failure)
  }
  if (incoming.pasted !== undefined) {
    const page = pastedPage(incoming.pasted, clock().toISOString())
    sources.push({ kind: 'upload', link: page.link, upload: await uploads.keep(page) })
  }
  return { sources, failures }
}

/** How long another process may take between a message and its check. */
const LONGEST_TAKING = 3000

const taken = (key: string): string => `taken ${key}`

/**
 * One message may come by several events at once, to several processes: one of them takes it. Only when that one
 * went away before the check was on the queue does another.
 */
async function isOurs(key: string, ledger: Ledger): Promise<boolean> {
  if ((await ledger.tally(`taking ${key}`, randomUUID())) === 1) return true
  if (await ledger.has(taken(key))) return false
  await sleep(LONGEST_TAKING)
  return !(await ledger.has(taken(key)))
}

/** One request is one story; a list of this length is somebody's bookmarks, and would hold up the others. */
const MOST_LINKS = 20

/** Acknowledges a message and puts its check on the queue. The same message twice is one check. */
export async function takeMessage(
  chat: ChatAdapter,
  incoming: IncomingMessage,
  ports: TakePorts,
): Promise<void> {
  const { ledger } = ports
  // The edits of a message that was checked are followed, whatever asked for the check.
  const followed = incoming.edit !== undefined && (await ledger.has(taken(incoming.edit.of)))
  const settings = await settingsIn(incoming.thread, ports.settings)
  if (!followed && !isWanted(incoming, settings)) return
  if (!(await isOurs(incoming.key, ledger))) return
  await check(chat, incoming, settings, ports)
  if (followed && incoming.edit.removed.length > 0)
    await chat.say(incoming.thread, removedLine(incoming.edit.removed))
  await ledger.record(taken(incoming.key))
}

async function check(
  chat: ChatAdapter,
  incoming: IncomingMessage,
  settings: Settings,
  ports: TakePorts,
): Promise<void> {
  const { thread, files, key, pasted } = incoming
  const links = incoming.links.slice(0, MOST_LINKS)
  const named = [...links, ...files.map(({ name }) => name), ...(pasted === undefined ? [] : [pasted])]
  if (named.length === 0) return
  const refusal = await overLimit(incoming, settings, ports.meter)
  if (refusal !== null) return chat.say(thread, refusal)
  const message = await chat.acknowledge(thread, named, key)
  const { sources: uploaded, failures } = await handedIn(chat, incoming, ports)
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
