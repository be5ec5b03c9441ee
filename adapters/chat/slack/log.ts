/** Bolt's log lines in the program's own log; its debug lines hold whole messages and are dropped. */
import bolt, { type Logger } from '@slack/bolt'
import type { Log } from '../../../src/ports.ts'

function words(parts: readonly unknown[]): string {
  return parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ')
}

export function boltLogger(log: Log): Logger {
  const from = { from: 'bolt' }
  return {
    debug: () => undefined,
    info: (...parts: unknown[]) => log.info(from, words(parts)),
    warn: (...parts: unknown[]) => log.warn(from, words(parts)),
    error: (...parts: unknown[]) => log.error(from, words(parts)),
    setLevel: () => undefined,
    getLevel: () => bolt.LogLevel.INFO,
    setName: () => undefined,
  }
}
