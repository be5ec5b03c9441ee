/**
 * What happened in a memory. Keys, in the memory's slot:
 *   twosource:{<memory>}:happened           counter, makes each entry its own
 *   twosource:{<memory>}:history            zset   `<number> <event, JSON>` by its instant
 *   twosource:{<memory>}:history:<story>    zset   the same, of one story
 */
import type { Redis } from 'ioredis'
import type { NewsroomEvent } from '../../src/memory/event.ts'
import type { History } from '../../src/ports.ts'
import { placeIn } from './places.ts'

/** Where events are kept; a story's own stand under `ofStory` and its id. */
export const historyPlaces = (memory: string) => ({
  happened: placeIn(memory, 'happened'),
  all: placeIn(memory, 'history'),
  ofStory: placeIn(memory, 'history:'),
})

/** What an entry of the history tells. */
export const eventIn = (entry: string): NewsroomEvent => JSON.parse(entry.slice(entry.indexOf(' ') + 1))
/** Entries of one instant come back by their text, hence numbers of equal length. */
const numbered = (number: number, event: NewsroomEvent): string =>
  `${String(number).padStart(12, '0')} ${JSON.stringify(event)}`

export function redisHistory(redis: Redis): History {
  const place = (memory: string, story: string | null): string => {
    const { all, ofStory } = historyPlaces(memory)
    return story === null ? all : `${ofStory}${story}`
  }
  return {
    async append(memory, events) {
      if (events.length === 0) return
      const last = await redis.incrby(historyPlaces(memory).happened, events.length)
      const pipeline = redis.multi()
      for (const [index, event] of events.entries()) {
        const entry = numbered(last - events.length + index + 1, event)
        const at = Date.parse(event.at)
        pipeline.zadd(place(memory, null), at, entry)
        if (event.story !== null) pipeline.zadd(place(memory, event.story), at, entry)
      }
      await pipeline.exec()
    },
    async between(memory, since, until) {
      const end = until === null ? '+inf' : (`(${Date.parse(until)}` as const)
      const entries = await redis.zrangebyscore(place(memory, null), `${Date.parse(since)}`, end)
      return entries.map(eventIn)
    },
    async of(memory, story) {
      return (await redis.zrange(place(memory, story), '0', '-1')).map(eventIn)
    },
  }
}
