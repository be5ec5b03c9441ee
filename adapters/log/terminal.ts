/** For commands that a person watches: one line a matter on standard error, warnings and errors alone. */
import type { Log } from '../../src/ports.ts'

function detail(data: object): string {
  const error = 'error' in data ? data.error : undefined
  return error instanceof Error ? `: ${error.message.split('\n')[0]}` : ''
}

export const terminalLog = (say: (line: string) => void): Log => ({
  info: () => undefined,
  warn: (data, message) => say(`twosource: ${message}${detail(data)}`),
  error: (data, message) => say(`twosource: ${message}${detail(data)}`),
})
