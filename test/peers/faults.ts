/** Faults on demand, for a stand-in server: each is used up by the calls that it matches. */
export type Fault = {
  /** Method or route that it strikes; without it, any. */
  readonly on?: string
  /** How many calls; 1 without it. */
  readonly times?: number
  readonly status?: number
  /** Seconds, for a 429. */
  readonly retryAfter?: number
  /** The 429 is for all calls together. */
  readonly global?: boolean
  /** Error code in a platform's own form, with status 200. */
  readonly error?: string
  /** Milliseconds before the answer. */
  readonly delay?: number
  /** The call takes effect, and only its answer is lost. */
  readonly applied?: boolean
  /** The connection is reset instead of answered. */
  readonly reset?: boolean
}

type Waiting = { readonly fault: Fault; left: number }

export class Faults {
  readonly #waiting: Waiting[] = []

  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 })
  }

  /** The first fault for this call, or undefined. */
  take(call: string): Fault | undefined {
    const found = this.#waiting.find(
      (one) => one.left > 0 && (one.fault.on === undefined || one.fault.on === call),
    )
    if (found !== undefined) found.left -= 1
    return found?.fault
  }
}
