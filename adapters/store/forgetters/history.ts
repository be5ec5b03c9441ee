/** What happened to the articles, and to mismatches that rest on them. */
import type { Redis } from 'ioredis'
import { concerns } from '../../../src/memory/concerns.ts'
import type { Forgetter } from '../../../src/ports.ts'
import { eventIn, historyPlaces } from '../redis-history.ts'

/** Events of no story, among all that ever happened; the text of one without holds this. */
const OF_NO_STORY = '*"story":null*'

async function entriesOfNoStory(redis: Redis, place: string): Promise<readonly string[]> {
  const entries: string[] = []
  for await (const found of redis.zscanStream(place, { match: OF_NO_STORY, count: 1000 })) {
    if (Array.isArray(found)) entries.push(...found.map(String).filter((_, i) => i % 2 === 0))
  }
  return entries
}

export const forgetEvents = (redis: Redis): Forgetter => ({
  what: 'events',
  async forget({ memory, articles, stories, mismatches }) {
    const places = historyPlaces(memory)
    const doom = { articles: new Set(articles.map(({ id }) => id)), mismatches: new Set(mismatches) }
    let removed = 0
    const forgetAmong = async (entries: readonly string[], ...from: string[]) => {
      const gone = entries.filter((entry) => concerns(eventIn(entry), doom))
      if (gone.length === 0) return
      for (const place of from) await redis.zrem(place, ...gone)
      removed += gone.length
    }
    for (const story of stories) {
      const place = `${places.ofStory}${story}`
      // Its own last: what was cut off is found there again.
      await forgetAmong(await redis.zrange(place, '0', '-1'), places.all, place)
    }
    await forgetAmong(await entriesOfNoStory(redis, places.all), places.all)
    return removed
  },
})
