/** The REST routes that a bot of this kind calls, with the refusals of Discord's table of JSON error codes. */
import { type Answer, ok, type RouteContext, refuse, UNKNOWN_CHANNEL, UNKNOWN_MESSAGE } from './answer.ts'
import { commandProblems } from './command-limits.ts'
import { callback, deleteOriginal, editOriginal, followUp, readOriginal } from './interactions.ts'
import { refusalOf } from './limits.ts'
import {
  APPLICATION_ID,
  BOT_ID,
  type Channel,
  channelObject,
  GUILD_ID,
  type Message,
  messageObject,
  REPORTER_ID,
  userObject,
  type World,
} from './world.ts'

type Route = {
  readonly method: string
  readonly path: RegExp
  /** Short, for faults and for looking at calls. */
  readonly name: string
  /** The address itself carries a secret, and the bot's token is not sent. */
  readonly open?: true
  answer(context: RouteContext, parts: readonly string[]): Answer
}

function inGuild(channel: Channel): boolean {
  return channel.type !== 1
}

function open(world: World, id: string | undefined): Channel | Answer {
  const channel = world.channels.get(id ?? '')
  if (channel === undefined) return refuse(UNKNOWN_CHANNEL)
  const place = channel.parent === null ? channel : (world.channels.get(channel.parent) ?? channel)
  return place.closed ? refuse({ status: 403, code: 50013, message: 'Missing Permissions' }) : channel
}

function create({ world, body, emit }: RouteContext, id: string | undefined): Answer {
  const channel = open(world, id)
  if ('status' in channel) return channel
  const refusal = refusalOf(body)
  if (refusal !== null) return refuse(refusal)
  const place = world.channels.get(channel.parent ?? '') ?? channel
  if (channel.archived === 'locked') return refuse({ status: 400, code: 160005, message: 'Thread is locked' })
  const attaches = Array.isArray(body.attachments) && body.attachments.length > 0
  if (attaches && place.denied === 'files')
    return refuse({ status: 403, code: 50013, message: 'Missing Permissions' })
  // Writing into an archived thread takes it out.
  delete channel.archived
  const nonce = typeof body.nonce === 'string' ? body.nonce : null
  // "If another message was created by the same author with the same nonce, that message will be returned".
  const same =
    nonce === null || body.enforce_nonce !== true
      ? undefined
      : world.messages.find((one) => one.nonce === nonce)
  if (same !== undefined) return ok(messageObject(same, inGuild(channel)))
  const message = world.add({
    channel: channel.id,
    author: BOT_ID,
    bot: true,
    content: typeof body.content === 'string' ? body.content : '',
    embeds: Array.isArray(body.embeds) ? body.embeds : [],
    nonce,
    mentions: [],
    attachments: [],
    webhook: false,
    allowedMentions: body.allowed_mentions,
  })
  if (Array.isArray(body.components)) message.components = body.components
  if (Array.isArray(body.attachments)) message.sent = body.attachments
  const reference = body.message_reference
  if (typeof reference === 'object' && reference !== null && 'message_id' in reference)
    message.answers = String(reference.message_id)
  emit('MESSAGE_CREATE', { ...messageObject(message, inGuild(channel)), channel_type: channel.type })
  return ok(messageObject(message, inGuild(channel)))
}

function edit(
  { world, body, emit }: RouteContext,
  id: string | undefined,
  messageId: string | undefined,
): Answer {
  const channel = open(world, id)
  if ('status' in channel) return channel
  if (channel.archived !== undefined)
    return refuse({ status: 400, code: 50083, message: 'Thread is archived' })
  const message = world.find(channel.id, messageId ?? '')
  if (message === undefined) return refuse(UNKNOWN_MESSAGE)
  if (message.author !== BOT_ID)
    return refuse({ status: 403, code: 50005, message: 'Cannot edit a message authored by another user' })
  const next = { content: message.content, embeds: message.embeds, ...body }
  const refusal = refusalOf(next)
  if (refusal !== null) return refuse(refusal)
  message.content = typeof next.content === 'string' ? next.content : ''
  message.embeds = next.embeds
  if (Array.isArray(body.components)) message.components = body.components
  message.allowedMentions = body.allowed_mentions
  message.edited = true
  emit('MESSAGE_UPDATE', { ...messageObject(message, inGuild(channel)), channel_type: channel.type })
  return ok(messageObject(message, inGuild(channel)))
}

function startThread(
  { world, body, emit }: RouteContext,
  id: string | undefined,
  messageId: string | undefined,
): Answer {
  const channel = open(world, id)
  if ('status' in channel) return channel
  const message: Message | undefined = world.find(channel.id, messageId ?? '')
  if (message === undefined) return refuse(UNKNOWN_MESSAGE)
  if (channel.denied === 'threads')
    return refuse({ status: 403, code: 50013, message: 'Missing Permissions' })
  if (channel.type !== 0)
    return refuse({ status: 400, code: 50024, message: 'Cannot execute action on this channel type' })
  const name = body.name
  if (typeof name !== 'string' || name.length < 1 || name.length > 100) {
    return refuse({
      status: 400,
      code: 50035,
      message: 'Invalid Form Body',
      errors: { name: 'must be between 1 and 100' },
    })
  }
  if (world.channels.has(message.id)) {
    return refuse({
      status: 400,
      code: 160004,
      message: 'A thread has already been created for this message',
    })
  }
  const thread = world.addChannel(message.id, 11, { parent: channel.id, name, hidden: channel.hidden })
  emit('THREAD_CREATE', { ...channelObject(thread), newly_created: true })
  return { status: 201, body: channelObject(thread) }
}

export const routes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/gateway\/bot$/,
    name: 'gateway',
    answer: ({ gatewayUrl }) =>
      ok({
        url: gatewayUrl,
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 16 },
      }),
  },
  { method: 'GET', path: /^\/users\/@me$/, name: 'me', answer: () => ok(userObject(BOT_ID)) },
  {
    method: 'GET',
    path: /^\/channels\/(\d+)$/,
    name: 'channel',
    answer({ world }, [id]) {
      const channel = world.channels.get(id ?? '')
      return channel === undefined ? refuse(UNKNOWN_CHANNEL) : ok(channelObject(channel))
    },
  },
  {
    method: 'GET',
    path: /^\/channels\/(\d+)\/messages$/,
    name: 'history',
    answer({ world, query }, [id]) {
      const channel = open(world, id)
      if ('status' in channel) return channel
      const after = BigInt(query.get('after') ?? 0)
      const messages = world.messages
        .filter((message) => message.channel === channel.id && BigInt(message.id) > after)
        .toReversed()
        .slice(0, Number(query.get('limit') ?? 50))
      return ok(messages.map((message) => messageObject({ ...message, nonce: null }, inGuild(channel))))
    },
  },
  {
    method: 'POST',
    path: /^\/channels\/(\d+)\/messages$/,
    name: 'post',
    answer: (context, [id]) => create(context, id),
  },
  {
    method: 'PATCH',
    path: /^\/channels\/(\d+)\/messages\/(\d+)$/,
    name: 'edit',
    answer: (context, [id, message]) => edit(context, id, message),
  },
  {
    method: 'POST',
    path: /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/,
    name: 'thread',
    answer: (context, [id, message]) => startThread(context, id, message),
  },
  {
    method: 'PUT',
    path: new RegExp(`^/applications/${APPLICATION_ID}/(?:guilds/${GUILD_ID}/)?commands$`),
    name: 'commands',
    answer({ world, body }) {
      const commands = Array.isArray(body) ? body : []
      const problems = commandProblems(commands)
      if (problems.length > 0)
        return refuse({ status: 400, code: 50035, message: 'Invalid Form Body', errors: { problems } })
      world.commands = commands
      return ok(body)
    },
  },
  {
    method: 'POST',
    path: /^\/interactions\/(\d+)\/([\w-]+)\/callback$/,
    name: 'callback',
    open: true,
    answer: (context, [id, token]) => callback(context, id, token),
  },
  {
    method: 'PATCH',
    path: /^\/webhooks\/\d+\/([\w-]+)\/messages\/@original$/,
    name: 'original',
    open: true,
    answer: (context, [token]) => editOriginal(context, token),
  },
  {
    method: 'DELETE',
    path: /^\/webhooks\/\d+\/([\w-]+)\/messages\/@original$/,
    name: 'original',
    open: true,
    answer: (context, [token]) => deleteOriginal(context, token),
  },
  {
    method: 'POST',
    path: /^\/webhooks\/\d+\/([\w-]+)$/,
    name: 'follow-up',
    open: true,
    answer: (context, [token]) => followUp(context, token),
  },
  {
    method: 'GET',
    path: /^\/channels\/(\d+)\/messages\/(\d+)$/,
    name: 'message',
    answer({ world }, [id, messageId]) {
      const channel = open(world, id)
      if ('status' in channel) return channel
      const message = world.find(channel.id, messageId ?? '')
      return message === undefined ? refuse(UNKNOWN_MESSAGE) : ok(messageObject(message, inGuild(channel)))
    },
  },
  {
    method: 'POST',
    path: /^\/users\/@me\/channels$/,
    name: 'direct',
    answer({ world, body }) {
      const direct = [...world.channels.values()].find(({ type }) => type === 1)
      if (direct === undefined || body.recipient_id !== REPORTER_ID)
        return refuse({ status: 403, code: 50007, message: 'Cannot send messages to this user' })
      return ok(channelObject(direct))
    },
  },
  {
    method: 'PATCH',
    path: /^\/channels\/(\d+)$/,
    name: 'channel-edit',
    answer({ world, body }, [id]) {
      const channel = open(world, id)
      if ('status' in channel) return channel
      if (channel.archived === 'locked')
        return refuse({ status: 403, code: 50013, message: 'Missing Permissions' })
      if (body.archived === false) delete channel.archived
      return ok(channelObject(channel))
    },
  },
  {
    method: 'GET',
    path: /^\/webhooks\/\d+\/([\w-]+)\/messages\/@original$/,
    name: 'original',
    open: true,
    answer: (context, [token]) => readOriginal(context, token),
  },
]
