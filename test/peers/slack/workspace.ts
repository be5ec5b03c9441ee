/** A workspace in memory: channels, people and messages, shaped as Slack's payloads are. */

export type Channel = {
  readonly id: string
  readonly kind: 'channel' | 'group' | 'im'
  archived: boolean
  /** Whether the bot is in it. */
  member: boolean
}

export type SlackFile = {
  readonly id: string
  readonly name: string
  readonly mimetype: string
  readonly size: number
  readonly url_private_download: string
}

export type Message = {
  readonly ts: string
  readonly channel: string
  readonly user: string
  readonly threadTs: string | null
  text: string
  blocks: unknown
  metadata: unknown
  readonly botId: string | null
  readonly files: readonly SlackFile[]
  edited: { user: string; ts: string } | null
}

/** As `users.info` gives them. */
export type User = {
  readonly id: string
  readonly name: string
  readonly display?: string
  readonly admin?: boolean
  readonly owner?: boolean
  readonly guest?: boolean
}

/** A file of the app's that stands in a thread. */
export type Upload = {
  readonly id: string
  readonly name: string
  readonly alt: string
  readonly length: number
  content: Buffer | null
  channel: string | null
  threadTs: string | null
}

export type Ephemeral = {
  readonly user: string
  readonly channel: string
  readonly threadTs: string | null
  readonly text: string
  readonly blocks: unknown
}

export const TEAM = 'T0NEWSROOM'
export const BOT_USER = 'U0TWOSOURCE'
export const BOT_ID = 'B0TWOSOURCE'
export const APP_ID = 'A0TWOSOURCE'

export class Workspace {
  readonly channels = new Map<string, Channel>()
  readonly messages: Message[] = []
  readonly ephemerals: Ephemeral[] = []
  readonly users = new Map<string, User>([['U0REPORTER', { id: 'U0REPORTER', name: 'ines' }]])
  /** User groups and their members. */
  readonly groups = new Map<string, readonly string[]>()
  readonly uploads: Upload[] = []
  /** The last home tab that was published for each person. */
  readonly homes = new Map<string, Record<string, unknown>>()
  /** Modals that were opened. */
  readonly views: Record<string, unknown>[] = []
  /** Ids of interactions that may still open a modal; each opens one. */
  readonly triggers = new Set<string>()
  #count = 0

  addChannel(id: string, kind: Channel['kind'] = 'channel'): Channel {
    const channel = { id, kind, archived: false, member: true }
    this.channels.set(id, channel)
    return channel
  }

  /** Slack's message id: seconds with six decimals, unique and rising. */
  nextTs(): string {
    this.#count += 1
    return `${Math.floor(Date.now() / 1000)}.${String(this.#count).padStart(6, '0')}`
  }

  add(message: Omit<Message, 'ts' | 'edited'>): Message {
    const stored: Message = { ...message, ts: this.nextTs(), edited: null }
    this.messages.push(stored)
    return stored
  }

  find(channel: string, ts: string): Message | undefined {
    return this.messages.find((one) => one.channel === channel && one.ts === ts)
  }

  delete(channel: string, ts: string): void {
    const index = this.messages.findIndex((one) => one.channel === channel && one.ts === ts)
    if (index !== -1) this.messages.splice(index, 1)
  }

  thread(channel: string, ts: string): Message[] {
    return this.messages.filter((one) => one.channel === channel && (one.ts === ts || one.threadTs === ts))
  }
}

/** The message as it stands in events, `conversations.replies` and answers. */
export function messagePayload(message: Message): Record<string, unknown> {
  return {
    type: 'message',
    user: message.user,
    text: message.text,
    ts: message.ts,
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    ...(message.botId === null ? {} : { bot_id: message.botId, app_id: APP_ID }),
    ...(message.blocks === null ? {} : { blocks: message.blocks }),
    ...(message.metadata === null ? {} : { metadata: message.metadata }),
    ...(message.edited === null ? {} : { edited: message.edited }),
    ...(message.files.length === 0 ? {} : { files: message.files }),
    team: TEAM,
  }
}
