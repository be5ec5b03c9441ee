/**
 * Kept stories. Keys, in the memory's slot:
 *   twosource:{<memory>}:stories          hash   story id → story, JSON
 *   twosource:{<memory>}:story-of         hash   article id → story id
 *   twosource:{<memory>}:stories-changed  zset   story id by the instant of its last change
 *   twosource:{<memory>}:story-in         hash   platform, channel and thread → story id
 *   twosource:{<memory>}:entered:<key>    string what was said with an entry, JSON; for a day
 * Events go where redis-history.ts keeps them.
 */
import type { Redis } from 'ioredis'
import { z } from 'zod'
import type { KeptStory } from '../../src/memory/kept-story.ts'
import type { Entry, StoryBook, Thread } from '../../src/ports.ts'
import { placeIn } from './places.ts'
import { historyPlaces } from './redis-history.ts'

const threadField = ({ platform, channel, thread }: Thread): string => [platform, channel, thread].join(' ')

/**
 * KEYS: entered, stories, story-of, stories-changed, story-in, happened, history. ARGV: the entry, JSON; what the
 * name of a story's own history begins with. Those are of the same memory, and so in the same slot.
 */
const ENTER = `
local entry = cjson.decode(ARGV[1])
if redis.call('EXISTS', KEYS[1]) == 1 then return 'known' end
for _, story in ipairs(entry.stories) do
  if (redis.call('HGET', KEYS[2], story.id) or '') ~= story.before then return 'overtaken' end
end
for _, story in ipairs(entry.stories) do
  for _, article in ipairs(story.gone) do
    if redis.call('HGET', KEYS[3], article) == story.id then redis.call('HDEL', KEYS[3], article) end
  end
  if story.after == '' then
    redis.call('HDEL', KEYS[2], story.id)
    redis.call('ZREM', KEYS[4], story.id)
    for _, thread in ipairs(story.threads) do redis.call('HDEL', KEYS[5], thread) end
  end
end
for _, story in ipairs(entry.stories) do
  if story.after ~= '' then
    redis.call('HSET', KEYS[2], story.id, story.after)
    redis.call('ZADD', KEYS[4], story.changed, story.id)
    for _, article in ipairs(story.articles) do redis.call('HSET', KEYS[3], article, story.id) end
    for _, thread in ipairs(story.threads) do redis.call('HSET', KEYS[5], thread, story.id) end
  end
end
for _, event in ipairs(entry.events) do
  local text = string.format('%012d', redis.call('INCR', KEYS[6])) .. ' ' .. event.text
  redis.call('ZADD', KEYS[7], event.at, text)
  if event.story ~= '' then redis.call('ZADD', ARGV[2] .. event.story, event.at, text) end
end
redis.call('SET', KEYS[1], entry.said, 'EX', 86400)
return 'entered'`

const outcome = z.enum(['entered', 'known', 'overtaken'])
const saidSchema = z.array(z.string())

/** What the script needs to know, all texts but the instants ready to be kept. */
function toEnter({ stories, events, said }: Entry) {
  const threads = (story: KeptStory | null) => (story?.threads ?? []).map(threadField)
  return {
    stories: stories.map(({ before, after }) => {
      const articles = after?.articles ?? []
      return {
        id: (after ?? before)?.id ?? '',
        before: before === null ? '' : JSON.stringify(before),
        after: after === null ? '' : JSON.stringify(after),
        changed: String(Date.parse(after?.changed ?? '')),
        articles,
        gone: (before?.articles ?? []).filter((article) => !articles.includes(article)),
        threads: threads(after ?? before),
      }
    }),
    events: events.map((event) => ({
      at: String(Date.parse(event.at)),
      story: event.story ?? '',
      text: JSON.stringify(event),
    })),
    said: JSON.stringify(said),
  }
}

export function redisStoryBook(redis: Redis): StoryBook {
  const place = placeIn
  const load: StoryBook['load'] = async (memory, ids) => {
    if (ids.length === 0) return []
    const found = await redis.hmget(place(memory, 'stories'), ...ids)
    return found.flatMap((text): KeptStory[] => (text === null ? [] : [JSON.parse(text)]))
  }
  return {
    load,
    async enter(memory, key, entry) {
      const parts = [`entered:${key}`, 'stories', 'story-of', 'stories-changed', 'story-in']
      const history = historyPlaces(memory)
      const keys = [...parts.map((part) => place(memory, part)), history.happened, history.all]
      const given = JSON.stringify(toEnter(entry))
      return outcome.parse(await redis.eval(ENTER, keys.length, ...keys, given, history.ofStory))
    },
    async entered(memory, key) {
      const said = await redis.get(place(memory, `entered:${key}`))
      return said === null ? null : saidSchema.parse(JSON.parse(said))
    },
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
