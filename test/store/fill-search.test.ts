import { expect, test } from '@jest/globals'
import { redisSearch } from '../../adapters/store/search/redis-search.ts'
import { searchEntry } from '../../src/search/entry.ts'
import { fillSearch } from '../bench/store/fill-search.ts'
import { useTestRedis } from '../redis/test-redis.ts'
import { madeReading } from './made-reading.ts'

const redis = useTestRedis()

/** Everything below a memory's keys, by what the key is called in it. */
async function contents(memory: string): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>()
  for (const key of (await redis().keys(`*{${memory}}*`)).sort()) {
    const type = await redis().type(key)
    const value =
      type === 'hash'
        ? await redis().hgetall(key)
        : type === 'set'
          ? (await redis().smembers(key)).sort()
          : (await redis().getBuffer(key))?.toString('hex')
    found.set(key.replace(memory, 'm'), value)
  }
  return found
}

test('the bench fills a search index as adding article by article does', async () => {
  const reads = Array.from({ length: 120 }, (_, n) =>
    madeReading({
      url: `https://a.example/${n}`,
      headline: `Harbour day ${n}`,
      body: `Ida Brandt of Vessby counted ${n} boats in the harbour, and ${n % 7} swans.`,
    }),
  )
  const search = redisSearch(redis(), () => new Date('2026-03-05T12:00:00Z'))
  for (const read of reads) await search.add('one', read)
  const day = Date.parse('2026-03-05') / 86_400_000
  await fillSearch(
    redis(),
    'all',
    0,
    reads.map((read) => ({ entry: searchEntry(read), day })),
  )
  expect(await contents('all')).toEqual(await contents('one'))
})
