/**
 * Kept stories. Keys, in the memory's slot:
 *   twosource:{<memory>}:stories          hash   story id → story, JSON
 *   twosource:{<memory>}:story-of         hash   article id → story id
 *   twosource:{<memory>}:stories-changed  zset   story id by the instant of its last change
 *   twosource:{<memory>}:story-in         hash   platform, channel and thread → story id
 */
import type { Redis } from 'ioredis'
import type { KeptStory } from '../../src/memory/kept-story.ts'
import type { StoryBook, Thread } from '../../src/ports.ts'

const threadField = ({ platform, channel, thread }: Thread): string => [platform, channel, thread].join(' ')

export function redisStoryBook(redis: Redis): StoryBook {
  const place = (memory: string, part: string): string => `twosource:{${memory}}:${part}`
  const load: StoryBook['load'] = async (memory, ids) => {
    if (ids.length === 0) return []
    const found = await redis.hmget(place(memory, 'stories'), ...ids)
    return found.flatMap((text): KeptStory[] => (text === null ? [] : [JSON.parse(text)]))
  }
  return {
    load,
    async save(memory, story) {
      const { id, articles, changed, threads } = story
      const [before] = await load(memory, [id])
      const gone = (before?.articles ?? []).filter((article) => !articles.includes(article))
      const pipeline = redis
        .multi()
        .hset(place(memory, 'stories'), id, JSON.stringify(story))
        .zadd(place(memory, 'stories-changed'), Date.parse(changed), id)
      if (gone.length > 0) pipeline.hdel(place(memory, 'story-of'), ...gone)
      for (const article of articles) pipeline.hset(place(memory, 'story-of'), article, id)
      for (const thread of threads) pipeline.hset(place(memory, 'story-in'), threadField(thread), id)
      await pipeline.exec()
    },
    async of(memory, articles) {
      if (articles.length === 0) return new Map()
      const found = await redis.hmget(place(memory, 'story-of'), ...articles)
      return new Map(
        articles.flatMap((article, index) => {
          const story = found[index]
          return typeof story === 'string' ? [[article, story] as const] : []
        }),
      )
    },
    async changedSince(memory, since, most) {
      const key = place(memory, 'stories-changed')
      return load(memory, await redis.zrevrangebyscore(key, '+inf', `${Date.parse(since)}`, 'LIMIT', 0, most))
    },
    async inThread(memory, thread) {
      const id = await redis.hget(place(memory, 'story-in'), threadField(thread))
      return id === null ? null : ((await load(memory, [id]))[0] ?? null)
    },
    async remove(memory, id) {
      const [story] = await load(memory, [id])
      if (story === undefined) return
      const pipeline = redis
        .multi()
        .hdel(place(memory, 'stories'), id)
        .zrem(place(memory, 'stories-changed'), id)
      if (story.articles.length > 0) pipeline.hdel(place(memory, 'story-of'), ...story.articles)
      const threads = story.threads.map(threadField)
      if (threads.length > 0) pipeline.hdel(place(memory, 'story-in'), ...threads)
      await pipeline.exec()
    },
  }
}
