/** What the client package threw, as a trouble. By kind and status, never by the wording of a message. */
import type { Completion } from './completion.ts'
import { trouble } from './troubles.ts'

type Shape = {
  readonly name?: unknown
  readonly status?: unknown
  readonly message?: unknown
  readonly param?: unknown
  readonly code?: unknown
  readonly headers?: unknown
  readonly cause?: unknown
}

const isObject = (value: unknown): value is Shape => typeof value === 'object' && value !== null

/** RFC 9110, 10.2.3: seconds or a date. Null when absent or unreadable. */
function retryAfterOf(headers: unknown, now: number): number | null {
  const value = headers instanceof Headers ? headers.get('retry-after') : null
  if (value === null) return null
  if (/^\d+(\.\d+)?$/.test(value)) return Math.ceil(Number(value))
  const at = Date.parse(value)
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000))
}

function byStatus(status: number, error: Shape): Completion {
  const after = retryAfterOf(error.headers, Date.now())
  const more = after === null ? {} : { retryAfter: after }
  if (status === 401 || status === 403) return { kind: 'trouble', trouble: trouble('unauthorised') }
  if (status === 404) return { kind: 'trouble', trouble: trouble('no-such-model') }
  // OpenAI answers 429 both to haste and to an account without credit; only the first passes by itself.
  if (status === 429 && error.code === 'insufficient_quota') {
    const message = 'the account with the model’s provider has no credit left'
    return { kind: 'trouble', trouble: { ...trouble('rate-limited', { message }), retryable: false } }
  }
  if (status === 429) return { kind: 'trouble', trouble: trouble('rate-limited', more) }
  if (status === 408 || status === 504) return { kind: 'trouble', trouble: trouble('timeout', more) }
  if (status === 400 || status === 422 || status === 415 || status === 501)
    return { kind: 'not-understood', message: `${String(error.param ?? '')} ${String(error.message ?? '')}` }
  if (status >= 500) return { kind: 'trouble', trouble: trouble('server-error', more) }
  return { kind: 'trouble', trouble: trouble('bad-request') }
}

const NETWORK = /^(?:APIConnectionError|TypeError|SocketError)$/

/** Throws on what is neither the server's nor the network's doing. */
export function clientTrouble(error: unknown, signal: AbortSignal): Completion {
  if (signal.aborted) {
    const reason: unknown = signal.reason
    const late = isObject(reason) && reason.name === 'TimeoutError'
    return { kind: 'trouble', trouble: trouble(late ? 'timeout' : 'cancelled') }
  }
  if (!isObject(error)) throw error
  if (typeof error.status === 'number') return byStatus(error.status, error)
  const name = error.constructor.name
  if (name === 'APIConnectionTimeoutError') return { kind: 'trouble', trouble: trouble('timeout') }
  // The body ended early, or a line of the stream was no JSON.
  if (name === 'SyntaxError' || (name === 'TypeError' && error.message === 'terminated'))
    return { kind: 'trouble', trouble: trouble('cut-off') }
  // An error that a server sends as an event of its stream has no status.
  if (name === 'APIError') return { kind: 'trouble', trouble: trouble('server-error') }
  if (NETWORK.test(name)) return { kind: 'trouble', trouble: trouble('connection') }
  throw error
}
