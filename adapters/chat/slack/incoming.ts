/** Slack's events as requests for a check. Shapes: docs.slack.dev/reference/events/message. */
import { z } from 'zod'
import { articleLinks } from '../../../src/article/link.ts'
import type { IncomingFile, IncomingMessage } from '../../../src/ports.ts'
import { type LinkChanges, linkChanges } from '../edits.ts'
import { isReadableFile } from '../files.ts'

const fileSchema = z.object({
  id: z.string(),
  name: z.string().nullish(),
  mimetype: z.string().nullish(),
  size: z.number().nullish(),
  url_private_download: z.string().nullish(),
})

const messageSchema = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().optional(),
  channel: z.string(),
  channel_type: z.string().optional(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().nullish(),
  text: z.string().nullish(),
  files: z.array(fileSchema).optional(),
})

export type SlackEvent = z.infer<typeof messageSchema>

/** The kinds of message that a person writes; all others are notices or changes of other messages. */
const WRITTEN = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message'])

/** A message that a person wrote, or null for notices, bots and what is no message at all. */
export function writtenByPerson(event: unknown): SlackEvent | null {
  const parsed = messageSchema.safeParse(event)
  if (!parsed.success) return null
  const { subtype, bot_id: bot, user } = parsed.data
  return WRITTEN.has(subtype) && (bot ?? null) === null && user !== undefined ? parsed.data : null
}

function filesOf(event: SlackEvent): IncomingFile[] {
  return (event.files ?? []).flatMap((file) => {
    const url = file.url_private_download ?? null
    const name = file.name ?? file.id
    const mediaType = file.mimetype ?? null
    if (url === null || !isReadableFile(name, mediaType)) return []
    return [{ id: file.id, name, mediaType, size: file.size ?? 0, url }]
  })
}

function wayOf({ type, channel_type: kind }: SlackEvent): IncomingMessage['way'] {
  if (kind === 'im') return 'direct'
  return type === 'app_mention' ? 'mention' : 'posted'
}

/** `team` is the workspace that got it. */
export function incomingMessage(event: SlackEvent, team: string, isPrivate: boolean): IncomingMessage {
  return {
    // Message and mention events of one message share its timestamp, as do redeliveries.
    key: `slack-${team}-${event.channel}-${event.ts}`,
    thread: {
      platform: 'slack',
      newsroom: team,
      channel: event.channel,
      thread: event.thread_ts ?? event.ts,
    },
    messageId: event.ts,
    author: event.user ?? '',
    links: articleLinks(event.text ?? ''),
    files: filesOf(event),
    private: isPrivate,
    way: wayOf(event),
  }
}

export const holdsNothing = ({ links, files }: IncomingMessage): boolean =>
  links.length === 0 && files.length === 0

const editSchema = z.object({
  type: z.literal('message'),
  subtype: z.literal('message_changed'),
  channel: z.string(),
  channel_type: z.string().optional(),
  message: messageSchema.omit({ channel: true }).extend({ edited: z.object({ ts: z.string() }) }),
  previous_message: z.object({ text: z.string().nullish() }),
})

export type SlackEdit = {
  /** The message as it stands now. */
  readonly event: SlackEvent
  /** The same for every delivery of this edit. */
  readonly edit: string
  readonly changes: LinkChanges
}

/** A person's edit that changes the links of a message, or null; previews arrive as changes too, unedited. */
export function editByPerson(event: unknown): SlackEdit | null {
  const parsed = editSchema.safeParse(event)
  if (!parsed.success) return null
  const { message, previous_message: previous, channel, channel_type } = parsed.data
  const now = writtenByPerson({ ...message, channel, channel_type })
  if (now === null) return null
  const changes = linkChanges(articleLinks(previous.text ?? ''), articleLinks(now.text ?? ''))
  if (changes.added.length + changes.removed.length === 0) return null
  return { event: now, edit: message.edited.ts, changes }
}
