/** The contract's stage on the Slack peer. */
import { createSlackChat, type SlackOptions } from '../../../adapters/chat/slack/slack.ts'
import type { Thread } from '../../../src/ports.ts'
import type { Stage, Trouble } from '../../contracts/chat.ts'
import type { Fault } from '../../peers/faults.ts'
import { APP_TOKEN, BOT_TOKEN, type SlackPeer, startSlack } from '../../peers/slack/server.ts'
import { BOT_ID, type Message } from '../../peers/slack/workspace.ts'
import { collectedLog } from '../collected-log.ts'

export const PUBLIC = 'C0DESK'
export const PRIVATE = 'G0SECRET'

const FAULTS: Record<Trouble, Fault> = {
  'rate-limited': { status: 429, retryAfter: 0, times: 2 },
  'server-error': { status: 503 },
  'answer-lost': { status: 500, applied: true },
  'connection-reset': { reset: true, applied: true },
}

/** All texts in a value, in order. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'text' && typeof one === 'string' ? [one] : textsIn(one),
  )
}

/** As a reader sees it: links by their words, entities undone, emphasis gone. */
function plain(mrkdwn: string): string {
  return mrkdwn
    .replace(/<[^|>]+\|([^>]*)>/g, '$1')
    .replace(/(?<!\w)[*_]|[*_](?!\w)|^>/gm, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** As Slack's clients send what was typed. */
const wrapped = (text: string): string => text.replaceAll('&', '&amp;').replace(/https?:\/\/\S+/g, '<$&>')

export type SlackStage = Stage & { readonly peer: SlackPeer; readonly log: ReturnType<typeof collectedLog> }

export async function openSlack(extra: Partial<SlackOptions> = {}): Promise<SlackStage> {
  const peer = await startSlack()
  peer.workspace.addChannel(PUBLIC)
  peer.workspace.addChannel(PRIVATE, 'group')
  const log = collectedLog()
  const chat = createSlackChat({
    botToken: BOT_TOKEN,
    // The time is also that in which the pings of Slack's client must be answered: shorter, and a busy machine
    // drops the line.
    way: { kind: 'socket', appToken: APP_TOKEN, reconnectAfter: 1500 },
    log,
    apiUrl: peer.apiUrl,
    backoff: 5,
    progressEvery: 0,
    ...extra,
  })
  const own = (thread: Thread): Message[] =>
    peer.workspace.thread(thread.channel, thread.thread).filter((message) => message.botId === BOT_ID)
  const channel = (thread: Thread) => {
    const found = peer.workspace.channels.get(thread.channel)
    if (found === undefined) throw new Error(`no channel ${thread.channel}`)
    return found
  }
  return {
    peer,
    log,
    chat,
    async post(text, options = {}) {
      const place = options.private === true ? PRIVATE : PUBLIC
      const threadTs = options.thread === undefined ? {} : { threadTs: options.thread.thread }
      return (await peer.post({ channel: place, text: wrapped(text), ...threadTs })).ts
    },
    async edit(id, text) {
      await peer.edit(id, wrapped(text))
    },
    async postAsBot(text) {
      await peer.post({ channel: PUBLIC, text: `<${text}>`, botId: 'B0OTHER', user: 'U0OTHERBOT' })
    },
    async redeliver(id) {
      const message = peer.workspace.messages.find(({ ts }) => ts === id)
      if (message === undefined) throw new Error(`no message ${id}`)
      await peer.redeliver(message)
    },
    standing: (thread) =>
      own(thread).map(({ blocks, text }) => {
        const shown = Array.isArray(blocks) && blocks.length > 0 ? textsIn(blocks).join('\n') : text
        return plain(shown)
      }),
    parsed: (thread) =>
      own(thread)
        .map(({ blocks, text }) => [text, ...textsIn(blocks)].join('\n'))
        .join('\n'),
    masked: /<[^|>]*evil[^|>]*\|[^>]*bank/,
    trouble: (kind, on) =>
      peer.faults.add({ ...FAULTS[kind], on: on === 'post' ? 'chat.postMessage' : 'chat.update' }),
    deleteOwn: (thread, message) => peer.workspace.delete(thread.channel, message),
    closeChannel(thread) {
      channel(thread).archived = true
    },
    reopenChannel(thread) {
      channel(thread).archived = false
    },
    dropConnection: () => peer.dropSockets(),
    connected: () => peer.sockets() > 0,
    close: () => peer.close(),
  }
}
