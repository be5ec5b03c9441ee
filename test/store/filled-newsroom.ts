/** What a newsroom's day leaves of two articles on one event, in every place of the memory that there is. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Redis } from 'ioredis'
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
import { redisWatches } from '../../adapters/store/redis-watches.ts'
import { redisSearch } from '../../adapters/store/search/redis-search.ts'
import { searchable } from '../../adapters/store/searchable.ts'
import { openQueues } from '../../jobs/queues.ts'
import { startWorker } from '../../jobs/worker.ts'
import type { ReadArticle } from '../../src/domain.ts'
import { createForgetting } from '../../src/memory/forgetting.ts'
import { record } from '../../src/memory/record.ts'
import { composeReport } from '../../src/report/compose.ts'
import { examine } from '../../src/report/examine.ts'
import { lookupOf, placeArticles } from '../../src/stories/place.ts'
import { profileOf } from '../../src/stories/terms.ts'
import { beginWatch } from '../../src/watch/watch.ts'
import { madeReading } from './made-reading.ts'

const space = '{twosource}'
export const clock = () => new Date('2026-03-05T12:00:00Z')
export const at = clock().toISOString()
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }

export const gone = madeReading({
  url: 'https://quillmark.example/zorvath-granary-fire',
  headline: 'Granary burns in Zorvath, 14 people killed',
  publisher: 'Quillmark Gazette',
  body: 'ZORVATH – At least 14 people were killed on Tuesday when a granary burned in Zorvath, Yvane Pellark of the Drellmoor brigade said.\n\nSkarnish smoke hung over the grendlewort fields until the evening.',
})
const changed: ReadArticle = {
  article: { ...gone.article, articleBody: gone.article.articleBody.replace('14', '15') },
  claims: [],
}
export const stays = madeReading({
  url: 'https://harbour.example/fire',
  headline: 'Deadly fire: nine people killed',
  publisher: 'Harbour Post',
  body: 'Nine people were killed on Tuesday when a granary burned, the regional government said.',
})
export function openStores(redis: Redis) {
  const search = redisSearch(redis, clock)
  const index = redisStories(redis)
  const queues = openQueues(redis, space)
  const stores = {
    articles: grouped(searchable(redisArticles(redis, clock), search), index),
    stories: redisStoryBook(redis),
    history: redisHistory(redis),
    desk: redisDesk(redis, space),
    pages: createKeptPagesInRedis(redis, space),
    uploads: redisUploads(redis, space),
    notes: redisNotes(redis, space),
  }
  const forgetters = forgettersIn(redis, space, { removeJob: queues.removeDone })
  const forgetting = createForgetting({ ...stores, memories: redisMemories(redis), clock, forgetters })
  return { ...stores, search, index, queues, forgetting }
}

export async function fillNewsroom(redis: Redis, memory: string) {
  const place = openStores(redis)
  const { articles, stories, index, history, desk, pages, uploads, notes, queues } = place
  for (const read of [gone, changed, gone, stays]) await articles.save(memory, read)
  const profiles = [gone, stays].map(({ article }) => profileOf(article))
  const near = await index.near(memory, profiles.map(lookupOf))
  await index.place(memory, near.version, placeArticles(profiles, near).placement)
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
  await redis.set(`${space}:model:{k}:answer`, JSON.stringify({ quote: gone.claims[0]?.quote.exact }))
  const about = { memory, article: gone.article.id, link: gone.article.link, by: null, known: 1 }
  await redisWatches(redis, space).begin(beginWatch(about, at), at)
  const done = { request: 'r', thread, message: '1.2', memory, report }
  await queues.add('post-test', 'post-reply', 'jpost', done)
  const worker = startWorker({
    ...{ queue: 'post-test', connection: redis, prefix: space, concurrency: 1, log: quiet },
    handlers: { 'post-reply': async () => ({ link: gone.article.link }) },
  })
  while ((await queues.pending()) > 0) await sleep(10)
  await worker.close()
  return { ...place, kept, thread }
}
