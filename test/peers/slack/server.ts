/**
 * A Slack of one workspace on loopback: Web API and Socket Mode, for the real Bolt. It refuses what
 * Slack refuses and fails on demand.
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type WebSocket, WebSocketServer } from 'ws'
import { type Fault, Faults } from '../faults.ts'
import { type Call, methods } from './methods.ts'
import {
  APP_ID,
  BOT_USER,
  type Message,
  messagePayload,
  type SlackFile,
  TEAM,
  Workspace,
} from './workspace.ts'

export const BOT_TOKEN = 'xoxb-peer'
export const APP_TOKEN = 'xapp-peer'

export type Posting = {
  readonly channel: string
  readonly text: string
  readonly user?: string
  readonly threadTs?: string
  readonly files?: readonly SlackFile[]
  /** From another app. */
  readonly botId?: string
}

export type SlackPeer = {
  readonly apiUrl: string
  readonly workspace: Workspace
  readonly faults: Faults
  /** Every Web API call, in order. */
  readonly calls: readonly Call[]
  /** Envelope ids that the app acknowledged. */
  readonly acknowledged: ReadonlySet<string>
  /** Puts a file where only the bot's token gets it; resolves to what a message carries. */
  keepFile(name: string, mimetype: string, content: string): SlackFile
  sockets(): number
  /** A person (or another app) posts; resolves once the app has acknowledged the event. */
  post(posting: Posting): Promise<Message>
  /** A person edits a message. */
  edit(ts: string, text: string): Promise<void>
  /** Sends an event again as Slack does when it saw no acknowledgement. */
  redeliver(message: Message): Promise<void>
  /** Any envelope: slash commands, interactions, events; resolves with the acknowledgement's payload. */
  deliver(type: string, payload: Record<string, unknown>, retryAttempt?: number): Promise<unknown>
  event(event: Record<string, unknown>, retryAttempt?: number): Promise<unknown>
  /** `/twosource …` typed in a channel; `late`: Slack no longer lets a modal open. */
  command(text: string, channel: string, late?: boolean): Promise<unknown>
  /** The message shortcut of this name chosen in a message's menu. */
  shortcut(callbackId: string, message: Message): Promise<unknown>
  /** Somebody chooses from the menu of a block; `late`: Slack no longer lets a modal open. */
  choose(message: Message, actionId: string, value: string, late?: boolean): Promise<unknown>
  /** Somebody presses a button: in a message, in a message that they alone see, or on the home tab. */
  press(
    where: Message | { readonly home: true } | { readonly ephemeral: string; readonly channel: string },
    button: { readonly action_id: string; readonly value: string },
    options?: { readonly late?: boolean },
  ): Promise<unknown>
  /** Somebody puts an emoji on a message, or shares a link of which Slack shows a preview. */
  react(message: Message, name: string, user?: string): Promise<unknown>
  share(message: Message, urls: readonly string[], more?: Record<string, unknown>): Promise<unknown>
  /** Somebody opens the app's home tab. */
  openHome(user: string, tab?: 'home' | 'messages'): Promise<unknown>
  /** A message whose event never reaches the app: it was away. */
  postUnheard(posting: Posting): Message
  /** Somebody sends the last modal with these words in its one input. */
  submit(words: string): Promise<unknown>
  /** What the app sent to the response addresses of commands and shortcuts, in order. */
  readonly responses: readonly Record<string, unknown>[]
  /** Cuts the connections without a goodbye. */
  dropSockets(): void
  close(): Promise<void>
}

async function rawBodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(await rawBodyOf(request)))
}

function answer(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(JSON.stringify(body))
}

function fail(response: ServerResponse, fault: Fault): void {
  if (fault.reset === true) response.destroy()
  else if (fault.error !== undefined) answer(response, 200, { ok: false, error: fault.error })
  else {
    const status = fault.status ?? 500
    const wait = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }
    answer(response, status, { ok: false, error: status === 429 ? 'ratelimited' : 'internal_error' }, wait)
  }
}

export async function startSlack(): Promise<SlackPeer> {
  const workspace = new Workspace()
  const faults = new Faults()
  const calls: Call[] = []
  const acknowledged = new Set<string>()
  const pending = new Map<string, { type: string; payload: object; done(payload: unknown): void }>()
  const sockets = new Set<WebSocket>()
  const files = new Map<string, { mimetype: string; content: string }>()
  const responses: Record<string, unknown>[] = []
  let envelopes = 0

  const http = createServer((request, response) => void serve(request, response))
  const socketServer = new WebSocketServer({ server: http, path: '/link' })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { port } = http.address() as AddressInfo

  socketServer.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('message', (data) => {
      const { envelope_id: id, payload } = JSON.parse(String(data)) as {
        envelope_id: string
        payload: unknown
      }
      acknowledged.add(id)
      pending.get(id)?.done(payload)
      pending.delete(id)
    })
    const hello = { type: 'hello', num_connections: sockets.size, connection_info: { app_id: APP_ID } }
    socket.send(
      JSON.stringify({ ...hello, debug_info: { host: 'peer', approximate_connection_time: 18_060 } }),
    )
    for (const [id, { type, payload }] of pending) send(socket, id, type, payload, 1)
  })

  function send(socket: WebSocket, id: string, type: string, payload: object, retryAttempt: number): void {
    const reason = retryAttempt === 0 ? '' : 'timeout'
    const retry = type === 'events_api' ? { retry_attempt: retryAttempt, retry_reason: reason } : {}
    const envelope = {
      envelope_id: id,
      type,
      payload,
      accepts_response_payload: type !== 'events_api',
      ...retry,
    }
    socket.send(JSON.stringify(envelope))
  }

  /**
   * One open connection gets it, as Slack shares envelopes out among them. What nobody acknowledged is
   * sent again to the next connection.
   */
  function deliver(type: string, payload: Record<string, unknown>, retryAttempt = 0): Promise<unknown> {
    envelopes += 1
    const id = `envelope-${envelopes}`
    return new Promise((done) => {
      pending.set(id, { type, payload, done })
      const socket = [...sockets].at(-1)
      if (socket !== undefined) send(socket, id, type, payload, retryAttempt)
    })
  }

  function event(body: Record<string, unknown>, retryAttempt = 0): Promise<unknown> {
    const envelope = {
      token: 'verification',
      team_id: TEAM,
      api_app_id: APP_ID,
      event: body,
      type: 'event_callback',
      event_id: `Ev${String(body.event_ts).replace('.', '')}`,
      event_time: Math.floor(Number(body.event_ts)),
      authorizations: [
        { enterprise_id: null, team_id: TEAM, user_id: BOT_USER, is_bot: true, is_enterprise_install: false },
      ],
      is_ext_shared_channel: false,
    }
    return deliver('events_api', envelope, retryAttempt)
  }

  function eventOf(message: Message): Record<string, unknown> {
    const kind = workspace.channels.get(message.channel)?.kind ?? 'channel'
    const subtype = message.files.length > 0 ? { subtype: 'file_share' } : {}
    const place = { channel: message.channel, channel_type: kind, event_ts: message.ts }
    return { ...messagePayload(message), ...subtype, ...place }
  }

  const posted = (posting: Posting): Message =>
    workspace.add({
      channel: posting.channel,
      user: posting.user ?? 'U0REPORTER',
      threadTs: posting.threadTs ?? null,
      text: posting.text,
      blocks: null,
      metadata: null,
      botId: posting.botId ?? null,
      files: posting.files ?? [],
    })

  /** What an interaction brings along, whatever was pressed; its trigger opens one modal while it is fresh. */
  function interaction(late: boolean): Record<string, unknown> {
    const trigger = `${envelopes}.${TEAM}.trigger`
    if (!late) workspace.triggers.add(trigger)
    return {
      ...{ trigger_id: trigger, api_app_id: APP_ID, token: 'verification' },
      user: { id: 'U0REPORTER', username: 'ines', name: 'ines', team_id: TEAM },
      team: { id: TEAM, domain: 'newsroom' },
    }
  }

  const inMessage = (message: Message) => ({
    channel: { id: message.channel, name: 'desk' },
    container: {
      ...{ type: 'message', message_ts: message.ts, channel_id: message.channel, is_ephemeral: false },
      ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    },
    message: messagePayload(message),
    response_url: `http://127.0.0.1:${port}/response/${envelopes}`,
  })

  type Where = Parameters<SlackPeer['press']>[0]

  function placeOf(where: Where): Record<string, unknown> {
    if ('ts' in where) return inMessage(where)
    if ('home' in where) {
      const view = { ...workspace.homes.get('U0REPORTER'), id: 'VH', type: 'home' }
      return { container: { type: 'view', view_id: 'VH' }, view }
    }
    const { ephemeral: ts, channel } = where
    const container = { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: true }
    return { channel: { id: channel, name: 'desk' }, container }
  }

  async function announce(message: Message, retryAttempt = 0): Promise<void> {
    await event(eventOf(message), retryAttempt)
    // Slack sends a mention in a channel twice: as the message and as the mention.
    if (message.text.includes(`<@${BOT_USER}>`) && workspace.channels.get(message.channel)?.kind !== 'im') {
      const { channel_type: _, ...rest } = eventOf(message)
      await event({ ...rest, type: 'app_mention' }, retryAttempt)
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.startsWith('/response/') === true) {
      responses.push(JSON.parse(await rawBodyOf(request)) as Record<string, unknown>)
      return answer(response, 200, { ok: true })
    }
    const upload = /^\/upload\/(\w+)$/.exec(request.url ?? '')?.[1]
    if (upload !== undefined) {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const file = workspace.uploads.find(({ id }) => id === upload)
      if (file === undefined) return answer(response, 404, {})
      const fault = faults.take('upload')
      if (fault !== undefined) return fail(response, fault)
      file.content = Buffer.concat(chunks)
      response.end(`OK - ${file.content.length}`)
      return
    }
    const kept = files.get(request.url ?? '')
    if (kept !== undefined) {
      // Without the scope `files:read` Slack sends the caller to its page for signing in.
      const known = request.headers.authorization === `Bearer ${BOT_TOKEN}`
      response.writeHead(
        known ? 200 : 302,
        known ? { 'content-type': kept.mimetype } : { location: '/signin' },
      )
      response.end(known ? kept.content : '')
      return
    }
    const method = (request.url ?? '').replace(/^\/api\//, '').replace(/\?.*$/, '')
    const args = await bodyOf(request)
    calls.push({ method, args, at: performance.now() })
    const fault = faults.take(method)
    if (fault?.delay !== undefined) await sleep(fault.delay)
    const failing =
      fault !== undefined && (fault.status !== undefined || fault.reset === true || fault.error !== undefined)
    if (failing && fault.applied !== true) return fail(response, fault)
    const expected = method === 'apps.connections.open' ? APP_TOKEN : BOT_TOKEN
    const handler = methods[method]
    if (request.headers.authorization !== `Bearer ${expected}`)
      return answer(response, 200, { ok: false, error: 'invalid_auth' })
    if (handler === undefined)
      return answer(response, 200, { ok: false, error: 'unknown_method', req_method: method })
    const result = handler({
      workspace,
      args,
      address: `http://127.0.0.1:${port}`,
      openSocket: () => `ws://127.0.0.1:${port}/link?ticket=${calls.length}`,
      // A connection that is down loses the app's own events; nobody waits for them.
      emit: (body) => void (sockets.size > 0 ? event(body) : undefined),
    })
    if (failing) return fail(response, fault)
    answer(response, 200, result)
  }

  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    workspace,
    faults,
    calls,
    acknowledged,
    keepFile(name, mimetype, content) {
      const path = `/files-pri/${TEAM}-F${files.size + 1}/download/${name}`
      files.set(path, { mimetype, content })
      const url = `http://127.0.0.1:${port}${path}`
      return { id: `F${files.size}`, name, mimetype, size: content.length, url_private_download: url }
    },
    sockets: () => sockets.size,
    deliver,
    event,
    async post(posting) {
      const message = posted(posting)
      await announce(message)
      return message
    },
    postUnheard: posted,
    async edit(ts, text) {
      const message = workspace.messages.find((one) => one.ts === ts)
      if (message === undefined) throw new Error(`no message ${ts}`)
      const previous = messagePayload(message)
      message.text = text
      message.edited = { user: message.user, ts: workspace.nextTs() }
      await event({
        ...{ type: 'message', subtype: 'message_changed', hidden: true, channel: message.channel },
        channel_type: workspace.channels.get(message.channel)?.kind ?? 'channel',
        ...{ message: messagePayload(message), previous_message: previous },
        ...{ ts: message.edited.ts, event_ts: message.edited.ts },
      })
    },
    redeliver: (message) => announce(message, 1),
    responses,
    choose: (message, actionId, value, late = false) =>
      deliver('interactive', {
        ...{ type: 'block_actions', ...interaction(late), ...inMessage(message) },
        actions: [
          {
            ...{ type: 'overflow', action_id: actionId, block_id: 'b1', action_ts: workspace.nextTs() },
            selected_option: { text: { type: 'plain_text', text: value, emoji: true }, value },
          },
        ],
      }),
    press(where, { action_id, value }, { late = false } = {}) {
      const text = { type: 'plain_text', text: value, emoji: false }
      const action = { type: 'button', action_id, block_id: 'b1', action_ts: workspace.nextTs(), text, value }
      return deliver('interactive', {
        ...{ type: 'block_actions', ...interaction(late), ...placeOf(where), actions: [action] },
      })
    },
    react: (message, name, user = 'U0REPORTER') =>
      event({
        ...{ type: 'reaction_added', user, reaction: name, item_user: message.user },
        item: { type: 'message', channel: message.channel, ts: message.ts },
        event_ts: workspace.nextTs(),
      }),
    share: (message, urls, more = {}) =>
      event({
        ...{ type: 'link_shared', user: message.user, channel: message.channel, message_ts: message.ts },
        ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
        ...{ is_bot_user_member: true, source: 'conversations_history', unfurl_id: 'C1.1.1' },
        links: urls.map((url) => ({ url, domain: new URL(url).hostname })),
        event_ts: workspace.nextTs(),
        ...more,
      }),
    openHome: (user, tab = 'home') =>
      event({ type: 'app_home_opened', user, channel: `D${user}`, tab, event_ts: workspace.nextTs() }),
    submit(words) {
      const view = workspace.views.at(-1) ?? {}
      const [block] = (view.blocks ?? []) as { block_id: string; element: { action_id: string } }[]
      const input = { type: 'plain_text_input', value: words }
      return deliver('interactive', {
        ...{ type: 'view_submission', api_app_id: APP_ID, token: 'verification', response_urls: [] },
        user: { id: 'U0REPORTER', username: 'ines', name: 'ines', team_id: TEAM },
        team: { id: TEAM, domain: 'newsroom' },
        view: {
          ...{ id: 'V1', team_id: TEAM, ...view, hash: '1', bot_id: 'B0TWOSOURCE' },
          state: { values: { [block?.block_id ?? '']: { [block?.element.action_id ?? '']: input } } },
        },
      })
    },
    command(text, channel, late = false) {
      const trigger = `${envelopes}.${TEAM}.trigger`
      if (!late) workspace.triggers.add(trigger)
      return deliver('slash_commands', {
        ...{
          token: 'verification',
          team_id: TEAM,
          team_domain: 'newsroom',
          channel_id: channel,
          channel_name: 'desk',
        },
        ...{ user_id: 'U0REPORTER', user_name: 'ines', command: '/twosource', text, api_app_id: APP_ID },
        ...{ is_enterprise_install: 'false', response_url: `http://127.0.0.1:${port}/response/${envelopes}` },
        trigger_id: trigger,
      })
    },
    shortcut: (callbackId, message) =>
      deliver('interactive', {
        ...{ type: 'message_action', callback_id: callbackId, trigger_id: `${envelopes}.${TEAM}.trigger` },
        ...{
          message_ts: message.ts,
          message: messagePayload(message),
          token: 'verification',
          action_ts: message.ts,
        },
        user: { id: 'U0REPORTER', username: 'reporter', team_id: TEAM, name: 'reporter' },
        channel: { id: message.channel, name: 'desk' },
        team: { id: TEAM, domain: 'newsroom' },
        response_url: `http://127.0.0.1:${port}/response/${envelopes}`,
        is_enterprise_install: false,
      }),
    dropSockets() {
      for (const socket of sockets) socket.terminate()
    },
    async close() {
      for (const socket of sockets) socket.terminate()
      socketServer.close()
      http.closeAllConnections()
      http.close()
      await once(http, 'close')
    },
  }
}
