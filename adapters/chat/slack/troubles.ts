/** What Slack's refusals mean for a retry. Codes: the error tables of the Web API's method pages. */
import bolt from '@slack/bolt'
import { Fault } from '../../../src/fault.ts'

const { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } = bolt.webApi

/** Slack's own troubles: the same call may succeed later. Every other platform error stays as it is. */
const PASSING = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'ratelimited',
])

/** The message that was to be rewritten is gone or cannot be rewritten. */
const NOT_EDITABLE = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed'])

export function platformCode(error: unknown): string | null {
  return error instanceof WebAPIPlatformError ? error.data.error : null
}

export function isNotEditable(error: unknown): boolean {
  const code = platformCode(error)
  return code !== null && NOT_EDITABLE.has(code)
}

/** Seconds to wait, when Slack asked for a wait. */
export function waitAskedFor(error: unknown): number | null {
  if (error instanceof WebAPIRateLimitedError) return error.retryAfter
  if (platformCode(error) === 'ratelimited') return 1
  return null
}

/** True when the call may or may not have taken effect: no answer, or the server's own error. */
export function isUncertain(error: unknown): boolean {
  if (error instanceof WebAPIHTTPError) return error.statusCode >= 500
  const code = platformCode(error)
  return code === null
    ? !(error instanceof WebAPIRateLimitedError)
    : PASSING.has(code) && code !== 'ratelimited'
}

/** What an operator or a reporter can do about it. */
const MENDS: Record<string, string> = {
  not_in_channel: 'invite the app to the channel',
  channel_not_found: 'the channel is gone, or the app is not in it: invite the app',
  is_archived: 'the channel is archived',
  restricted_action: 'a workspace setting keeps apps from posting here',
  thread_not_found: 'the message that asked was deleted',
  invalid_auth: 'check SLACK_BOT_TOKEN',
  not_authed: 'check SLACK_BOT_TOKEN',
  token_revoked: 'the app was removed from the workspace; install it again',
  account_inactive: 'the app was removed from the workspace; install it again',
  missing_scope: 'install the app again with the scopes of its manifest',
}

/** Slack names the scope that a call needs beside its refusal. */
function neededScope(error: unknown): string {
  const needed = error instanceof WebAPIPlatformError && 'needed' in error.data ? error.data.needed : ''
  return typeof needed === 'string' && needed !== '' ? ` (${needed})` : ''
}

export function faultOf(error: unknown, method: string): Fault {
  const code = platformCode(error)
  const retryable = waitAskedFor(error) !== null || isUncertain(error)
  const what = code ?? (error instanceof Error ? error.message : String(error))
  const mend = code === null ? undefined : MENDS[code]
  const scope = code === 'missing_scope' ? neededScope(error) : ''
  const message = `Slack refused ${method}: ${what}${scope}${mend === undefined ? '' : `; ${mend}`}`
  return new Fault(`slack.${code ?? 'unreachable'}`, message, { retryable, cause: error })
}

/** What a person hears of it. */
export function wordOn(error: unknown): string {
  const { code } = error instanceof Fault ? error : faultOf(error, 'the answer')
  if (code === 'slack.expired_trigger_id') return 'Slack gave up waiting for me. Please choose again.'
  if (code === 'slack.not_in_channel' || code === 'slack.channel_not_found')
    return 'I am not in this channel. Invite me with `/invite @twosource`, then ask again.'
  return 'That did not work. Please try again in a minute.'
}
