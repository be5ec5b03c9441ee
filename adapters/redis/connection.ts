/** How every part of the program connects: by the operator's URL, or by the embedded server's socket. */
import { Redis } from 'ioredis'
import { setupFault } from './setup-fault.ts'

export type RedisPlace = { readonly url: string } | { readonly socket: string }

/** Milliseconds after which a closing connection is cut; keeps a finished program from lingering. */
const disconnectTimeout = 50

const options = {
  // BullMQ's workers wait on blocking commands and must never give up on one.
  maxRetriesPerRequest: null,
  disconnectTimeout,
} as const

export const connectTo = (place: RedisPlace): Redis =>
  'url' in place ? new Redis(place.url, options) : new Redis({ ...options, path: place.socket })

/** Fails within `patience` ms, in words, when no Redis answers at the URL or it is set to lose jobs. */
export async function probeRedis(url: string, patience = 3000): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: patience,
    disconnectTimeout,
  })
  const refused: unknown[] = []
  redis.on('error', (error) => refused.push(error))
  try {
    await redis.connect()
    await redis.ping()
  } catch (cause) {
    const why = refused[0] instanceof Error ? refused[0].message : String(cause)
    throw setupFault(
      `no Redis answers at REDIS_URL (${withoutPassword(url)}): ${why}. Start it, or unset REDIS_URL to use the embedded one`,
      cause,
    )
  } finally {
    redis.disconnect()
  }
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//…@')
}
