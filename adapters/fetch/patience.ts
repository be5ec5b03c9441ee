import type { FetchLimits } from './limits.ts'
import { Trouble } from './trouble.ts'

/** The clock of one request: what it waits for changes, and the whole has its own end. */
export type Patience = {
  /** Aborts with a {@link Trouble} that says which limit was met. */
  readonly signal: AbortSignal
  connected(): void
  answered(): void
  /** Stops every timer; call it however the request ends. */
  end(): void
}

function tooSlow(message: string): Trouble {
  return new Trouble('timeout', `${message}; try again in a minute, or paste the text`)
}

const seconds = (ms: number): string =>
  ms < 1_000 ? 'a second' : ms < 1_500 ? '1 second' : `${Math.round(ms / 1_000)} seconds`

/** `remainingMs`: what is left of the total. */
export function startPatience(host: string, limits: FetchLimits, remainingMs: number): Patience {
  const controller = new AbortController()
  const after = (ms: number, message: string): NodeJS.Timeout =>
    setTimeout(() => controller.abort(tooSlow(message)), Math.max(0, ms))
  const total = after(remainingMs, `${host} took longer than ${seconds(limits.totalMs)} to send the page`)
  let phase = after(limits.connectMs, `${host} could not be reached within ${seconds(limits.connectMs)}`)
  return {
    signal: controller.signal,
    connected() {
      clearTimeout(phase)
      phase = after(limits.firstByteMs, `${host} gave no answer within ${seconds(limits.firstByteMs)}`)
    },
    answered() {
      clearTimeout(phase)
    },
    end() {
      clearTimeout(total)
      clearTimeout(phase)
    },
  }
}
