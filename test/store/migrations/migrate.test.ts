import { deflateRawSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { migrate } from '../../../adapters/store/migrations/migrate.ts'
import { migrations } from '../../../adapters/store/migrations/registry.ts'
import { redisArticles } from '../../../adapters/store/redis-articles.ts'
import { redisDesk } from '../../../adapters/store/redis-desk.ts'
import { redisSearch } from '../../../adapters/store/search/redis-search.ts'
import { useTestRedis } from '../../redis/test-redis.ts'
import { madeReading } from '../made-reading.ts'

const redis = useTestRedis()
beforeEach(async () => {
  await redis().flushall()
})
const now = new Date('2026-03-05T12:00:00Z')
const store = () => redisArticles(redis(), () => now)

describe('the layout of the store', () => {
  test('is the newest where nothing was kept yet, and stays', async () => {
    await migrate(redis())
    expect(await redis().get('twosource:layout')).toBe(String(migrations.at(-1)?.to))
    expect(await migrate(redis())).toEqual([])
  })

  test('of the first days is brought to versions: readings, times and links are as before', async () => {
    const pier = madeReading({
      url: 'https://post.example/pier',
      headline: 'A pier burns',
      body: 'It burned.',
    })
    const linked = { ...pier, article: { ...pier.article, link: 'https://sho.example/x7' } }
    const wire = madeReading({ url: 'https://wire.example/1', headline: 'Later', body: 'Two boats sank.' })
    const own = 'T1/private/C9'
    for (const [memory, time, read] of [
      ['T1', 1000, linked],
      ['T1', 2000, wire],
      [own, 3000, wire],
    ] as const) {
      const { id } = read.article
      await redis().hset(`twosource:{${memory}}:articles`, id, deflateRawSync(JSON.stringify(read)))
      await redis().zadd(`twosource:{${memory}}:read`, time, id)
    }
    expect(await migrate(redis())).toContain('articles keep their versions and can be searched')
    expect(await store().recent('T1', 9)).toEqual([wire, linked])
    expect(await store().recent(own, 9)).toEqual([wire])
    expect(await store().find('T1', 'https://sho.example/x7')).toBe(pier.article.id)
    const at = new Date(1000).toISOString()
    expect(await store().versions('T1', pier.article.id)).toMatchObject([{ number: 1, firstRead: at }])
    expect(await store().save('T1', linked)).toEqual({ version: 1, outcome: 'same' })
    const search = redisSearch(redis(), () => now)
    expect(await search.find(['T1'], 'boat', 9)).toMatchObject([{ article: wire.article.id }])
    expect((await redis().smembers('twosource:memories')).sort()).toEqual(['T1', own])
  })

  test('that was left half migrated is taken up where it was left', async () => {
    const read = madeReading({
      url: 'https://post.example/pier',
      headline: 'A pier burns',
      body: 'It burned.',
    })
    const later = madeReading({ url: 'https://wire.example/1', headline: 'Later', body: 'Two boats sank.' })
    await store().save('T1', read)
    await redis().hset('twosource:{T1}:articles', later.article.id, deflateRawSync(JSON.stringify(later)))
    await redis().zadd('twosource:{T1}:read', 1, later.article.id)
    await migrate(redis())
    expect(await store().recent('T1', 9)).toEqual([read, later])
  })

  test('loses what checks without a newsroom left behind', async () => {
    const memory = 'check-0b9c1d4e-7a53-4f0a-9a1c-2f6f3f0c7d11'
    await redis().hset(`twosource:{${memory}}:articles`, 'a', deflateRawSync('{}'))
    await redis().zadd(`twosource:{${memory}}:read`, 1, 'a')
    await migrate(redis())
    expect(await redis().keys('*check-*')).toEqual([])
  })

  test('is brought from decisions in one place to decisions with their memory', async () => {
    const decision = { kind: 'settled' as const, by: 'ines', note: 'the quay count' }
    await redis().set('twosource:layout', '2')
    await redis().hset('{twosource}:decisions:T1/private/C9', 'm1', JSON.stringify(decision))
    await migrate(redis())
    const desk = redisDesk(redis(), '{twosource}')
    expect(await desk.decided('T1/private/C9', ['m1'])).toEqual(new Map([['m1', decision]]))
    expect(await redis().keys('*decisions*')).toHaveLength(1)
  })

  test('is migrated once when several processes start at a time', async () => {
    let runs = 0
    const steps = [
      {
        to: 2,
        what: 'counts',
        run: async () => {
          runs++
        },
      },
    ]
    const done = await Promise.all([1, 2, 3].map(() => migrate(redis(), steps)))
    expect(runs).toBe(1)
    expect(done.flat()).toEqual(['counts'])
  })

  test('of a later program is refused in words, and left alone', async () => {
    await redis().set('twosource:layout', '99')
    await expect(migrate(redis())).rejects.toThrow(/layout 99, written by a later twosource/)
    expect(await redis().get('twosource:layout')).toBe('99')
  })

  test('grows by one step at a time', () => {
    expect(migrations.map(({ to }) => to)).toEqual(migrations.map((_, i) => i + 2))
  })
})
