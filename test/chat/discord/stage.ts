/** The contract's stage on the Discord peer. */
import { createDiscordChat, type DiscordOptions } from '../../../adapters/chat/discord/discord.ts'
import type { ChatAdapter, Thread } from '../../../src/ports.ts'
import type { Stage, Trouble } from '../../contracts/chat.ts'
import { type DiscordPeer, startDiscord, TOKEN } from '../../peers/discord/server.ts'
import { BOT_ID, type Message } from '../../peers/discord/world.ts'
import type { Fault } from '../../peers/faults.ts'
import { collectedLog } from '../collected-log.ts'
import { notesInMemory } from '../notes-in-memory.ts'

export const PUBLIC = '810000000000000001'
export const PRIVATE = '810000000000000002'
export const DIRECT = '810000000000000003'

const FAULTS: Record<Trouble, Fault> = {
  'rate-limited': { status: 429, retryAfter: 0.05, times: 2 },
  'server-error': { status: 503 },
  'answer-lost': { status: 500, applied: true },
  'connection-reset': { reset: true, applied: true },
}

function descriptions(message: Message): string[] {
  return message.embeds.flatMap((embed) => {
    const text = (embed as { description?: unknown }).description
    return typeof text === 'string' ? [text] : []
  })
}

/** As a reader sees it: links by their words, escapes undone, emphasis gone. */
function plain(markdown: string): string {
  return markdown
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)\*+|^> /gm, '')
    .replace(/\\(.)/g, '$1')
}

export type DiscordStage = Stage & {
  readonly peer: DiscordPeer
  readonly log: ReturnType<typeof collectedLog>
  /** Another process on the same server and the same notes. */
  reopen(): ChatAdapter
}

export async function openDiscord(
  extra: Partial<DiscordOptions> = {},
  portal: { messageContent?: boolean } = {},
): Promise<DiscordStage> {
  const peer = await startDiscord(portal)
  peer.world.addChannel(PUBLIC, 0)
  peer.world.addChannel(PRIVATE, 0, { hidden: true })
  peer.world.addChannel(DIRECT, 1)
  const log = collectedLog()
  const notes = notesInMemory()
  const reopen = () =>
    createDiscordChat({
      ...{ botToken: TOKEN, log, notes, apiUrl: peer.apiUrl, backoff: 5, progressEvery: 0 },
      ...extra,
    })
  const chat = reopen()
  const own = (thread: Thread): Message[] =>
    peer.world.messages.filter((message) => message.channel === thread.thread && message.author === BOT_ID)
  const channel = (thread: Thread) => {
    const found = peer.world.channels.get(thread.channel)
    if (found === undefined) throw new Error(`no channel ${thread.channel}`)
    return found
  }
  return {
    peer,
    log,
    chat,
    reopen,
    post(text, options = {}) {
      const place = options.thread?.thread ?? (options.private === true ? PRIVATE : PUBLIC)
      return Promise.resolve(peer.post({ channel: place, content: text }).id)
    },
    edit(id, text) {
      peer.edit(id, text)
      return Promise.resolve()
    },
    postAsBot(text) {
      peer.post({ channel: PUBLIC, content: text, from: 'bot' })
      peer.post({ channel: PUBLIC, content: text, from: 'webhook' })
      return Promise.resolve()
    },
    redeliver(id) {
      const message = peer.world.messages.find((one) => one.id === id)
      if (message === undefined) throw new Error(`no message ${id}`)
      peer.redeliver(message)
      return Promise.resolve()
    },
    standing: (thread) =>
      own(thread).map((message) => [message.content, ...descriptions(message)].map(plain).join('\n')),
    parsed: (thread) =>
      own(thread)
        .map((message) => [message.content, ...descriptions(message)].join('\n'))
        .join('\n'),
    masked: /\[[^\]]*bank[^\]]*\]\([^)]*evil/,
    trouble: (kind, on) => peer.faults.add({ ...FAULTS[kind], on }),
    deleteOwn: (thread, message) => peer.world.delete(thread.thread, message),
    closeChannel(thread) {
      channel(thread).closed = true
    },
    reopenChannel(thread) {
      channel(thread).closed = false
    },
    dropConnection: () => peer.gateway.drop(),
    connected: () => peer.gateway.connected > 0,
    close: () => peer.close(),
  }
}
