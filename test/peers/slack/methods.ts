/** The Web API methods that a bot of this kind calls, with the refusals of Slack's reference pages. */
import { complaintsAbout, textLength } from './blocks.ts'
import { APP_ID, BOT_ID, BOT_USER, type Channel, messagePayload, TEAM, type Workspace } from './workspace.ts'

export type Answer = Record<string, unknown> & { readonly ok: boolean }
export type Call = { readonly method: string; readonly args: Record<string, string>; readonly at: number }

type Context = {
  readonly workspace: Workspace
  readonly args: Record<string, string>
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
    workspace.ephemerals.push({ user: args.user, text: args.text ?? '' })
    return { ok: true, message_ts: workspace.nextTs() }
  },

  'views.open'({ workspace, args }) {
    if (!workspace.triggers.delete(args.trigger_id ?? '')) return refuse('expired_trigger_id')
    const view = parsed(args.view) as Record<string, unknown> | null | undefined
    const title = (view?.title as { text?: string } | undefined)?.text ?? ''
    if (view === null || view === undefined || view.type !== 'modal' || title === '' || title.length > 24) {
      return refuse('invalid_arguments', ['[ERROR] missing or too long title [json-pointer:/view/title]'])
    }
    const complaints = complaintsAbout(view.blocks, 100)
    if (complaints.length > 0) return refuse('invalid_arguments', complaints)
    workspace.views.push(view)
    return { ok: true, view: { id: `V${workspace.views.length}`, ...view } }
  },

  'conversations.replies'({ workspace, args }) {
    const channel = workspace.channels.get(args.channel ?? '')
    if (channel === undefined || !channel.member) return refuse('channel_not_found')
    const messages = workspace.thread(channel.id, args.ts ?? '')
    if (messages.length === 0) return refuse('thread_not_found')
    const withMetadata = args.include_all_metadata === 'true'
    return {
      ok: true,
      has_more: false,
      messages: messages.map((message) =>
        messagePayload(withMetadata ? message : { ...message, metadata: null }),
      ),
    }
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
