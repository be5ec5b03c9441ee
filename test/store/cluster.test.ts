/** The store on a Redis that is set up as a cluster: one that refuses what concerns more than one slot at once. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Redis } from 'ioredis'
import { findRedis } from '../../adapters/redis/places.mjs'
import { migrate } from '../../adapters/store/migrations/migrate.ts'
import { redisArticles } from '../../adapters/store/redis-articles.ts'
import { redisDesk } from '../../adapters/store/redis-desk.ts'
import { redisHistory } from '../../adapters/store/redis-history.ts'
import { redisMemories } from '../../adapters/store/redis-memories.ts'
import { redisShelf } from '../../adapters/store/redis-shelf.ts'
import { redisStories } from '../../adapters/store/redis-stories.ts'
import { redisStoryBook } from '../../adapters/store/redis-story-book.ts'
import { redisSearch } from '../../adapters/store/search/redis-search.ts'
import { exportNewsroom } from '../../adapters/store/transfer/export.ts'
import { testArticles } from '../contracts/articles.ts'
import { testDesk } from '../contracts/desk.ts'
import { testSearch } from '../contracts/search.ts'
import { testStoryBook } from '../contracts/story-book.ts'
import { testStoryIndex } from '../contracts/story-index.ts'
import { madeReading } from './made-reading.ts'

const folder = mkdtempSync(join(tmpdir(), 'twosource-cluster-'))
let server: ChildProcess | undefined
let connection: Redis | undefined
const redis = (): Redis => {
  if (connection === undefined) throw new Error('asked for before the tests began')
  return connection
}

beforeAll(async () => {
  const found = findRedis(process.env)
  if (found === null) throw new Error('there is no Redis server on this machine')
  const path = join(folder, 'redis.sock')
  // A cluster needs a port, though nobody comes by it.
  const port = 20_000 + (process.pid % 20_000)
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--unixsocket', path, '--dir', folder]
  server = spawn(found.command, [...args, '--cluster-enabled', 'yes', '--save', ''], {
    stdio: 'ignore',
    env: { ...process.env, ...found.env },
  })
  connection = new Redis({ path, retryStrategy: () => 50, enableReadyCheck: false })
  connection.on('error', () => undefined)
  await connection.call('CLUSTER', 'ADDSLOTSRANGE', '0', '16383')
  while (!String(await connection.call('CLUSTER', 'INFO')).includes('cluster_state:ok')) await sleep(20)
}, 20_000)
afterAll(() => {
  connection?.disconnect()
  server?.kill()
  rmSync(folder, { recursive: true, force: true })
})

test('the Redis of these tests refuses what concerns two slots', async () => {
  await expect(redis().mget('a', 'b')).rejects.toThrow(/CROSSSLOT/)
})

testArticles('a Redis Cluster', (clock) => redisArticles(redis(), clock))
testSearch('a Redis Cluster', (clock) => redisSearch(redis(), clock))
testDesk('a Redis Cluster', () => redisDesk(redis(), '{desk-test}'))
testStoryBook('a Redis Cluster', () => ({
  stories: redisStoryBook(redis()),
  history: redisHistory(redis()),
}))
testStoryIndex('a Redis Cluster', async () => {
  await redis().flushdb()
  return redisStories(redis())
})

describe('a Redis Cluster', () => {
  test('is migrated, swept and exported as one Redis is', async () => {
    const clock = () => new Date('2026-03-05T12:00:00Z')
    await migrate(redis())
    const read = madeReading({ url: 'https://post.example/1', headline: 'Pier burns', body: 'It burned.' })
    for (const memory of ['N1', 'N1/private/C1']) await redisArticles(redis(), clock).save(memory, read)
    const search = redisSearch(redis(), clock)
    await search.add('N1', read)
    const shelf = redisShelf(redis(), search)
    await shelf.thin('N1', [read.article.id], 'bodies')
    expect(await redisMemories(redis()).list()).toContain('N1/private/C1')
    const lines: string[] = []
    for await (const line of exportNewsroom(redis(), 'N1', clock, [])) lines.push(line)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ memories: ['N1', 'N1/private/C1'] })
  })
})
