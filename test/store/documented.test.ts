import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { root } from '../cli/run.ts'
import { useTestRedis } from '../redis/test-redis.ts'
import { fillNewsroom } from './filled-newsroom.ts'

const redis = useTestRedis()

/** The first column of the table, each key as a pattern: `<…>` is anything. */
const patterns = [...readFileSync(join(root, 'docs/store.md'), 'utf8').matchAll(/^\| (`[^|]+?) +\|/gm)]
  .flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, key = '']) => key))
  .map((key) => {
    const literal = key.replace('<s>', '{twosource}').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return new RegExp(`^${literal.replace(/<[^>]+>/g, '[\\s\\S]+')}$`)
  })

test('every key that the stores write is described in docs/store.md', async () => {
  const { queues } = await fillNewsroom(redis(), 'T1')
  const keys = await redis().keys('*')
  expect(keys.length).toBeGreaterThan(50)
  expect(keys.filter((key) => !patterns.some((pattern) => pattern.test(key)))).toEqual([])
  await queues.close()
})
