import type { Failure, FailureCode } from '../../src/domain.ts'

/**
 * What stops a fetch, on its way from where it is noticed to where it becomes a {@link Failure}. `message` is
 * for a reporter: what happened, and what to do.
 */
export class Trouble extends Error {
  readonly code: FailureCode
  /** Seconds until another try makes sense, if that is known. */
  readonly retryAfter: number | null

  constructor(code: FailureCode, message: string, about: { retryAfter?: number; cause?: unknown } = {}) {
    super(message, { cause: about.cause })
    this.name = 'Trouble'
    this.code = code
    this.retryAfter = about.retryAfter ?? null
  }

  toFailure(link: string): Failure {
    const { code, message, retryAfter } = this
    return retryAfter === null ? { link, code, message } : { link, code, message, retryAfter }
  }
}
