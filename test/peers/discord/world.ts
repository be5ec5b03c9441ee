/** One server with its channels and messages in memory, shaped as Discord's objects are. */

export const BOT_ID = '900000000000000001'
export const REPORTER_ID = '900000000000000002'
export const OTHER_BOT_ID = '900000000000000003'
export const GUILD_ID = '800000000000000001'
/** A role of the server beside everybody's. */
export const EDITORS = '860000000000000001'
export const APPLICATION_ID = BOT_ID

/** Channel types of the reference: text, direct message, voice, public thread, private thread. */
export type ChannelType = 0 | 1 | 2 | 11 | 12

export type Channel = {
  readonly id: string
  readonly type: ChannelType
  readonly name: string
  readonly parent: string | null
  /** `@everyone` may not see it. */
  readonly hidden: boolean
  /** The bot may not write in it. */
  closed: boolean
  /** The bot may make no threads in it, or attach no files. */
  denied?: 'threads' | 'files'
  /** Of a thread that fell silent; a locked one is taken out by moderators alone. */
  archived?: 'archived' | 'locked'
}

export type Attachment = {
  readonly id: string
  readonly filename: string
  readonly content_type: string
  readonly size: number
  readonly url: string
}

export type Message = {
  readonly id: string
  readonly channel: string
  readonly author: string
  readonly bot: boolean
  /** The message that it answers. */
  answers?: string
  content: string
  embeds: readonly unknown[]
  components?: readonly unknown[]
  readonly nonce: string | null
  edited: boolean
  readonly mentions: readonly string[]
  readonly attachments: readonly Attachment[]
  readonly webhook: boolean
  /** Files that the bot sent with it. */
  sent?: readonly unknown[]
  allowedMentions: unknown
}

/** VIEW_CHANNEL, the bit that a hidden channel denies to everyone. */
const VIEW_CHANNEL = 1n << 10n
const ALL_BUT_ADMIN = ((1n << 50n) - 1n) & ~(1n << 3n)

export type InteractionAnswer = {
  readonly content: string
  readonly ephemeral: boolean
  readonly embeds: readonly unknown[]
  readonly components: readonly unknown[]
  readonly attachments: readonly unknown[]
  readonly allowedMentions: unknown
  /** Promised, not yet given. */
  readonly deferred?: boolean
  readonly deleted?: boolean
}

export type PendingInteraction = {
  readonly token: string
  readonly channel: string
  readonly at: number
  answer: InteractionAnswer | null
  /** The modal that answered it. */
  modal: { readonly custom_id: string; readonly components: readonly unknown[] } | null
  readonly further: InteractionAnswer[]
  /** The completions that answered it. */
  choices: readonly { readonly name: string; readonly value: string }[] | null
  /** The answer that all see, as the message that it is. */
  shown?: Record<string, unknown>
  /** Its fifteen minutes are over. */
  expired?: boolean
}

export class World {
  /** As the app registered them. */
  commands: readonly unknown[] = []
  readonly interactions = new Map<string, PendingInteraction>()
  readonly channels = new Map<string, Channel>()
  readonly messages: Message[] = []
  #next = 0n

  /** Snowflake: milliseconds since 2015 in the upper bits, so that ids rise with time. */
  snowflake(): string {
    this.#next += 1n
    return String((BigInt(Date.now() - 1_420_070_400_000) << 22n) + this.#next)
  }

  addChannel(
    id: string,
    type: ChannelType,
    options: { parent?: string; hidden?: boolean; name?: string } = {},
  ): Channel {
    const { parent = null, hidden = false, name = 'desk' } = options
    const channel: Channel = { id, type, name, parent, hidden, closed: false }
    this.channels.set(id, channel)
    return channel
  }

  add(message: Omit<Message, 'id' | 'edited'>): Message {
    const stored: Message = { ...message, id: this.snowflake(), edited: false }
    this.messages.push(stored)
    return stored
  }

  find(channel: string, id: string): Message | undefined {
    return this.messages.find((one) => one.channel === channel && one.id === id)
  }

  delete(channel: string, id: string): void {
    const index = this.messages.findIndex((one) => one.channel === channel && one.id === id)
    if (index !== -1) this.messages.splice(index, 1)
  }
}

export function userObject(id: string): Record<string, unknown> {
  const names: Record<string, string> = { [BOT_ID]: 'twosource', [OTHER_BOT_ID]: 'otherbot' }
  const username = names[id] ?? 'reporter'
  return { id, username, discriminator: '0', global_name: username, avatar: null, bot: id in names }
}

/** @param last id of its last message, as the gateway tells it. */
export function channelObject(channel: Channel, last: string | null = null): Record<string, unknown> {
  const everyone = { id: GUILD_ID, type: 0, allow: '0', deny: String(channel.hidden ? VIEW_CHANNEL : 0n) }
  if (channel.type === 1)
    return { id: channel.id, type: 1, recipients: [userObject(REPORTER_ID)], last_message_id: last }
  const base = {
    id: channel.id,
    type: channel.type,
    guild_id: GUILD_ID,
    name: channel.name,
    parent_id: channel.parent,
    last_message_id: last,
  }
  if (channel.type === 0 || channel.type === 2)
    return { ...base, position: 0, permission_overwrites: [everyone], nsfw: false, topic: null }
  const metadata = {
    archived: false,
    auto_archive_duration: 1440,
    archive_timestamp: new Date().toISOString(),
    locked: false,
  }
  return { ...base, owner_id: BOT_ID, thread_metadata: metadata, member_count: 1, message_count: 0 }
}

/** As in REST answers; the gateway's events also say the channel's type. */
export function messageObject(message: Message, guild: boolean): Record<string, unknown> {
  return {
    id: message.id,
    channel_id: message.channel,
    ...(guild ? { guild_id: GUILD_ID } : {}),
    author: userObject(message.author),
    content: message.content,
    timestamp: new Date().toISOString(),
    edited_timestamp: message.edited ? new Date().toISOString() : null,
    tts: false,
    mention_everyone: false,
    mentions: message.mentions.map(userObject),
    mention_roles: [],
    attachments: message.attachments,
    embeds: message.embeds,
    components: message.components ?? [],
    pinned: false,
    type: 0,
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(message.webhook ? { webhook_id: '700000000000000001' } : {}),
  }
}

export function guildObject(world: World): Record<string, unknown> {
  const everyone = {
    ...{
      id: GUILD_ID,
      name: '@everyone',
      color: 0,
      hoist: false,
      position: 0,
      managed: false,
      mentionable: false,
    },
    permissions: String(ALL_BUT_ADMIN),
  }
  const channels = [...world.channels.values()]
  const lastOf = ({ id }: Channel) => world.messages.findLast(({ channel }) => channel === id)?.id ?? null
  return {
    ...{ id: GUILD_ID, name: 'Newsroom', icon: null, owner_id: REPORTER_ID, afk_timeout: 300, features: [] },
    ...{ verification_level: 0, default_message_notifications: 0, explicit_content_filter: 0, mfa_level: 0 },
    ...{
      system_channel_flags: 0,
      premium_tier: 0,
      preferred_locale: 'en-US',
      nsfw_level: 0,
      member_count: 3,
    },
    ...{ emojis: [], stickers: [], voice_states: [], presences: [], stage_instances: [], large: false },
    roles: [everyone, { ...everyone, id: EDITORS, name: 'editors', position: 1 }],
    members: [
      {
        user: userObject(BOT_ID),
        roles: [],
        joined_at: new Date().toISOString(),
        deaf: false,
        mute: false,
        flags: 0,
      },
    ],
    channels: channels
      .filter(({ type }) => type === 0 || type === 2)
      .map((one) => channelObject(one, lastOf(one))),
    threads: channels.filter(({ type }) => type > 2).map((one) => channelObject(one, lastOf(one))),
    joined_at: new Date().toISOString(),
    unavailable: false,
  }
}
