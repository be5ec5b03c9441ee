/** Expected failures of reading, in words that say what to do. */
import type { FailureCode, Outcome } from '../domain.ts'

export const failed = (link: string, code: FailureCode, message: string): Outcome<never> => ({
  ok: false,
  failure: { link, code, message },
})
