import { expect, test } from '@jest/globals'
import { redisSearch } from '../../adapters/store/search/redis-search.ts'
import { testSearch } from '../contracts/search.ts'
import { useTestRedis } from '../redis/test-redis.ts'
import { madeReading } from './made-reading.ts'

const redis = useTestRedis()
const clock = () => new Date('2026-03-05T12:00:00Z')

testSearch('Redis', (clock) => redisSearch(redis(), clock))

test('a search index leaves no key behind when its memory is forgotten', async () => {
  await redis().flushall()
  const search = redisSearch(redis(), clock)
  for (let n = 0; n < 600; n++) {
    const body = `Harbour notes by Ida Brandt, day ${n}.`
    await search.add('T1', madeReading({ url: `https://a.example/${n}`, headline: `Day ${n}`, body }))
  }
  await search.forget('T1')
  expect(await redis().keys('*')).toEqual([])
})
