/** The routes that answer an interaction: its callback, the answer filled in later, further messages, deletion. */
import type { Answer, RouteContext } from './answer.ts'
import { ok, refuse, UNKNOWN_MESSAGE } from './answer.ts'
import { refusalOf } from './limits.ts'
import {
  APPLICATION_ID,
  BOT_ID,
  GUILD_ID,
  messageObject,
  type PendingInteraction,
  type World,
} from './world.ts'

type Json = Record<string, unknown>

const EPHEMERAL = 64
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
/** discord.js sends what is not set as null. */
const given = (data: Json): Json =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null))

const answerOf = (data: Json, ephemeral: boolean) => ({
  content: String(data.content ?? ''),
  ephemeral,
  embeds: list(data.embeds),
  components: list(data.components),
  attachments: list(data.attachments),
  allowedMentions: data.allowed_mentions,
})

/** Discord waits three seconds for the first answer, and takes further ones for fifteen minutes. */
const FIRST = 3000

function choices(waiting: PendingInteraction, data: Json): Answer {
  const found = list(data.choices)
  const wrong = found.some((one) => {
    const { name, value } = one as Json
    return [name, value].some((text) => String(text).length < 1 || String(text).length > 100)
  })
  if (found.length > 25 || wrong) return refuse({ status: 400, code: 50035, message: 'Invalid Form Body' })
  waiting.choices = found as PendingInteraction['choices']
  return ok({})
}

function publicMessage({ world, emit }: RouteContext, waiting: PendingInteraction, data: Json): Json {
  const channel = world.channels.get(waiting.channel)
  const message = world.add({
    ...{ channel: waiting.channel, author: BOT_ID, bot: true, content: String(data.content ?? '') },
    ...{ embeds: list(data.embeds), nonce: null, mentions: [], attachments: [], webhook: true },
    allowedMentions: data.allowed_mentions,
  })
  message.components = list(data.components)
  const object = messageObject(message, channel?.type !== 1)
  emit('MESSAGE_CREATE', { ...object, channel_type: channel?.type ?? 0 })
  return object
}

export function callback(context: RouteContext, id = '', token = ''): Answer {
  const { world, body } = context
  const waiting = world.interactions.get(id)
  if (waiting === undefined || waiting.token !== token || performance.now() - waiting.at > FIRST)
    return refuse({ status: 404, code: 10062, message: 'Unknown interaction' })
  if (waiting.answer !== null || waiting.modal !== null)
    return refuse({ status: 400, code: 40060, message: 'Interaction has already been acknowledged.' })
  const data = given((body.data ?? {}) as Json)
  if (body.type === 8) return choices(waiting, data)
  if (body.type === 9) {
    waiting.modal = { custom_id: String(data.custom_id), components: list(data.components) }
    return ok({ interaction: { id, type: 3 } })
  }
  const ephemeral = (Number(data.flags ?? 0) & EPHEMERAL) !== 0
  if (body.type === 5) {
    waiting.answer = { ...answerOf({}, ephemeral), deferred: true }
    return ok({ interaction: { id, type: 3, response_message_loading: true } })
  }
  const refusal = refusalOf(data)
  if (refusal !== null) return refuse(refusal)
  waiting.answer = answerOf(data, ephemeral)
  const interaction = { id, type: 2, response_message_ephemeral: ephemeral }
  if (ephemeral) return ok({ interaction, resource: { type: 4 } })
  waiting.shown = publicMessage(context, waiting, data)
  return ok({ interaction, resource: { type: 4, message: waiting.shown } })
}

function waitingFor(world: World, token: string): PendingInteraction | Answer {
  const waiting = [...world.interactions.values()].find((one) => one.token === token)
  if (waiting === undefined || waiting.answer === null)
    return refuse({ status: 404, code: 10015, message: 'Unknown Webhook' })
  return waiting.expired === true
    ? refuse({ status: 401, code: 50027, message: 'Invalid Webhook Token' })
    : waiting
}

/** The answer that was promised, filled in. */
export function editOriginal({ world, body }: RouteContext, token = ''): Answer {
  const waiting = waitingFor(world, token)
  if ('status' in waiting) return waiting
  const data = given(body)
  const refusal = refusalOf(data)
  if (refusal !== null) return refuse(refusal)
  waiting.answer = answerOf(data, waiting.answer?.ephemeral === true)
  const shown = { ...{ id: world.snowflake(), channel_id: waiting.channel, guild_id: GUILD_ID }, ...data }
  const sent = {
    ...shown,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    type: 0,
    mentions: [],
  }
  return ok({
    ...sent,
    author: { id: APPLICATION_ID, username: 'twosource', discriminator: '0', avatar: null },
  })
}

export function deleteOriginal({ world }: RouteContext, token = ''): Answer {
  const waiting = waitingFor(world, token)
  if ('status' in waiting) return waiting
  if (waiting.answer === null) return refuse(UNKNOWN_MESSAGE)
  waiting.answer = { ...waiting.answer, deleted: true }
  return { status: 204, body: null }
}

/** A further message after the first answer; seen by one person like it, or by all. */
export function followUp(context: RouteContext, token = ''): Answer {
  const waiting = waitingFor(context.world, token)
  if ('status' in waiting) return waiting
  const data = given(context.body)
  const refusal = refusalOf(data)
  if (refusal !== null) return refuse(refusal)
  const ephemeral = (Number(data.flags ?? 0) & EPHEMERAL) !== 0
  waiting.further.push(answerOf(data, ephemeral))
  if (!ephemeral) return ok(publicMessage(context, waiting, data))
  return ok({
    id: context.world.snowflake(),
    channel_id: waiting.channel,
    author: { id: BOT_ID },
    flags: EPHEMERAL,
  })
}

export function readOriginal({ world }: RouteContext, token = ''): Answer {
  const waiting = waitingFor(world, token)
  if ('status' in waiting) return waiting
  return waiting.shown === undefined ? refuse(UNKNOWN_MESSAGE) : ok(waiting.shown)
}
