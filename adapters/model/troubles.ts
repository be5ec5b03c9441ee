/** What can go wrong with a question, each with the words that a thread and an operator are given. */
import type { ModelTrouble } from '../../src/ports.ts'

type Code = ModelTrouble['code']

const WORDS: Readonly<Record<Code, string>> = {
  unauthorised: 'the model’s server refused the key (OPENAI_API_KEY)',
  'no-such-model': 'the server has no such model (OPENAI_MODEL)',
  'rate-limited': 'the model’s server asked to slow down',
  'server-error': 'the model’s server failed',
  timeout: 'the model took too long',
  connection: 'the model’s server could not be reached',
  'cut-off': 'the model’s answer was cut off on its way',
  'too-long': 'the model’s answer was longer than it may be',
  refused: 'the model declined to answer',
  filtered: 'the server’s content filter held the answer back',
  empty: 'the model’s answer was empty',
  malformed: 'the model’s answer was not of the form asked for',
  'bad-request': 'the server did not understand the question',
  'over-budget': 'the newsroom’s budget for the model is spent for today',
  cancelled: 'nobody waited for the answer any more',
  internal: 'of a fault of ours; it is in the log',
}

/** Troubles of the moment: the same question may be answered a little later. */
const PASSING: ReadonlySet<Code> = new Set([
  'rate-limited',
  'server-error',
  'timeout',
  'connection',
  'cut-off',
  'empty',
  'malformed',
])

export const trouble = (code: Code, more: { retryAfter?: number; message?: string } = {}): ModelTrouble => ({
  code,
  message: more.message ?? WORDS[code],
  retryable: PASSING.has(code),
  ...(more.retryAfter === undefined ? {} : { retryAfter: more.retryAfter }),
})
