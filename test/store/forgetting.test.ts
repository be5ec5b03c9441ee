/** Forgetting an article, held against everything that lies in Redis afterwards. */
import { beforeEach, describe, expect, test } from '@jest/globals'
import { redisMemories } from '../../adapters/store/redis-memories.ts'
import { articleId } from '../../src/article/identity.ts'
import { createForgetting } from '../../src/memory/forgetting.ts'
import { useTestRedis } from '../redis/test-redis.ts'
import { tracesOf } from './everything-in.ts'
import { at, clock, fillNewsroom, gone, openStores, stays } from './filled-newsroom.ts'

const redis = useTestRedis()

/** Words of the one article that the other does not hold. */
const secrets = ['zorvath', 'pellark', 'drellmoor', 'skarnish', 'grendlewort', 'quillmark']

beforeEach(async () => {
  await redis().flushall()
})

describe('forgetting an article', () => {
  test('leaves no word of its body, headline or address anywhere in Redis', async () => {
    const { forgetting, queues, kept, index } = await fillNewsroom(redis(), 'T1')
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
    const { forgetting, queues, articles, stories, search, history } = await fillNewsroom(redis(), 'T1')
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
    const { forgetting, queues, stories, kept } = await fillNewsroom(redis(), 'T1')
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
    const { queues } = await fillNewsroom(redis(), 'T1')
    await fillNewsroom(redis(), 'T1/private/C9').then((own) => own.queues.close())
    const { forgetting, articles } = await fillNewsroom(redis(), 'T2').then(async (other) => {
      await other.queues.close()
      return other
    })
    const forgotten = await forgetting.forget('T1', [gone.article.id], 'ines')
    // How much of it a private channel had is not told outside.
    expect(Object.fromEntries(forgotten)).toMatchObject({
      articles: 1,
      versions: 3,
      stories: 1,
      decisions: 1,
    })
    expect(await articles.recent('T1/private/C9', 9)).toEqual([stays])
    expect(await articles.recent('T2', 9)).toHaveLength(2)
    await queues.close()
  })

  test('that time asks for lets a private channel keep what it read itself', async () => {
    const { forgetting, articles, queues } = await fillNewsroom(redis(), 'T1')
    await articles.save('T1/private/C9', gone)
    await forgetting.forget('T1', [gone.article.id], 'retention', 'own')
    expect(await articles.recent('T1', 9)).toEqual([stays])
    expect(await articles.recent('T1/private/C9', 9)).toEqual([gone])
    await queues.close()
  })

  test('that is not known is no error and leaves no line in the history', async () => {
    const { forgetting, history, queues } = openStores(redis())
    const forgotten = await forgetting.forget('T1', [articleId('https://a.example/1', null, '')], 'ines')
    expect(forgotten.get('articles')).toBe(0)
    expect(await history.between('T1', at, null)).toEqual([])
    await queues.close()
  })

  test('that was cut off can be done again', async () => {
    const { articles, stories, history, forgetting, queues } = await fillNewsroom(redis(), 'T1')
    const fails = { what: 'nothing', forget: () => Promise.reject(new Error('the worker was killed')) }
    const ports = { articles, stories, history, memories: redisMemories(redis()), clock }
    const cutOff = createForgetting({ ...ports, forgetters: [fails] })
    await expect(cutOff.forget('T1', [gone.article.id], 'ines')).rejects.toThrow('killed')
    await forgetting.forget('T1', [gone.article.id], 'ines')
    expect(await tracesOf(redis(), secrets)).toEqual([])
    await queues.close()
  })
})
