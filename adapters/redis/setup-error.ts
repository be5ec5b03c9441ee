/** Something the operator has to mend before the program can run; `message` says what and how. */
export class SetupError extends Error {
  override readonly name = 'SetupError'
  readonly code = 'setup'
  readonly retryable = false
}
