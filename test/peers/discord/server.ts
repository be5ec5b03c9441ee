/** A Discord of one server on loopback: gateway and REST, for the real discord.js; it fails on demand. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocketServer } from 'ws'
import { type Fault, Faults } from '../faults.ts'
import type { Answer } from './answer.ts'
import { Gateway } from './gateway.ts'
import { routes } from './routes.ts'
import {
  type Attachment,
  BOT_ID,
  channelObject,
  EDITORS,
  GUILD_ID,
  type Message,
  messageObject,
  OTHER_BOT_ID,
  type PendingInteraction,
  REPORTER_ID,
  userObject,
  World,
} from './world.ts'

export const TOKEN = 'ZmFrZQ.peer.token'

export type Posting = {
  readonly channel: string
  readonly content: string
  readonly mentions?: readonly string[]
  readonly attachments?: readonly Attachment[]
  readonly from?: 'person' | 'bot' | 'webhook'
}

/** Roles and permissions of the person who interacts. */
export type By = { readonly roles?: readonly string[]; readonly permissions?: string }

export type Call = { readonly name: string; readonly body: Record<string, unknown>; readonly at: number }

export type DiscordPeer = {
  readonly apiUrl: string
  readonly world: World
  readonly gateway: Gateway
  readonly faults: Faults
  readonly calls: readonly Call[]
  /** Somebody posts; the event is on its way when this returns. */
  post(posting: Posting): Message
  /** The author edits a message. */
  edit(id: string, content: string): void
  redeliver(message: Message): void
  /** Somebody reacts to a message. */
  react(message: Message, emoji: string): void
  /** The bot is removed from the server. */
  kick(): void
  /** A person uses a command; the answer stands in the world's interactions. */
  interact(channel: string, data: Record<string, unknown>, by?: By): PendingInteraction
  /** A person types a command; the completions stand in the world's interactions. */
  type(channel: string, name: string, options: readonly Record<string, unknown>[]): PendingInteraction
  /** Somebody presses a button under a message that stands. */
  pressUnder(message: Message, customId: string): PendingInteraction
  /** Somebody presses a button of a message, or of an answer that they alone see. */
  press(channel: string, customId: string, by?: By): PendingInteraction
  /** Somebody chooses from the menu under a message, or sends the modal that came of it. */
  choose(message: Message, customId: string, value: string): PendingInteraction
  submit(message: Message, modal: string, field: string, words: string): PendingInteraction
  /** Somebody sends a modal that came of a command. */
  send(channel: string, modal: string, field: string, words: string): PendingInteraction
  close(): Promise<void>
}

const memberObject = (roles: readonly string[]) => ({
  ...{ roles, joined_at: '2026-01-01T00:00:00Z', deaf: false, mute: false, flags: 0 },
})

/** JSON, or a form of `payload_json` and files. */
async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data'))
    return bytes.length === 0 ? {} : (JSON.parse(bytes.toString('utf8')) as Record<string, unknown>)
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  const body = JSON.parse(String(form.get('payload_json') ?? '{}')) as Record<string, unknown>
  const told = (body.data as Record<string, unknown> | undefined) ?? body
  const attachments = Array.isArray(told.attachments) ? told.attachments : []
  // Each attachment names the part that holds its bytes.
  told.attachments = await Promise.all(
    attachments.map(async (one: Record<string, unknown>) => {
      const file = form.get(`files[${one.id}]`)
      if (!(file instanceof File)) throw new Error(`no part files[${one.id}]`)
      return {
        ...one,
        filename: file.name,
        content_type: file.type,
        bytes: Buffer.from(await file.arrayBuffer()),
      }
    }),
  )
  return body
}

function answer(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

function fail(response: ServerResponse, fault: Fault): void {
  const status = fault.status ?? 500
  if (fault.reset === true) response.destroy()
  else if (status === 429) {
    const wait = fault.retryAfter ?? 1
    const everywhere = fault.global === true
    const limits = {
      ...{ 'retry-after': String(wait), 'x-ratelimit-scope': everywhere ? 'global' : 'user' },
      ...(everywhere ? { 'x-ratelimit-global': 'true' } : {}),
    }
    answer(
      response,
      429,
      { message: 'You are being rate limited.', retry_after: wait, global: everywhere },
      limits,
    )
  } else answer(response, status, { message: `${status}: failure on demand`, code: 0 })
}

export async function startDiscord(options: { messageContent?: boolean } = {}): Promise<DiscordPeer> {
  const world = new World()
  const faults = new Faults()
  const calls: Call[] = []
  let address = ''
  const gateway = new Gateway({
    world,
    token: TOKEN,
    messageContent: options.messageContent ?? true,
    resumeUrl: () => `ws://${address}/gateway`,
  })
  const http = createServer((request, response) => void serve(request, response))
  const sockets = new WebSocketServer({ server: http })
  sockets.on('connection', (socket) => gateway.accept(socket))
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  address = `127.0.0.1:${(http.address() as AddressInfo).port}`

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent((request.url ?? '').replace(/^\/api\/v10/, '').replace(/\?.*$/, ''))
    const route = routes.find((one) => one.method === request.method && one.path.test(path))
    const body = await bodyOf(request)
    if (route === undefined) return answer(response, 404, { message: '404: Not Found', code: 0 })
    calls.push({ name: route.name, body, at: performance.now() })
    if (route.open !== true && request.headers.authorization !== `Bot ${TOKEN}`) {
      return answer(response, 401, { message: '401: Unauthorized', code: 0 })
    }
    const fault = faults.take(route.name)
    if (fault?.delay !== undefined) await sleep(fault.delay)
    const failing = fault !== undefined && (fault.status !== undefined || fault.reset === true)
    if (failing && fault.applied !== true) return fail(response, fault)
    const result: Answer = route.answer(
      {
        world,
        body,
        query: new URL(request.url ?? '', 'http://local').searchParams,
        gatewayUrl: `ws://${address}/gateway`,
        emit: (event, data) => gateway.dispatch(event, data),
      },
      route.path.exec(path)?.slice(1) ?? [],
    )
    if (failing) return fail(response, fault)
    if (result.status === 204) response.writeHead(204).end()
    else answer(response, result.status, result.body)
  }

  function announce(message: Message): void {
    const type = world.channels.get(message.channel)?.type ?? 0
    gateway.dispatch('MESSAGE_CREATE', {
      ...messageObject(message, type !== 1),
      channel_type: type,
      ...(type === 1 ? {} : { member: memberObject([EDITORS]) }),
    })
  }

  function interact(
    channel: string,
    type: number,
    about: Record<string, unknown>,
    { roles = [], permissions = '0' }: By = {},
  ): PendingInteraction {
    const id = world.snowflake()
    const pending: PendingInteraction = {
      token: `token-${id}`,
      channel,
      at: performance.now(),
      answer: null,
      modal: null,
      choices: null,
      further: [],
    }
    world.interactions.set(id, pending)
    const place = world.channels.get(channel)
    const member = { user: userObject(REPORTER_ID), ...memberObject(roles) }
    const who =
      place?.type === 1
        ? { user: userObject(REPORTER_ID) }
        : { guild_id: GUILD_ID, member: { ...member, permissions } }
    gateway.dispatch('INTERACTION_CREATE', {
      ...{
        id,
        application_id: BOT_ID,
        type,
        token: pending.token,
        version: 1,
        channel_id: channel,
        locale: 'en-US',
      },
      ...{ entitlements: [], authorizing_integration_owners: {}, context: 0, app_permissions: '8' },
      ...(place === undefined ? {} : { channel: channelObject(place) }),
      ...who,
      ...about,
    })
    return pending
  }

  return {
    apiUrl: `http://${address}/api`,
    world,
    gateway,
    faults,
    calls,
    post({ channel, content, mentions = [], attachments = [], from = 'person' }) {
      const message = world.add({
        channel,
        author: from === 'person' ? REPORTER_ID : OTHER_BOT_ID,
        bot: from !== 'person',
        content,
        embeds: [],
        nonce: null,
        mentions,
        attachments,
        webhook: from === 'webhook',
        allowedMentions: null,
      })
      announce(message)
      return message
    },
    edit(id, content) {
      const message = world.messages.find((one) => one.id === id)
      if (message === undefined) throw new Error(`no message ${id}`)
      message.content = content
      message.edited = true
      const type = world.channels.get(message.channel)?.type ?? 0
      gateway.dispatch('MESSAGE_UPDATE', { ...messageObject(message, type !== 1), channel_type: type })
    },
    redeliver: announce,
    react(message, emoji) {
      const guild = world.channels.get(message.channel)?.type !== 1
      gateway.dispatch('MESSAGE_REACTION_ADD', {
        ...{
          user_id: REPORTER_ID,
          channel_id: message.channel,
          message_id: message.id,
          burst: false,
          type: 0,
        },
        ...{ emoji: { id: null, name: emoji }, message_author_id: message.author },
        ...(guild ? { guild_id: GUILD_ID } : {}),
      })
    },
    kick: () => gateway.dispatch('GUILD_DELETE', { id: GUILD_ID }),
    interact: (channel, data, by) => interact(channel, 2, { data: { id: world.snowflake(), ...data } }, by),
    type: (channel, name, options) =>
      interact(channel, 4, { data: { id: world.snowflake(), type: 1, name, options } }),
    press(channel, customId, by) {
      const message = world.add({
        ...{ channel, author: BOT_ID, bot: true, content: 'x', embeds: [], nonce: null, mentions: [] },
        ...{ attachments: [], webhook: true, allowedMentions: { parse: [] } },
      })
      const guild = world.channels.get(channel)?.type !== 1
      world.delete(channel, message.id)
      const data = { component_type: 2, custom_id: customId }
      return interact(channel, 3, { message: messageObject(message, guild), data }, by)
    },
    send: (channel, modal, field, words) =>
      interact(channel, 5, {
        data: {
          custom_id: modal,
          components: [{ type: 1, components: [{ type: 4, custom_id: field, value: words }] }],
        },
      }),
    choose: (message, customId, value) =>
      interact(message.channel, 3, {
        message: messageObject(message, world.channels.get(message.channel)?.type !== 1),
        data: { component_type: 3, custom_id: customId, values: [value] },
      }),
    pressUnder: (message, customId) =>
      interact(message.channel, 3, {
        message: messageObject(message, world.channels.get(message.channel)?.type !== 1),
        data: { component_type: 2, custom_id: customId },
      }),
    submit: (message, modal, field, words) =>
      interact(message.channel, 5, {
        message: messageObject(message, world.channels.get(message.channel)?.type !== 1),
        data: {
          custom_id: modal,
          components: [{ type: 1, components: [{ type: 4, custom_id: field, value: words }] }],
        },
      }),
    async close() {
      gateway.drop()
      sockets.close()
      http.closeAllConnections()
      http.close()
      await once(http, 'close')
    },
  }
}
