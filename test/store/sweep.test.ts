import { beforeEach, describe, expect, test } from '@jest/globals'
import { redisArticles } from '../../adapters/store/redis-articles.ts'
import { redisDesk } from '../../adapters/store/redis-desk.ts'
import { redisHistory } from '../../adapters/store/redis-history.ts'
import { redisMemories } from '../../adapters/store/redis-memories.ts'
import { redisShelf } from '../../adapters/store/redis-shelf.ts'
import { redisStoryBook } from '../../adapters/store/redis-story-book.ts'
import { redisSearch } from '../../adapters/store/search/redis-search.ts'
import { searchable } from '../../adapters/store/searchable.ts'
import { createForgetting } from '../../src/memory/forgetting.ts'
import { type RetentionRule, sweep } from '../../src/memory/sweep.ts'
import { composeReport } from '../../src/report/compose.ts'
import { examine } from '../../src/report/examine.ts'
import { useTestRedis } from '../redis/test-redis.ts'
import { tracesOf } from './everything-in.ts'
import { madeReading } from './made-reading.ts'

const redis = useTestRedis()
beforeEach(async () => {
  await redis().flushall()
})

const start = Date.parse('2026-03-05T12:00:00Z')
const dayOf = (day: number): Date => new Date(start + day * 86_400_000)
const forever: RetentionRule = { bodies: null, claims: null, everything: null }

const pier = madeReading({
  url: 'https://post.example/pier',
  headline: 'A pier burns',
  body: 'At least 12 boats sank when a pier burned on Wednesday.\n\nGrendlewort grows along the quays.',
})

function scene() {
  let day = 0
  const clock = () => dayOf(day)
  const search = redisSearch(redis(), clock)
  const articles = searchable(redisArticles(redis(), clock), search)
  const [stories, history] = [redisStoryBook(redis()), redisHistory(redis())]
  const memories = redisMemories(redis())
  const forgetting = createForgetting({ articles, stories, history, memories, clock, forgetters: [] })
  const ports = { shelf: redisShelf(redis(), search), forgetting }
  return {
    ...{ articles, search, history, ports },
    at: (then: number) => {
      day = then
    },
    swept: (rule: Partial<RetentionRule>) =>
      sweep('T1', { ...forever, ...rule }, clock().toISOString(), ports),
  }
}

describe('what is kept so long and no longer', () => {
  test('stays for ever where nothing is set', async () => {
    const { articles, at, swept } = scene()
    await articles.save('T1', pier)
    at(9999)
    expect(await swept({})).toEqual({ forgotten: 0, bodies: 0, claims: 0, events: 0 })
    expect(await articles.load('T1', [pier.article.id])).toEqual([pier])
  })

  test('bodies go but for the words that claims stand on; the rest of the article and its claims stay', async () => {
    const { articles, search, at, swept } = scene()
    const { id } = pier.article
    await articles.save('T1', pier)
    at(29)
    expect((await swept({ bodies: 30 })).bodies).toBe(0)
    at(31)
    expect((await swept({ bodies: 30 })).bodies).toBe(1)
    const [left] = await articles.load('T1', [id])
    expect(left?.article.headline).toBe('A pier burns')
    expect(left?.claims.map(({ value }) => value)).toEqual(pier.claims.map(({ value }) => value))
    expect(left?.claims.length).toBeGreaterThan(0)
    for (const { quote, surface } of left?.claims ?? [])
      for (const { exact, start, end } of [quote, surface])
        expect(left?.article.articleBody.slice(start, end)).toBe(exact)
    expect(await tracesOf(redis(), ['grendlewort'])).toEqual([])
    expect(await search.find(['T1'], 'boats', 9)).toHaveLength(1)
    expect(await search.find(['T1'], 'quays', 9)).toEqual([])
    expect((await swept({ bodies: 30 })).bodies).toBe(0)
  })

  test('bodies go from earlier versions and from replies that stand in threads', async () => {
    const { articles, at, swept } = scene()
    await articles.save('T1', pier)
    await articles.save('T1', { ...pier, article: { ...pier.article, headline: 'Two piers burn' } })
    const asked = [pier]
    const report = composeReport(
      examine({ asked, earlier: [], failures: [], notChecked: [], now: dayOf(0).toISOString() }),
    )
    const thread = { platform: 'slack', newsroom: 'T1', channel: 'C1', thread: '1.1' }
    await redisDesk(redis(), '{twosource}').keep({ thread, message: '1.2', memory: 'T1', report })
    expect(await tracesOf(redis(), ['grendlewort'])).not.toEqual([])
    at(31)
    await swept({ bodies: 30 })
    expect(await tracesOf(redis(), ['grendlewort'])).toEqual([])
    expect(await articles.versions('T1', pier.article.id)).toHaveLength(2)
  })

  test('a page read again after its body went brings it back and is no new version', async () => {
    const { articles, at, swept } = scene()
    await articles.save('T1', pier)
    at(31)
    await swept({ bodies: 30 })
    at(32)
    expect(await articles.save('T1', pier)).toEqual({ version: 1, outcome: 'same' })
    expect(await articles.load('T1', [pier.article.id])).toEqual([pier])
    at(61)
    expect((await swept({ bodies: 30 })).bodies).toBe(0)
    at(63)
    expect((await swept({ bodies: 30 })).bodies).toBe(1)
  })

  test('claims go, and the body stays where it is kept for longer', async () => {
    const { articles, at, swept } = scene()
    await articles.save('T1', pier)
    at(11)
    expect((await swept({ claims: 10, bodies: 30 })).claims).toBe(1)
    expect(await articles.load('T1', [pier.article.id])).toEqual([{ ...pier, claims: [] }])
  })

  test('articles and events go when everything does; what was read since stays', async () => {
    const { articles, search, history, at, swept } = scene()
    const wire = madeReading({ url: 'https://wire.example/1', headline: 'Quiet', body: 'Nothing burned.' })
    await articles.save('T1', pier)
    const event = { kind: 'digested' as const, at: dayOf(0).toISOString(), story: null, channel: 'C1' }
    await history.append('T1', [event, { ...event, story: 's1' }])
    at(50)
    await articles.save('T1', wire)
    at(101)
    expect(await swept({ everything: 100 })).toMatchObject({ forgotten: 1, events: 2 })
    expect(await articles.recent('T1', 9)).toEqual([wire])
    expect(await search.find(['T1'], 'boats', 9)).toEqual([])
    expect(await history.of('T1', 's1')).toEqual([])
    expect((await history.between('T1', event.at, null)).map(({ kind }) => kind)).toEqual(['forgotten'])
  })
})
