/**
 * Settings of a newsroom: `twosource:{<newsroom>}:settings` and `twosource:{<newsroom>}:settings:<channel>`,
 * hashes of names to what was written.
 */
import type { Redis } from 'ioredis'
import type { SettingsStore } from '../../src/ports.ts'

export function redisSettings(redis: Redis): SettingsStore {
  const place = (newsroom: string, channel: string | null): string =>
    `twosource:{${newsroom}}:settings${channel === null ? '' : `:${channel}`}`
  return {
    async load(newsroom, channel) {
      return new Map(Object.entries(await redis.hgetall(place(newsroom, channel))))
    },
    async write(newsroom, channel, name, value) {
      if (value === null) await redis.hdel(place(newsroom, channel), name)
      else await redis.hset(place(newsroom, channel), name, value)
    },
  }
}
