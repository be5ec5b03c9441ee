/** Forgetting an article, held against everything that lies in Redis afterwards. */
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { createKeptPagesInRedis } from '../../adapters/fetch/kept/in-redis.ts'
import { forgettersIn } from '../../adapters/store/forgetters/registry.ts'
import { grouped } from '../../adapters/store/grouped.ts'
import { redisArticles } from '../../adapters/store/redis-articles.ts'
import { redisDesk } from '../../adapters/store/redis-desk.ts'
import { redisHistory } from '../../adapters/store/redis-history.ts'
import { redisMemories } from '../../adapters/store/redis-memories.ts'
import { redisNotes } from '../../adapters/store/redis-notes.ts'
import { redisStories } from '../../adapters/store/redis-stories.ts'
import { redisStoryBook } from '../../adapters/store/redis-story-book.ts'
import { redisUploads } from '../../adapters/store/redis-uploads.ts'
import { redisSearch } from '../../adapters/store/search/redis-search.ts'
import { searchable } from '../../adapters/store/searchable.ts'
import { openQueues } from '../../jobs/queues.ts'
import { startWorker } from '../../jobs/worker.ts'
import { articleId } from '../../src/article/identity.ts'
import type { ReadArticle } from '../../src/domain.ts'
import { createForgetting } from '../../src/memory/forgetting.ts'
import { record } from '../../src/memory/record.ts'
import { composeReport } from '../../src/report/compose.ts'
import { examine } from '../../src/report/examine.ts'
import { lookupOf, placeArticles } from '../../src/stories/place.ts'
import { profileOf } from '../../src/stories/terms.ts'
import { useTestRedis } from '../redis/test-redis.ts'
import { tracesOf } from './everything-in.ts'
import { madeReading } from './made-reading.ts'

const redis = useTestRedis()
const space = '{twosource}'
const clock = () => new Date('2026-03-05T12:00:00Z')
const at = clock().toISOString()
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }

const gone = madeReading({
  url: 'https://quillmark.example/zorvath-granary-fire',
  headline: 'Granary burns in Zorvath, 14 people killed',
  publisher: 'Quillmark Gazette',
  body: 'ZORVATH – At least 14 people were killed on Tuesday when a granary burned in Zorvath, Yvane Pellark of the Drellmoor brigade said.\n\nSkarnish smoke hung over the grendlewort fields until the evening.',
})
const changed: ReadArticle = {
  article: { ...gone.article, articleBody: gone.article.articleBody.replace('14', '15') },
  claims: [],
}
const stays = madeReading({
  url: 'https://harbour.example/fire',
  headline: 'Deadly fire: nine people killed',
  publisher: 'Harbour Post',
  body: 'Nine people were killed on Tuesday when a granary burned, the regional government said.',
})
/** Words of the one article that the other does not hold. */
const secrets = ['zorvath', 'pellark', 'drellmoor', 'skarnish', 'grendlewort', 'quillmark']

function house() {
  const search = redisSearch(redis(), clock)
  const index = redisStories(redis())
  const queues = openQueues(redis(), space)
  const stores = {
    articles: grouped(searchable(redisArticles(redis(), clock), search), index),
    stories: redisStoryBook(redis()),
    history: redisHistory(redis()),
    desk: redisDesk(redis(), space),
    pages: createKeptPagesInRedis(redis(), space),
    uploads: redisUploads(redis(), space),
    notes: redisNotes(redis(), space),
  }
  const forgetters = forgettersIn(redis(), space, { removeJob: queues.removeDone })
  const forgetting = createForgetting({ ...stores, memories: redisMemories(redis()), clock, forgetters })
  return { ...stores, search, index, queues, forgetting }
}

/** What a newsroom's day leaves of the two articles, in every place there is. */
async function newsroomWith(memory: string) {
  const place = house()
  const { articles, stories, index, history, desk, pages, uploads, notes, queues } = place
  for (const read of [gone, changed, gone, stays]) await articles.save(memory, read)
  const profiles = [gone, stays].map(({ article }) => profileOf(article))
  const near = await index.near(memory, profiles.map(lookupOf))
  expect(await index.place(memory, near.version, placeArticles(profiles, near).placement)).toBe(true)
  const asked = [gone, stays]
  const findings = examine({ asked, earlier: [], failures: [], notChecked: [], now: at })
  const report = composeReport(findings)
  const placed = findings.stories.map(({ story }) => story)
  const thread = { platform: 'test', newsroom: 'T1', channel: 'C1', thread: '1.1' }
  const entry = record({ report, articles: asked.map(({ article }) => article.id), placed }, [], thread, at)
  await stories.enter(memory, 'k1', { ...entry, said: [`${gone.article.headline}: nothing new.`] })
  const kept = await stories.load(memory, [...(await stories.of(memory, [gone.article.id])).values()])
  const source = { article: gone.article.id, outlet: 'Quillmark Gazette', url: gone.article.url }
  await history.append(memory, [{ kind: 'vanished', at, story: null, source }])
  for (const { key } of kept.flatMap(({ mismatches }) => mismatches))
    await desk.decide(memory, key, { kind: 'settled', by: 'ines', note: 'Pellark says so herself' }, null)
  await desk.keep({ thread, message: '1.2', memory, report })
  const page = {
    ...{ link: gone.article.link, url: gone.article.url, mediaType: 'text/html', charset: null },
    ...{ bytes: Buffer.from(gone.article.articleBody), retrievedAt: at, contentHash: 'h1' },
  }
  await pages.keep('https://quillmark.example/zorvath-granary-fire', page, 60_000)
  await uploads.keep({ ...page, link: 'granary.txt' })
  await notes.write('k', `“${gone.claims[0]?.quote.exact}”`)
  await redis().set(`${space}:model:{k}:answer`, JSON.stringify({ quote: gone.claims[0]?.quote.exact }))
  const done = { request: 'r', thread, message: '1.2', memory, report }
  await queues.add('post-test', 'post-reply', 'jpost', done)
  const worker = startWorker({
    ...{ queue: 'post-test', connection: redis(), prefix: space, concurrency: 1, log: quiet },
    handlers: { 'post-reply': async () => ({ link: gone.article.link }) },
  })
  while ((await queues.pending()) > 0) await sleep(10)
  await worker.close()
  return { ...place, kept, thread }
}

beforeEach(async () => {
  await redis().flushall()
})

describe('forgetting an article', () => {
  test('leaves no word of its body, headline or address anywhere in Redis', async () => {
    const { forgetting, queues, kept, index } = await newsroomWith('T1')
    expect(kept.flatMap(({ mismatches }) => mismatches)).not.toHaveLength(0)
    const before = await tracesOf(redis(), secrets)
    for (const secret of secrets) expect(before.some((trace) => trace.startsWith(secret))).toBe(true)
    const forgotten = await forgetting.forget('T1', [gone.article.id], 'ines')
    expect(await tracesOf(redis(), secrets)).toEqual([])
    // A story keeps the name that it got from the article that founded it: a hash of its address.
    const ids = await tracesOf(redis(), [gone.article.id])
    expect(ids.filter((trace) => !/:grouping:\d+:(story|entry):/.test(trace))).toEqual([])
    expect(await index.storiesOf('T1', [gone.article.id, stays.article.id])).toHaveProperty('size', 1)
    expect(Object.fromEntries(forgotten)).toMatchObject({
      ...{ articles: 1, versions: 3, stories: 1, mismatches: 1, decisions: 1, replies: 1, pages: 1 },
    })
    expect(forgotten.get('events')).toBeGreaterThanOrEqual(3)
    await queues.close()
  })

  test('leaves the other articles of its stories as they are', async () => {
    const { forgetting, queues, articles, stories, search, history } = await newsroomWith('T1')
    await forgetting.forget('T1', [gone.article.id], 'ines')
    expect(await articles.recent('T1', 9)).toEqual([stays])
    const [story] = await stories.load('T1', [
      ...(await stories.of('T1', [stays.article.id, gone.article.id])).values(),
    ])
    expect(story).toMatchObject({
      ...{ headline: stays.article.headline, articles: [stays.article.id], mismatches: [] },
    })
    expect(await search.find(['T1'], 'granary', 9)).toHaveLength(1)
    const events = await history.between('T1', at, null)
    expect(events.map(({ kind }) => kind)).toEqual(['joined', 'forgotten'])
    expect(events.at(-1)).toEqual({ kind: 'forgotten', at, story: null, by: 'ines', articles: 1 })
    await queues.close()
  })

  test('takes a story with it when no other article tells it', async () => {
    const { forgetting, queues, stories, kept } = await newsroomWith('T1')
    await forgetting.forget('T1', [gone.article.id, stays.article.id], 'ines')
    expect(kept).not.toHaveLength(0)
    expect(
      await stories.load(
        'T1',
        kept.map(({ id }) => id),
      ),
    ).toEqual([])
    await queues.close()
  })

  test('reaches into what the private channels of the newsroom made of it, and into no other newsroom', async () => {
    const { queues } = await newsroomWith('T1')
    await newsroomWith('T1/private/C9').then((own) => own.queues.close())
    const { forgetting, articles } = await newsroomWith('T2').then(async (other) => {
      await other.queues.close()
      return other
    })
    await forgetting.forget('T1', [gone.article.id], 'ines')
    expect(await articles.recent('T1/private/C9', 9)).toEqual([stays])
    expect(await articles.recent('T2', 9)).toHaveLength(2)
    await queues.close()
  })

  test('that time asks for lets a private channel keep what it read itself', async () => {
    const { forgetting, articles, queues } = await newsroomWith('T1')
    await articles.save('T1/private/C9', gone)
    await forgetting.forget('T1', [gone.article.id], 'retention', 'own')
    expect(await articles.recent('T1', 9)).toEqual([stays])
    expect(await articles.recent('T1/private/C9', 9)).toEqual([gone])
    await queues.close()
  })

  test('that is not known is no error and leaves no line in the history', async () => {
    const { forgetting, history, queues } = house()
    const forgotten = await forgetting.forget('T1', [articleId('https://a.example/1', null, '')], 'ines')
    expect(forgotten.get('articles')).toBe(0)
    expect(await history.between('T1', at, null)).toEqual([])
    await queues.close()
  })

  test('that was cut off can be done again', async () => {
    const { articles, stories, history, forgetting, queues } = await newsroomWith('T1')
    const fails = { what: 'nothing', forget: () => Promise.reject(new Error('the worker was killed')) }
    const ports = { articles, stories, history, memories: redisMemories(redis()), clock }
    const cutOff = createForgetting({ ...ports, forgetters: [fails] })
    await expect(cutOff.forget('T1', [gone.article.id], 'ines')).rejects.toThrow('killed')
    await forgetting.forget('T1', [gone.article.id], 'ines')
    expect(await tracesOf(redis(), secrets)).toEqual([])
    await queues.close()
  })
})
