/** Discord's gateway, version 10, JSON without compression: hello, identify, heartbeat, resume, dispatch. */
import type { WebSocket } from 'ws'
import { BOT_ID, GUILD_ID, guildObject, userObject, type World } from './world.ts'

const MESSAGE_CONTENT = 1 << 15

type Frame = { readonly op: number; readonly d?: unknown; readonly s?: number; readonly t?: string }
type Session = { socket: WebSocket | null; seq: number; readonly sent: Frame[]; readonly intents: number }

export type GatewayOptions = {
  readonly world: World
  readonly token: string
  /** Whether the developer portal grants the Message Content intent. */
  readonly messageContent: boolean
  readonly resumeUrl: () => string
}

export class Gateway {
  readonly #options: GatewayOptions
  readonly #sessions = new Map<string, Session>()
  readonly #sockets = new Set<WebSocket>()
  /** When false, sessions are forgotten on disconnect and a resume is refused. */
  canResume = true
  /** How often a session was resumed. */
  resumed = 0

  constructor(options: GatewayOptions) {
    this.#options = options
  }

  accept(socket: WebSocket): void {
    this.#sockets.add(socket)
    socket.on('close', () => {
      this.#sockets.delete(socket)
      for (const session of this.#sessions.values()) if (session.socket === socket) session.socket = null
    })
    socket.on('message', (data) => this.#receive(socket, JSON.parse(String(data)) as Frame))
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }))
  }

  /** Sessions that are connected and identified. */
  get connected(): number {
    return [...this.#sessions.values()].filter((session) => session.socket !== null).length
  }

  drop(): void {
    for (const socket of this.#sockets) socket.terminate()
  }

  /** To every session; one that is away gets it when it resumes. */
  dispatch(event: string, data: Record<string, unknown>): void {
    for (const session of this.#sessions.values())
      this.#send(session, event, this.#seenBy(session, event, data))
  }

  /** Without the intent, content and attachments are blank unless the bot is mentioned or written to. */
  #seenBy(session: Session, event: string, data: Record<string, unknown>): Record<string, unknown> {
    if (!/^MESSAGE_(?:CREATE|UPDATE)$/.test(event) || (session.intents & MESSAGE_CONTENT) !== 0) return data
    const mentioned =
      Array.isArray(data.mentions) && data.mentions.some((user: { id?: string }) => user.id === BOT_ID)
    if (mentioned || data.guild_id === undefined) return data
    return { ...data, content: '', embeds: [], attachments: [] }
  }

  #send(session: Session, event: string, data: unknown): void {
    session.seq += 1
    const frame = { op: 0, t: event, s: session.seq, d: data }
    session.sent.push(frame)
    session.socket?.send(JSON.stringify(frame))
  }

  #receive(socket: WebSocket, frame: Frame): void {
    if (frame.op === 1) socket.send(JSON.stringify({ op: 11 }))
    if (frame.op === 2) this.#identify(socket, frame.d as { token: string; intents: number })
    if (frame.op === 6) this.#resume(socket, frame.d as { session_id: string; seq: number })
  }

  #identify(socket: WebSocket, identify: { token: string; intents: number }): void {
    if (identify.token !== this.#options.token) {
      socket.close(4004, 'Authentication failed.')
      return
    }
    if ((identify.intents & MESSAGE_CONTENT) !== 0 && !this.#options.messageContent) {
      socket.close(4014, 'Disallowed intent(s).')
      return
    }
    const id = `session-${this.#sessions.size + 1}`
    const session: Session = { socket, seq: 0, sent: [], intents: identify.intents }
    this.#sessions.set(id, session)
    this.#send(session, 'READY', {
      v: 10,
      user: userObject(BOT_ID),
      guilds: [{ id: GUILD_ID, unavailable: true }],
      session_id: id,
      resume_gateway_url: this.#options.resumeUrl(),
      application: { id: BOT_ID, flags: 1 << 19 },
    })
    this.#send(session, 'GUILD_CREATE', guildObject(this.#options.world))
  }

  #resume(socket: WebSocket, { session_id: id, seq }: { session_id: string; seq: number }): void {
    const session = this.#sessions.get(id)
    if (session === undefined || !this.canResume) {
      this.#sessions.delete(id)
      socket.send(JSON.stringify({ op: 9, d: false }))
      return
    }
    session.socket = socket
    this.resumed += 1
    for (const frame of session.sent) if ((frame.s ?? 0) > seq) socket.send(JSON.stringify(frame))
    this.#send(session, 'RESUMED', {})
  }
}
