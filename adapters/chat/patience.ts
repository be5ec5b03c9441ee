/** Calls of a platform's API that wait out its limits and its troubles without doing anything twice. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from '../../src/fault.ts'

export type Attempt<T> = {
  /** The platform's name of the call, for the fault. */
  readonly method: string
  /** Calls with the same lane share a limit. */
  readonly lane: string
  call(): Promise<T>
  /** After an attempt of unknown effect: what it left behind, or null when it left nothing. */
  found?(): Promise<T | null>
}

/** How a platform's errors are to be read. */
export type Troubles = {
  /** Seconds to wait, when the platform asked for a wait. */
  waitAskedFor(error: unknown): number | null
  /** True when the call may or may not have taken effect, and may succeed when made again. */
  isUncertain(error: unknown): boolean
  faultOf(error: unknown, method: string): Fault
}

export type Patience = {
  /** Attempts per call before the job's own retry takes over. */
  readonly attempts: number
  /** Milliseconds before the second attempt; doubled for each one after. */
  readonly backoff: number
}

/** Rejects with a `Fault` when the platform refuses for good or the attempts are used up. */
export type Caller = <T>(attempt: Attempt<T>) => Promise<T>

export function patientCaller(troubles: Troubles, patience: Patience): Caller {
  const openAt = new Map<string, number>()

  async function waitForLane(lane: string): Promise<void> {
    const left = (): number => (openAt.get(lane) ?? 0) - Date.now()
    while (left() > 0) await sleep(left())
    openAt.delete(lane)
  }

  return async (attempt) => {
    let failed = 0
    for (;;) {
      await waitForLane(attempt.lane)
      try {
        return await attempt.call()
      } catch (error) {
        const wait = troubles.waitAskedFor(error)
        if (wait !== null) {
          // A limit is not a failure: it is waited out however often it comes.
          openAt.set(attempt.lane, Math.max(openAt.get(attempt.lane) ?? 0, Date.now() + wait * 1000))
          continue
        }
        failed += 1
        if (!troubles.isUncertain(error) || failed >= patience.attempts)
          throw troubles.faultOf(error, attempt.method)
        await sleep(patience.backoff * 2 ** (failed - 1))
        const done = await attempt.found?.()
        if (done !== null && done !== undefined) return done
      }
    }
  }
}
