/** For processes that run for weeks: pino's JSON lines on standard error, tokens never in them. */
import { destination, pino, stdSerializers } from 'pino'
import type { Log } from '../../src/ports.ts'

export const jsonLog = (level: string): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      serializers: { error: stdSerializers.err },
      redact: { paths: ['*.token', '*.authorization', '*.headers'], censor: '…' },
    },
    destination({ fd: 2, sync: true }),
  )
