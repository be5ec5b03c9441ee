/** The Web API methods that a bot of this kind calls, with the refusals of Slack's reference pages. */
import { complaintsAbout, complaintsAboutView, textLength } from './blocks.ts'
import {
  APP_ID,
  BOT_ID,
  BOT_USER,
  type Channel,
  type Message,
  messagePayload,
  TEAM,
  type Workspace,
} from './workspace.ts'

export type Answer = Record<string, unknown> & { readonly ok: boolean }
export type Call = { readonly method: string; readonly args: Record<string, string>; readonly at: number }

type Context = {
  readonly workspace: Workspace
  readonly args: Record<string, string>
  /** Where files are sent to. */
  readonly address: string
  /** `ws://…` for the next Socket Mode connection. */
  openSocket(): string
  /** Tells the app, as Slack does, of what its own calls changed. */
  emit(event: Record<string, unknown>): void
}

const refuse = (error: string, messages: readonly string[] = []): Answer => ({
  ok: false,
  error,
  ...(messages.length === 0 ? {} : { errors: messages, response_metadata: { messages } }),
})

/** Arguments as Slack names them; a message is refused for an unknown one here, to find misspellings. */
const MESSAGE_ARGUMENTS = new Set([
  ...['token', 'channel', 'ts', 'thread_ts', 'text', 'blocks', 'attachments', 'metadata', 'mrkdwn', 'parse'],
  ...['link_names', 'unfurl_links', 'unfurl_media', 'reply_broadcast', 'username', 'icon_emoji', 'icon_url'],
  ...['user', 'file_ids', 'team_id'],
])

/** Slack documents 40,000 for `text`; the sum for blocks is what its servers were seen to take. */
const MOST_TEXT = 40_000
const MOST_BLOCK_TEXT = 13_000

function parsed(text: string | undefined): unknown {
  if (text === undefined) return null
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function contentProblem(args: Record<string, string>): Answer | null {
  const unknown = Object.keys(args).find((key) => !MESSAGE_ARGUMENTS.has(key))
  if (unknown !== undefined) return refuse('invalid_arguments', [`[ERROR] unknown argument ${unknown}`])
  const blocks = parsed(args.blocks)
  if (blocks === undefined) return refuse('invalid_blocks_format')
  const none = blocks === null || (Array.isArray(blocks) && blocks.length === 0)
  if (none && (args.text ?? '') === '') return refuse('no_text')
  if ((args.text ?? '').length > MOST_TEXT) return refuse('msg_too_long')
  if (none) return null
  const complaints = complaintsAbout(blocks, 50)
  if (complaints.length > 0) return refuse('invalid_blocks', complaints)
  return textLength(blocks) > MOST_BLOCK_TEXT ? refuse('msg_blocks_too_long') : null
}

function channelProblem(channel: Channel | undefined): Answer | null {
  if (channel === undefined) return refuse('channel_not_found')
  if (channel.archived) return refuse('is_archived')
  return channel.member ? null : refuse(channel.kind === 'group' ? 'channel_not_found' : 'not_in_channel')
}

function messageEvent(
  channel: Channel,
  message: Parameters<typeof messagePayload>[0],
): Record<string, unknown> {
  return { ...messagePayload(message), channel: channel.id, channel_type: channel.kind, event_ts: message.ts }
}

/** Metadata is given to who asks for it. */
function shown(message: Message, { include_all_metadata: wanted }: Record<string, string>) {
  const { metadata, ...rest } = messagePayload(message)
  return wanted === 'true' && metadata !== undefined ? { ...rest, metadata } : rest
}

type Method = (context: Context) => Answer

export const methods: Record<string, Method> = {
  'auth.test': () => ({
    ok: true,
    url: 'https://newsroom.slack.example/',
    team: 'Newsroom',
    user: 'twosource',
    team_id: TEAM,
    user_id: BOT_USER,
    bot_id: BOT_ID,
    is_enterprise_install: false,
  }),

  'apps.connections.open': ({ openSocket }) => ({ ok: true, url: openSocket() }),

  'chat.postMessage'({ workspace, args, emit }) {
    const channel = workspace.channels.get(args.channel ?? '')
    const problem = channelProblem(channel) ?? contentProblem(args)
    if (problem !== null || channel === undefined) return problem ?? refuse('channel_not_found')
    if (args.thread_ts !== undefined && workspace.find(channel.id, args.thread_ts) === undefined) {
      return refuse('thread_not_found')
    }
    const message = workspace.add({
      channel: channel.id,
      user: BOT_USER,
      threadTs: args.thread_ts ?? null,
      text: args.text ?? '',
      blocks: parsed(args.blocks) ?? null,
      metadata: parsed(args.metadata) ?? null,
      botId: BOT_ID,
      files: [],
    })
    emit(messageEvent(channel, message))
    return { ok: true, channel: channel.id, ts: message.ts, message: messagePayload(message) }
  },

  'chat.update'({ workspace, args, emit }) {
    const channel = workspace.channels.get(args.channel ?? '')
    const problem = channelProblem(channel) ?? contentProblem(args)
    if (problem !== null || channel === undefined) return problem ?? refuse('channel_not_found')
    const message = workspace.find(channel.id, args.ts ?? '')
    if (message === undefined) return refuse('message_not_found')
    if (message.botId !== BOT_ID) return refuse('cant_update_message')
    const previous = messagePayload(message)
    message.text = args.text ?? ''
    message.blocks = parsed(args.blocks) ?? null
    if (args.metadata !== undefined) message.metadata = parsed(args.metadata)
    message.edited = { user: BOT_USER, ts: workspace.nextTs() }
    emit({
      type: 'message',
      subtype: 'message_changed',
      hidden: true,
      channel: channel.id,
      channel_type: channel.kind,
      ts: message.edited.ts,
      event_ts: message.edited.ts,
      message: messagePayload(message),
      previous_message: previous,
    })
    return {
      ok: true,
      channel: channel.id,
      ts: message.ts,
      text: message.text,
      message: messagePayload(message),
    }
  },

  'chat.postEphemeral'({ workspace, args }) {
    const channel = workspace.channels.get(args.channel ?? '')
    const problem = channelProblem(channel) ?? contentProblem(args)
    if (problem !== null) return problem
    if (args.user === undefined) return refuse('user_not_in_channel')
    if (args.thread_ts !== undefined && workspace.find(channel?.id ?? '', args.thread_ts) === undefined)
      return refuse('thread_not_found')
    workspace.ephemerals.push({
      user: args.user,
      channel: channel?.id ?? '',
      threadTs: args.thread_ts ?? null,
      text: args.text ?? '',
      blocks: parsed(args.blocks) ?? null,
    })
    return { ok: true, message_ts: workspace.nextTs() }
  },

  'views.open'({ workspace, args }) {
    if (!workspace.triggers.delete(args.trigger_id ?? '')) return refuse('expired_trigger_id')
    const view = parsed(args.view) as Record<string, unknown> | null | undefined
    const complaints = complaintsAboutView(view, 'modal')
    if (complaints.length > 0) return refuse('invalid_arguments', complaints)
    workspace.views.push(view ?? {})
    return { ok: true, view: { id: `V${workspace.views.length}`, ...view } }
  },

  'views.publish'({ workspace, args }) {
    if (!workspace.users.has(args.user_id ?? '')) return refuse('user_not_found')
    const view = parsed(args.view) as Record<string, unknown> | null | undefined
    const complaints = complaintsAboutView(view, 'home')
    if (complaints.length > 0) return refuse('invalid_arguments', complaints)
    workspace.homes.set(args.user_id ?? '', view ?? {})
    return { ok: true, view: { id: `VH${args.user_id}`, ...view } }
  },

  'users.info'({ workspace, args }) {
    const user = workspace.users.get(args.user ?? '')
    if (user === undefined) return refuse('user_not_found')
    const { id, name, display = '', admin = false, owner = false, guest = false } = user
    const standing = { is_admin: admin || owner, is_owner: owner, is_primary_owner: false }
    const profile = { display_name: display, real_name: '' }
    return {
      ok: true,
      user: {
        id,
        team_id: TEAM,
        name,
        ...standing,
        is_restricted: guest,
        is_ultra_restricted: false,
        profile,
      },
    }
  },

  'usergroups.list'({ workspace, args }) {
    const usergroups = [...workspace.groups].map(([id, users]) => ({
      ...{ id, team_id: TEAM, handle: id.toLowerCase(), is_usergroup: true },
      ...(args.include_users === 'true' ? { users } : {}),
    }))
    return { ok: true, usergroups }
  },

  'users.conversations'({ workspace }) {
    const mine = [...workspace.channels.values()].filter(({ member, archived }) => member && !archived)
    const channels = mine.map(({ id, kind }) =>
      kind === 'im' ? { id, is_im: true } : { id, is_im: false, is_private: kind === 'group' },
    )
    return { ok: true, channels, response_metadata: { next_cursor: '' } }
  },

  'files.getUploadURLExternal'({ workspace, args, address }) {
    const length = Number(args.length)
    if ((args.filename ?? '') === '') return refuse('invalid_arguments', ['[ERROR] missing filename'])
    if (!Number.isInteger(length) || length <= 0) return refuse('invalid_arguments', ['[ERROR] length'])
    if ((args.alt_text ?? '').length > 1000) return refuse('alt_txt_too_large')
    const id = `F0UPLOAD${workspace.uploads.length + 1}`
    const about = { id, name: args.filename ?? '', alt: args.alt_text ?? '', length }
    workspace.uploads.push({ ...about, content: null, channel: null, threadTs: null })
    return { ok: true, upload_url: `${address}/upload/${id}`, file_id: id }
  },

  'files.completeUploadExternal'({ workspace, args }) {
    const files = parsed(args.files)
    const id = Array.isArray(files) ? String((files[0] as { id?: string } | undefined)?.id) : ''
    const upload = workspace.uploads.find((one) => one.id === id)
    if (upload === undefined || upload.content === null) return refuse('file_not_found')
    const channel = workspace.channels.get(args.channel_id ?? '')
    const problem = channelProblem(channel)
    if (problem !== null) return problem
    upload.channel = args.channel_id ?? null
    upload.threadTs = args.thread_ts ?? null
    return { ok: true, files: [{ id }] }
  },

  'files.info'({ workspace, args }) {
    const upload = workspace.uploads.find(({ id }) => id === args.file)
    if (upload === undefined) return refuse('file_not_found')
    return { ok: true, file: { id: upload.id, channels: upload.channel === null ? [] : [upload.channel] } }
  },

  'conversations.history'({ workspace, args }) {
    const channel = workspace.channels.get(args.channel ?? '')
    if (channel === undefined || !channel.member) return refuse('channel_not_found')
    const since = Number(args.oldest ?? 0)
    const roots = workspace.messages.filter(
      (one) => one.channel === channel.id && (one.threadTs === null || one.threadTs === one.ts),
    )
    const found = roots.filter(({ ts }) => Number(ts) > since).toReversed()
    const limit = Number(args.limit ?? 100)
    return {
      ok: true,
      has_more: found.length > limit,
      messages: found.slice(0, limit).map((one) => shown(one, args)),
    }
  },

  'conversations.replies'({ workspace, args }) {
    const channel = workspace.channels.get(args.channel ?? '')
    if (channel === undefined || !channel.member) return refuse('channel_not_found')
    const found = workspace.thread(channel.id, args.ts ?? '')
    if (found.length === 0) return refuse('thread_not_found')
    // The first message is given whatever the bounds, as Slack does.
    const since = Number(args.oldest ?? 0)
    const until = Number(args.latest ?? Number.POSITIVE_INFINITY)
    const within = found.filter(
      ({ ts }, index) => index === 0 || (Number(ts) >= since && Number(ts) <= until),
    )
    return { ok: true, has_more: false, messages: within.map((one) => shown(one, args)) }
  },

  'conversations.info'({ workspace, args }) {
    const channel = workspace.channels.get(args.channel ?? '')
    if (channel === undefined) return refuse('channel_not_found')
    const { id, kind, archived, member } = channel
    const kinds = { is_channel: kind === 'channel', is_group: kind === 'group', is_im: kind === 'im' }
    return {
      ok: true,
      channel: { id, ...kinds, is_archived: archived, is_member: member, is_private: kind !== 'channel' },
    }
  },

  'bots.info': () => ({
    ok: true,
    bot: { id: BOT_ID, app_id: APP_ID, user_id: BOT_USER, name: 'twosource' },
  }),
}
