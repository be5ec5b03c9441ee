/** What a Redis says of itself, as far as it decides whether anything can be lost. */
import type { Redis } from 'ioredis'

export type RedisFacts = { readonly version: string; readonly eviction: string; readonly keeps: boolean }

export async function redisFacts(redis: Redis): Promise<RedisFacts> {
  const info = await redis.info()
  const said = (name: string): string => new RegExp(`^${name}:(.*)$`, 'm').exec(info)?.[1]?.trim() ?? ''
  return {
    version: said('redis_version'),
    eviction: said('maxmemory_policy') || 'noeviction',
    keeps: said('aof_enabled') === '1',
  }
}
