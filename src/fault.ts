/** What a broken service or platform throws: expected failures of a link are values, not this. */
export class Fault extends Error {
  override readonly name = 'Fault'
  /** Short and stable, e.g. `slack.is_archived`. */
  readonly code: string
  /** False when trying again cannot help until somebody changes something. */
  readonly retryable: boolean

  constructor(code: string, message: string, options: { retryable: boolean; cause?: unknown }) {
    super(message, { cause: options.cause })
    this.code = code
    this.retryable = options.retryable
  }
}
