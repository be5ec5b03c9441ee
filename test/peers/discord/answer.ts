/** What every route answers with, and from. */
import type { Refusal } from './limits.ts'
import type { World } from './world.ts'

export type Answer = { readonly status: number; readonly body: unknown }

export type RouteContext = {
  readonly world: World
  readonly body: Record<string, unknown>
  readonly query: URLSearchParams
  readonly gatewayUrl: string
  emit(event: string, data: Record<string, unknown>): void
}

export const ok = (body: unknown): Answer => ({ status: 200, body })
export const refuse = ({ status, ...body }: Refusal): Answer => ({ status, body })
export const UNKNOWN_CHANNEL: Refusal = { status: 404, code: 10003, message: 'Unknown Channel' }
export const UNKNOWN_MESSAGE: Refusal = { status: 404, code: 10008, message: 'Unknown Message' }
