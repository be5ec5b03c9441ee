/**
 * An error for the log: its name, code, words and place, causes included. What libraries hang on one stays out: the
 * arguments of a Redis command are articles and passwords, the body of a refused request is a message.
 */
import { stdSerializers } from 'pino'

type BareError = {
  readonly type: string
  readonly message: string
  readonly stack: string
  readonly code?: string | number
  readonly errors?: readonly unknown[]
}

const codeOf = (error: Error): Pick<BareError, 'code'> =>
  'code' in error && (typeof error.code === 'string' || typeof error.code === 'number')
    ? { code: error.code }
    : {}

/** What is no error stays as it is: a log's own words on what failed. */
export function bareError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { type, message, stack } = stdSerializers.err(error)
  const errors = error instanceof AggregateError ? { errors: error.errors.map(bareError) } : {}
  return { type, message, stack, ...codeOf(error), ...errors } satisfies BareError
}
