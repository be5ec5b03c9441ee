import { expect, test } from '@jest/globals'
import { redisOperations } from '../../adapters/store/redis-operations.ts'
import { joinRoll, processesOf } from '../../adapters/store/roll.ts'
import { useTestRedis } from '../redis/test-redis.ts'

const redis = useTestRedis()
const at = (text: string) => () => new Date(text)
const never = (error: unknown): never => {
  throw error
}
const self = (host: string, works: boolean, chats: readonly string[] = []) => ({
  ...{ host, works, pid: 7, chats: () => chats },
})

test('a process tells of itself until it ends, is missed after half a minute, and forgotten after a month', async () => {
  const space = '{roll-test}'
  const worker = await joinRoll(redis(), space, self('desk-1', true), at('2026-02-12T12:00:00Z'), never)
  const chat = await joinRoll(
    redis(),
    space,
    self('desk-2', false, ['slack']),
    at('2026-02-12T12:00:20Z'),
    never,
  )
  const seen = async (now: string) =>
    (await processesOf(redis(), space, at(now))).map(({ host, alive, chats }) => [host, alive, ...chats])
  expect(await seen('2026-02-12T12:00:25Z')).toEqual([
    ['desk-2', true, 'slack'],
    ['desk-1', true],
  ])
  expect(await seen('2026-02-12T12:00:40Z')).toEqual([
    ['desk-2', true, 'slack'],
    ['desk-1', false],
  ])
  await chat.leave()
  expect(await seen('2026-02-12T12:00:25Z')).toEqual([
    ['desk-2', false, 'slack'],
    ['desk-1', true],
  ])
  await worker.leave()
  const late = await joinRoll(redis(), space, self('desk-3', true), at('2026-05-01T12:00:00Z'), never)
  expect(await seen('2026-05-01T12:00:00Z')).toEqual([['desk-3', true]])
  await late.leave()
})

test('the condition tells jobs of every queue, and of Redis what an operator must know', async () => {
  const space = '{condition-test}'
  const clock = at('2026-02-12T12:00:00Z')
  const chat = await joinRoll(redis(), space, self('desk-1', false, ['discord']), clock, never)
  const asked: string[] = []
  const operations = redisOperations({
    ...{ redis: redis(), space, clock, model: null, versions: { twosource: '1', node: '24' } },
    queuesFor: (platforms) => ['work', ...platforms],
    count: async (queue) => {
      asked.push(queue)
      return { waiting: 2, running: 1, failed: 0 }
    },
  })
  const condition = await operations.condition()
  await chat.leave()
  expect(asked).toEqual(['work', 'discord'])
  expect(condition.jobs).toEqual({ waiting: 4, running: 2, failed: 0 })
  expect(condition.redis).toMatchObject({
    persistence: 'append-only',
    written: true,
    evicts: false,
    limit: null,
  })
  expect(condition.redis.memory).toBeGreaterThan(100_000)
  await redis().config('SET', 'appendonly', 'no')
  expect((await operations.condition()).redis.persistence).toBe('none')
  await redis().config('SET', 'maxmemory', '200mb', 'maxmemory-policy', 'allkeys-lru')
  expect((await operations.condition()).redis).toMatchObject({ limit: 200 * 1024 * 1024, evicts: true })
})
