import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { migrate } from '../../../adapters/store/migrations/migrate.ts'
import { redisArticles } from '../../../adapters/store/redis-articles.ts'
import { redisHistory } from '../../../adapters/store/redis-history.ts'
import { redisWatches } from '../../../adapters/store/redis-watches.ts'
import { redisSearch } from '../../../adapters/store/search/redis-search.ts'
import { searchable } from '../../../adapters/store/searchable.ts'
import { carriersIn } from '../../../adapters/store/transfer/carriers.ts'
import { exportNewsroom } from '../../../adapters/store/transfer/export.ts'
import { finishImports, importNewsroom } from '../../../adapters/store/transfer/import.ts'
import { digestOrders } from '../../../jobs/digest/orders.ts'
import { openQueues, type Queues } from '../../../jobs/queues.ts'
import { beginWatch } from '../../../src/watch/watch.ts'
import { useTestRedis } from '../../redis/test-redis.ts'
import { madeReading } from '../made-reading.ts'

const redis = useTestRedis()
const folder = mkdtempSync(join(tmpdir(), 'twosource-transfer-'))
const file = join(folder, 'newsroom.ndjson')
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(async () => {
  await redis().flushall()
  await migrate(redis())
})

const space = '{twosource}'
let queues: Queues | undefined
const openedQueues = (): Queues => {
  queues ??= openQueues(redis(), space)
  return queues
}
const carriers = () => carriersIn(redis(), space, openedQueues())
afterAll(async () => {
  await queues?.close()
})

const clock = () => new Date('2026-03-05T12:00:00Z')

async function exported(newsroom: string): Promise<string> {
  const lines: string[] = []
  for await (const line of exportNewsroom(redis(), newsroom, clock, carriers())) lines.push(`${line}\n`)
  writeFileSync(file, lines.join(''))
  return lines.join('')
}

/** Everything that a Redis holds, in a form that can be compared. */
async function state(): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  for (const key of (await redis().keys('*')).sort()) {
    const type = await redis().type(key)
    if (type === 'hash') {
      const entries = Object.entries(await redis().hgetallBuffer(key))
      found[key] = entries.map(([field, value]) => [field, value.toString('hex')]).sort()
    } else if (type === 'zset') found[key] = await redis().zrange(key, '0', '-1', 'WITHSCORES')
    else if (type === 'set') found[key] = (await redis().smembersBuffer(key)).map(String).sort()
    else if (type === 'list') found[key] = await redis().lrange(key, 0, -1)
    else found[key] = (await redis().getBuffer(key))?.toString('hex')
  }
  return found
}

async function newsroom(): Promise<void> {
  const store = searchable(redisArticles(redis(), clock), redisSearch(redis(), clock))
  const body = 'At least 12 boats sank at Älvmåla, the fire chief said. “🔥”'
  const pier = madeReading({ url: 'https://post.example/pier', headline: 'A pier burns', body })
  const pasted = madeReading({ url: null, headline: null, body: 'Nothing burned.' })
  await store.save('T1', pier)
  await store.save('T1', { ...pier, article: { ...pier.article, headline: 'Two piers burn' } })
  await store.save('T1/private/C9', pasted)
  const at = clock().toISOString()
  await redisHistory(redis()).append('T1', [{ kind: 'digested', at, story: 's1', channel: 'C1' }])
}

describe('a newsroom that is exported and imported', () => {
  test('is the same, private channels included', async () => {
    await newsroom()
    const before = await state()
    await exported('T1')
    await redis().flushall()
    await migrate(redis())
    expect(await importNewsroom(redis(), file, carriers())).toMatchObject({ newsroom: 'T1' })
    expect(await state()).toEqual(before)
    const store = redisArticles(redis(), clock)
    expect((await store.recent('T1', 9)).map(({ article }) => article.headline)).toEqual(['Two piers burn'])
    expect(await redisSearch(redis(), clock).find(['T1'], 'boats', 9)).toHaveLength(1)
  })

  test('is the same whatever it holds, byte by byte', async () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 }).map((array) => Buffer.from(array))
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((value) => Buffer.from(value))
    const value = fc.oneof(bytes, text)
    const many = fc.uniqueArray(value, {
      minLength: 1,
      maxLength: 600,
      selector: (one) => one.toString('hex'),
    })
    const key = fc.oneof(
      fc.constantFrom('articles', 'versions', 'read', 'search:n', 'history:s1', 'settings:C1'),
      fc.string({ minLength: 1, maxLength: 20 }).filter((one) => !one.startsWith('incoming:')),
    )
    const content = fc.record({
      memory: fc.constantFrom('T1', 'T1/private/C9'),
      key,
      type: fc.constantFrom('string', 'hash', 'set', 'zset', 'list'),
      values: many,
      score: fc.double({ noNaN: true }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(content, { maxLength: 12 }), async (contents) => {
        await redis().flushall()
        await migrate(redis())
        for (const { memory, key: name, type, values, score } of contents) {
          const at = `twosource:{${memory}}:${name}`
          await redis().del(at)
          if (type === 'string') await redis().set(at, values[0] ?? '')
          else if (type === 'hash') await redis().hset(at, ...values.flatMap((one) => [one, one]))
          else if (type === 'set') await redis().sadd(at, ...values)
          else if (type === 'list') await redis().rpush(at, ...values)
          else await redis().zadd(at, ...values.flatMap((one, i) => [score / (i + 1), one]))
          await redis().sadd('twosource:memories', memory)
        }
        const before = await state()
        await exported('T1')
        await redis().flushall()
        await migrate(redis())
        await importNewsroom(redis(), file, carriers())
        expect(await state()).toEqual(before)
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  test('goes on watching what it watched, and has its digests when it had them', async () => {
    await newsroom()
    const at = clock().toISOString()
    const due = '2026-03-05T13:00:00.000Z'
    const [pier] = await redisArticles(redis(), clock).recent('T1', 1)
    const about = { memory: 'T1', article: pier?.article.id ?? '', by: null, known: 1 }
    const watch = beginWatch({ ...about, link: 'https://post.example/pier' }, at)
    const other = beginWatch({ ...about, memory: 'T2', link: 'https://post.example/pier' }, at)
    await redisWatches(redis(), space).begin(watch, due)
    await redisWatches(redis(), space).begin(other, due)
    const place = { platform: 'slack', newsroom: 'T1', channel: 'C1', thread: '' }
    const schedule = { hour: 8, minute: 0, zone: 'Europe/London', days: [1, 2, 3] }
    const order = { place, private: false, schedule, by: { id: 'U1', name: 'ines' }, failures: 0 }
    const ordered = () => digestOrders(openedQueues())
    await ordered().put(order)
    await ordered().put({ ...order, place: { ...place, newsroom: 'T2' } })
    await exported('T1')
    await redis().flushall()
    await migrate(redis())
    await importNewsroom(redis(), file, carriers())
    const watches = redisWatches(redis(), space)
    expect(await watches.find('T1', about.article)).toEqual(watch)
    expect((await watches.due(due, 9)).map(({ memory }) => memory)).toEqual(['T1'])
    expect(await ordered().of(place)).toEqual(order)
    expect(await ordered().of({ ...place, newsroom: 'T2' })).toBeNull()
    expect(await redis().keys('*carried*')).toEqual([])
  })

  test('delivers nothing to another newsroom, whatever stands in the file', async () => {
    const at = clock().toISOString()
    const about = { memory: 'T2', article: 'a1', by: null, known: 1, link: 'https://post.example/pier' }
    const watch = JSON.stringify({ watch: beginWatch(about, at), next: at })
    const place = { platform: 'slack', newsroom: 'T2', channel: 'C1', thread: '' }
    const schedule = { hour: 8, minute: 0, zone: 'Europe/London', days: [1] }
    const order = JSON.stringify({
      place,
      private: false,
      schedule,
      by: { id: 'U1', name: 'i' },
      failures: 0,
    })
    for (const carrier of carriers()) {
      await carrier.deliver('T1', new Map([['a1', carrier.name === 'watches' ? watch : order]]))
    }
    expect(await redisWatches(redis(), space).find('T2', 'a1')).toBeNull()
    expect(await digestOrders(openedQueues()).of(place)).toBeNull()
    for (const carrier of carriers()) {
      await carrier.deliver('T2', new Map([['a1', carrier.name === 'watches' ? watch : order]]))
    }
    expect(await redisWatches(redis(), space).find('T2', 'a1')).not.toBeNull()
    expect(await digestOrders(openedQueues()).of(place)).not.toBeNull()
  })

  test('takes nothing of other newsrooms along, nor what goes by itself', async () => {
    await newsroom()
    await redis().set('twosource:{T10}:secret', 'harbour')
    await redis().set('twosource:{T1}:entered:k', '[]', 'EX', 100)
    const text = await exported('T1')
    expect(text).not.toMatch(/harbour|entered/)
  })

  test('can be read: its articles stand in it as JSON, its header says what it is', async () => {
    await newsroom()
    const lines = (await exported('T1'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines[0]).toMatchObject({
      ...{ export: 'twosource.export/1', newsroom: 'T1', memories: ['T1', 'T1/private/C9'] },
    })
    expect(lines.at(-1)).toMatchObject({ end: true, articles: 2, lines: lines.length - 1 })
    expect(JSON.stringify(lines)).toContain('At least 12 boats sank at Älvmåla')
  })
})

describe('an import', () => {
  test('that is cut short anywhere imports nothing', async () => {
    await newsroom()
    const whole = Buffer.from(await exported('T1'))
    await redis().flushall()
    await migrate(redis())
    const before = await state()
    const cuts = Array.from({ length: 40 }, (_, i) => Math.floor((i / 40) * whole.length))
    for (const cut of [...cuts, whole.length - 1]) {
      writeFileSync(file, whole.subarray(0, cut))
      await expect(importNewsroom(redis(), file, carriers())).rejects.toMatchObject({ code: 'import' })
    }
    expect(await state()).toEqual(before)
  })

  test('of a file that was changed is refused, and says why', async () => {
    await newsroom()
    const text = await exported('T1')
    await redis().flushall()
    await migrate(redis())
    const before = await state()
    const refused = async (changed: string, why: RegExp) => {
      writeFileSync(file, changed)
      await expect(importNewsroom(redis(), file, carriers())).rejects.toThrow(why)
    }
    await refused(text.replace('At least 12', 'At least 13'), /checksum does not fit/)
    await refused(text.replace('"memory":"T1"', '"memory":"T2"'), /belongs to T2, not to T1/)
    await refused(text.replace(/^.*"settings.*\n|^.*"key":"read".*\n/m, ''), /should hold/)
    await refused(text.replace('"layout":', '"layout":99'), /later twosource/)
    await refused(text.replace('"key"', '"kee"'), /line 2 is not as an export writes it/)
    await refused(text.replace('\n', '\n{\n'), /line 2 is no JSON/)
    await refused(`hello\n${text}`, /line 1 is no JSON/)
    await refused('', /cut short/)
    expect(await state()).toEqual(before)
  })

  test('into a newsroom that remembers something is refused', async () => {
    await newsroom()
    await exported('T1')
    const before = await state()
    await expect(importNewsroom(redis(), file, carriers())).rejects.toThrow(
      /T1 already remembers something here/,
    )
    expect(await state()).toEqual(before)
  })

  test('that was killed while writing leaves nothing that the next one minds', async () => {
    await newsroom()
    const before = await state()
    await exported('T1')
    await redis().flushall()
    await migrate(redis())
    await redis().hset('twosource:{T1}:incoming:articles', 'left', 'behind')
    await redis().set('twosource:{T1/private/C9}:incoming:gone', 'behind')
    expect(await redisArticles(redis(), clock).recent('T1', 9)).toEqual([])
    await importNewsroom(redis(), file, carriers())
    expect(await state()).toEqual(before)
  })

  test('that was killed while renaming is finished by the next start, or by two that come together', async () => {
    await newsroom()
    const before = await state()
    const layout = (await redis().get('twosource:layout')) ?? ''
    for (const name of Object.keys(before)) {
      const place = /^(twosource:\{[^}]+\}:)(articles|search:.*)$/.exec(name)
      if (place !== null) await redis().rename(name, `${place[1]}incoming:${place[2]}`)
    }
    await redis().hset('twosource:importing', 'T1', layout)
    const other = redis().duplicate()
    await other.ping()
    await Promise.all([finishImports(redis(), carriers()), finishImports(other, carriers())])
    other.disconnect()
    expect(await state()).toEqual(before)
  })
})
