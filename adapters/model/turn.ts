/** When a question may go to the server, and when the server is left alone for a while. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { ModelTrouble } from '../../src/ports.ts'
import type { Allowance, Pause } from './shared/allowance.ts'
import { trouble } from './troubles.ts'

/** A pause that is worth waiting for rather than giving up. */
const SHORT_PAUSE_MS = 5_000

/** Until it is our turn; a trouble where the server is not to be asked, or the patience ends first. */
export async function turnAt(
  allowance: Allowance,
  tokens: number,
  signal: AbortSignal,
): Promise<{ giveBack(): Promise<void> } | ModelTrouble> {
  for (;;) {
    const asked = await allowance.ask(tokens)
    if (asked.kind === 'granted') return asked
    if (asked.kind === 'paused' && (asked.pause.code !== 'rate-limited' || asked.ms > SHORT_PAUSE_MS)) {
      const retryAfter = Math.ceil(asked.ms / 1000)
      return trouble(asked.pause.code, { message: asked.pause.message, retryAfter })
    }
    try {
      await sleep(asked.ms, undefined, { signal })
    } catch {
      return asked.kind === 'paused'
        ? trouble(asked.pause.code, { message: asked.pause.message })
        : trouble('timeout', { message: 'too many questions to the model at once' })
    }
  }
}

const FAULT_PAUSE_MS = 60_000
const LONGEST_PAUSE_MS = 3_600_000
/** So many silences in a row, and the next articles do not wait for the server. */
const SILENCES = 2

/** After what a server is left alone, and for how long. */
export async function pauseAfter(fault: ModelTrouble, allowance: Allowance): Promise<void> {
  const pause: Pause = { code: fault.code, message: fault.message }
  if (fault.code === 'unauthorised' || fault.code === 'no-such-model')
    await allowance.pause(pause, FAULT_PAUSE_MS)
  else if (fault.code === 'rate-limited')
    await allowance.pause(pause, Math.min((fault.retryAfter ?? 2) * 1000, LONGEST_PAUSE_MS))
  else if (fault.code === 'timeout' && (await allowance.count(fault.code)) >= SILENCES)
    await allowance.pause(pause, FAULT_PAUSE_MS)
}
