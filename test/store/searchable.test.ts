import { describe, expect, test } from '@jest/globals'
import { redisArticles } from '../../adapters/store/redis-articles.ts'
import { redisSearch } from '../../adapters/store/search/redis-search.ts'
import { searchable } from '../../adapters/store/searchable.ts'
import type { Clock } from '../../src/ports.ts'
import { testArticles } from '../contracts/articles.ts'
import { useTestRedis } from '../redis/test-redis.ts'
import { madeReading } from './made-reading.ts'

const redis = useTestRedis()
const open = (clock: Clock) => searchable(redisArticles(redis(), clock), redisSearch(redis(), clock))

testArticles('what can be searched', open)

describe('a store that can be searched', () => {
  const clock = () => new Date('2026-03-05T12:00:00Z')
  const pier = madeReading({ url: 'https://post.example/pier', headline: 'Pier burns', body: 'It burned.' })

  test('finds what was saved, and what was forgotten no more', async () => {
    const search = redisSearch(redis(), clock)
    await open(clock).save('F1', pier)
    expect(await search.find(['F1'], 'pier', 9)).toHaveLength(1)
    await open(clock).forgetArticles('F1', [pier.article.id])
    expect(await search.find(['F1'], 'pier', 9)).toEqual([])
  })

  test('can be searched for an article whose saving was cut off and made again', async () => {
    const search = redisSearch(redis(), clock)
    const articles = redisArticles(redis(), clock)
    const cutOff = { ...articles, save: () => Promise.reject(new Error('the worker was killed')) }
    await expect(searchable(cutOff, search).save('F2', pier)).rejects.toThrow('killed')
    await open(clock).save('F2', pier)
    expect(await search.find(['F2'], 'pier', 9)).toHaveLength(1)
  })

  test('does not write its index again for a reading of the same words', async () => {
    let added = 0
    const search = redisSearch(redis(), clock)
    const counting = { ...search, add: async () => void added++ }
    const store = searchable(redisArticles(redis(), clock), counting)
    for (let n = 0; n < 3; n++) await store.save('F3', pier)
    expect(added).toBe(1)
  })
})
