/** The keys of one newsroom: its own memory's, and those of its private channels. */
import type { Redis } from 'ioredis'

export type Place = { readonly memory: string; readonly key: string }

/** What an import writes before it is whole: `twosource:{<memory>}:incoming:<key>`. */
export const INCOMING = 'incoming:'

const NAME = /^twosource:\{([^{}]+)\}:([\s\S]+)$/

export function placeOf(name: string): Place | null {
  const [, memory, key] = NAME.exec(name) ?? []
  return memory === undefined || key === undefined ? null : { memory, key }
}

export const isOf = (newsroom: string, memory: string): boolean =>
  memory === newsroom || memory.startsWith(`${newsroom}/`)

const glob = (text: string): string => text.replace(/[\\*?[\]]/g, '\\$&')

/** Some at a time, as a scan finds them: one may come twice. */
async function* keysOf(redis: Redis, newsroom: string): AsyncIterable<readonly (readonly [string, Place])[]> {
  for await (const names of redis.scanStream({ match: `twosource:{${glob(newsroom)}*}:*`, count: 1000 })) {
    yield (Array.isArray(names) ? names.map(String) : []).flatMap((name) => {
      const place = placeOf(name)
      return place !== null && isOf(newsroom, place.memory) ? [[name, place] as const] : []
    })
  }
}

/** Those that stay: what goes by itself after a while is no part of a newsroom's memory. Sorted. */
export async function lastingKeys(redis: Redis, newsroom: string): Promise<readonly string[]> {
  const lasting = new Set<string>()
  for await (const found of keysOf(redis, newsroom)) {
    const names = found.flatMap(([name, { key }]) => (key.startsWith(INCOMING) ? [] : [name]))
    const pipeline = redis.pipeline()
    for (const name of names) pipeline.pttl(name)
    const times = (await pipeline.exec()) ?? []
    for (const [i, name] of names.entries()) if (times[i]?.[1] === -1) lasting.add(name)
  }
  return [...lasting].sort()
}

/** Those of an import that is not done, or was never finished. */
export async function incomingKeys(redis: Redis, newsroom: string): Promise<readonly string[]> {
  const incoming = new Set<string>()
  for await (const found of keysOf(redis, newsroom)) {
    for (const [name, { key }] of found) if (key.startsWith(INCOMING)) incoming.add(name)
  }
  return [...incoming]
}
