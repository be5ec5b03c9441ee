import { expect, test } from '@jest/globals'
import { isAlive, startHeartbeat } from '../../adapters/store/heartbeat.ts'
import { useTestRedis } from '../redis/test-redis.ts'

const redis = useTestRedis()
const space = '{heartbeat-test}'
const never = (error: unknown): never => {
  throw error
}

test('a machine is alive until the last of its processes stops', async () => {
  const worker = await startHeartbeat(redis(), space, 'desk-1', never)
  const chat = await startHeartbeat(redis(), space, 'desk-1', never)
  await worker.stop()
  expect(await isAlive(redis(), space, 'desk-1')).toBe(true)
  expect(await isAlive(redis(), space, 'desk-2')).toBe(false)
  await chat.stop()
  expect(await isAlive(redis(), space, 'desk-1')).toBe(false)
})

test('a process that was killed is gone half a minute later, and does not stand in for those that stop', async () => {
  const [now] = await redis().time()
  await redis().zadd(`${space}:living:desk-3`, Number(now) - 40, 'killed')
  const worker = await startHeartbeat(redis(), space, 'desk-3', never)
  expect(await redis().ttl(`${space}:living:desk-3`)).toBeGreaterThan(25)
  await worker.stop()
  expect(await isAlive(redis(), space, 'desk-3')).toBe(false)
})
