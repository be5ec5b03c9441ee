import { Fault } from '../../src/fault.ts'

/** Something the operator has to mend before the program can run; `message` says what and how. */
export const setupFault = (message: string, cause?: unknown): Fault =>
  new Fault('setup', message, { retryable: false, cause })
