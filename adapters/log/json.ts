/** For processes that run for weeks: pino's JSON lines on standard error, tokens never in them. */
import { destination, pino } from 'pino'
import type { Log } from '../../src/ports.ts'
import { bareError } from './bare-error.ts'

export const jsonLog = (level: string): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      serializers: { error: bareError },
      redact: { paths: ['*.token', '*.authorization', '*.headers'], censor: '…' },
    },
    destination({ fd: 2, sync: true }),
  )
