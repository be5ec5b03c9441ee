import { beforeEach, describe, expect, test } from '@jest/globals'
import { redisArticles } from '../../adapters/store/redis-articles.ts'
import { redisHistory } from '../../adapters/store/redis-history.ts'
import { redisMemories } from '../../adapters/store/redis-memories.ts'
import { redisSettings } from '../../adapters/store/redis-settings.ts'
import { redisShelf } from '../../adapters/store/redis-shelf.ts'
import { redisStoryBook } from '../../adapters/store/redis-story-book.ts'
import { redisSearch } from '../../adapters/store/search/redis-search.ts'
import { sweepMemoriesHandler } from '../../jobs/sweep-memories/handler.ts'
import { createForgetting } from '../../src/memory/forgetting.ts'
import type { Log } from '../../src/ports.ts'
import { useTestRedis } from '../redis/test-redis.ts'
import { madeReading } from '../store/made-reading.ts'

const redis = useTestRedis()
beforeEach(async () => {
  await redis().flushall()
})

const pier = madeReading({
  url: 'https://post.example/pier',
  headline: 'A pier burns',
  body: 'At least 12 boats sank when a pier burned on Wednesday.',
})

function newsrooms() {
  let now = new Date('2026-03-05T12:00:00Z')
  const clock = () => now
  const errors: object[] = []
  const log: Log = { info: () => undefined, warn: () => undefined, error: (data) => void errors.push(data) }
  const articles = redisArticles(redis(), clock)
  const [stories, history, memories] = [
    redisStoryBook(redis()),
    redisHistory(redis()),
    redisMemories(redis()),
  ]
  const forgetting = createForgetting({ articles, stories, history, memories, clock, forgetters: [] })
  const settings = redisSettings(redis())
  const shelf = redisShelf(redis(), redisSearch(redis(), clock))
  return {
    ...{ articles, settings, errors, memories, shelf, forgetting, clock, log },
    daysLater: (days: number) => {
      now = new Date(now.getTime() + days * 86_400_000)
    },
  }
}

type Newsrooms = ReturnType<typeof newsrooms>

const run = { jobId: 'j', due: null, last: false, children: async () => [] }
const kept = async ({ articles }: Newsrooms, memory: string): Promise<boolean> =>
  (await articles.load(memory, [pier.article.id])).length > 0

describe('the daily sweep', () => {
  test('holds each newsroom against its own settings, its private channels with it', async () => {
    const all = newsrooms()
    for (const memory of ['T1', 'T1/private/C9', 'T2']) await all.articles.save(memory, pier)
    await all.settings.write('T1', null, 'keep', '30')
    all.daysLater(31)
    await sweepMemoriesHandler(all)({}, run)
    expect(await kept(all, 'T1')).toBe(false)
    expect(await kept(all, 'T1/private/C9')).toBe(false)
    expect(await kept(all, 'T2')).toBe(true)
  })

  test('leaves alone what is younger, and newsrooms that set nothing', async () => {
    const all = newsrooms()
    for (const memory of ['T1', 'T2']) await all.articles.save(memory, pier)
    await all.settings.write('T1', null, 'keep', '30')
    all.daysLater(29)
    await sweepMemoriesHandler(all)({}, run)
    expect(await kept(all, 'T1')).toBe(true)
    expect(await kept(all, 'T2')).toBe(true)
  })

  test('goes on with the next newsroom where one fails, and then fails, to be tried again', async () => {
    const all = newsrooms()
    for (const memory of ['T1', 'T2']) await all.articles.save(memory, pier)
    for (const newsroom of ['T1', 'T2']) await all.settings.write(newsroom, null, 'keep', '1')
    all.daysLater(2)
    const failing = {
      ...all.forgetting,
      forget: async (...given: Parameters<typeof all.forgetting.forget>) => {
        if (given[0] === 'T1') throw new Error('the disk is full')
        return all.forgetting.forget(...given)
      },
    }
    await expect(sweepMemoriesHandler({ ...all, forgetting: failing })({}, run)).rejects.toThrow(
      '1 memories could not be swept',
    )
    expect(await kept(all, 'T2')).toBe(false)
    expect(all.errors).toHaveLength(1)
    await sweepMemoriesHandler(all)({}, run)
    expect(await kept(all, 'T1')).toBe(false)
  })
})
