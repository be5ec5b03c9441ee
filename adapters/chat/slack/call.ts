/** Calls of Slack's Web API that wait out its limits and its troubles without doing anything twice. */
import { setTimeout as sleep } from 'node:timers/promises'
import { faultOf, isUncertain, waitAskedFor } from './troubles.ts'

export type Attempt<T> = {
  readonly method: string
  /** Calls with the same lane share a limit: Slack counts posts by channel, edits by method. */
  readonly lane: string
  call(): Promise<T>
  /** After an attempt of unknown effect: what it left behind, or null when it left nothing. */
  found?(): Promise<T | null>
}

export type Patience = {
  /** Attempts per call before the job's own retry takes over. */
  readonly attempts: number
  /** Milliseconds before the second attempt; doubled for each one after. */
  readonly backoff: number
}

export type Caller = <T>(attempt: Attempt<T>) => Promise<T>

export function patientCaller(patience: Patience): Caller {
  const openAt = new Map<string, number>()

  async function waitForLane(lane: string): Promise<void> {
    for (
      let left = (openAt.get(lane) ?? 0) - Date.now();
      left > 0;
      left = (openAt.get(lane) ?? 0) - Date.now()
    ) {
      await sleep(left)
    }
    openAt.delete(lane)
  }

  return async (attempt) => {
    let troubles = 0
    for (;;) {
      await waitForLane(attempt.lane)
      try {
        return await attempt.call()
      } catch (error) {
        const wait = waitAskedFor(error)
        if (wait !== null) {
          // A limit is not a failure: it is waited out however often it comes.
          openAt.set(attempt.lane, Math.max(openAt.get(attempt.lane) ?? 0, Date.now() + wait * 1000))
          continue
        }
        troubles += 1
        if (!isUncertain(error) || troubles >= patience.attempts) throw faultOf(error, attempt.method)
        await sleep(patience.backoff * 2 ** (troubles - 1))
        const done = await attempt.found?.()
        if (done !== null && done !== undefined) return done
      }
    }
  }
}
