/** What Discord's refusals mean for a retry. Codes: "JSON Error Codes" of the API reference. */
import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js'
import { Fault } from '../../../src/fault.ts'

export function apiCode(error: unknown): number | null {
  return error instanceof DiscordAPIError ? Number(error.code) : null
}

export function isUnknownMessage(error: unknown): boolean {
  return apiCode(error) === RESTJSONErrorCodes.UnknownMessage
}

/** Edits that Discord refuses, where a message of its own still goes through. */
export function isNotEditable(error: unknown): boolean {
  const code = apiCode(error)
  return (
    code === RESTJSONErrorCodes.UnknownMessage ||
    code === RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached
  )
}

export const isUnknownChannel = (error: unknown): boolean =>
  apiCode(error) === RESTJSONErrorCodes.UnknownChannel

export const isForbidden = (error: unknown): boolean =>
  apiCode(error) === RESTJSONErrorCodes.MissingPermissions

/** The thread fell silent, and Discord put it away. */
export const isArchived = (error: unknown): boolean =>
  apiCode(error) === RESTJSONErrorCodes.InvalidActionOnArchivedThread

/** discord.js waits out every 429 itself. */
export function waitAskedFor(): null {
  return null
}

/** No answer, or the server's own error. */
export function isUncertain(error: unknown): boolean {
  return error instanceof HTTPError || !(error instanceof DiscordAPIError)
}

const MENDS: Partial<Record<number, string>> = {
  [RESTJSONErrorCodes.UnknownChannel]: 'the thread or the message that asked was deleted',
  [RESTJSONErrorCodes.MissingAccess]: 'invite the bot to the channel, or give it permission to see it',
  [RESTJSONErrorCodes.MissingPermissions]:
    'give the bot permission to send messages, in threads too, and to create public threads',
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread]:
    'the thread is archived or locked; a moderator can unlock it',
  [RESTJSONErrorCodes.ThreadLocked]: 'the thread is archived or locked; a moderator can unlock it',
}

export function faultOf(error: unknown, method: string): Fault {
  const code = apiCode(error)
  const status = error instanceof DiscordAPIError || error instanceof HTTPError ? error.status : null
  const mend = status === 401 ? 'check DISCORD_TOKEN' : code === null ? undefined : MENDS[code]
  const what = error instanceof Error ? error.message : String(error)
  const message = `Discord refused ${method}: ${what}${mend === undefined ? '' : `; ${mend}`}`
  const retryable = status === null || status === 429 || status >= 500
  return new Fault(`discord.${code ?? 'unreachable'}`, message, { retryable, cause: error })
}
