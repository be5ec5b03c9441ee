import { expect, test } from '@jest/globals'
import { redisNotes } from '../../adapters/store/redis-notes.ts'
import { useTestRedis } from '../redis/test-redis.ts'

const redis = useTestRedis()

test('a note is found under its key by any process, the last word standing, and goes after a month', async () => {
  const notes = redisNotes(redis(), '{notes-test}')
  expect(await notes.read('links 1')).toBeNull()
  await notes.write('links 1', 'one')
  await notes.write('links 1', 'two')
  expect(await redisNotes(redis(), '{notes-test}').read('links 1')).toBe('two')
  expect(await notes.read('links 2')).toBeNull()
  const [key = ''] = await redis().keys('*{notes-test}:note:*')
  expect(await redis().ttl(key)).toBeGreaterThan(30 * 24 * 3600)
})
