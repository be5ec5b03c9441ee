import { expect, test } from '@jest/globals'
import { bareError } from '../../adapters/log/bare-error.ts'
import { useTestRedis } from '../redis/test-redis.ts'

const redis = useTestRedis()

const faultOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => null).catch((error) => error)

test('an error of Redis is logged without what was to be written', async () => {
  await redis().set('text', 'a string')
  const fault = await faultOf(redis().hset('text', 'article', 'words of a private channel'))
  // As the library hands it over; otherwise there were nothing to keep out.
  expect(JSON.stringify(fault)).toContain('words of a private channel')
  const bare = bareError(new Error('an article could not be saved', { cause: fault }))
  expect(JSON.stringify(bare)).not.toContain('words of a private channel')
  expect(bare).toMatchObject({ type: 'Error', message: expect.stringContaining('WRONGTYPE') })
})

test('the code and the parts of an error are kept, and what is no error is said as it is', () => {
  const refused = Object.assign(new Error('refused'), { code: 50_001, requestBody: { content: 'a reply' } })
  expect(bareError(new AggregateError([refused], 'two failed'))).toMatchObject({
    message: 'two failed',
    errors: [{ type: 'Error', message: 'refused', code: 50_001 }],
  })
  expect(bareError(refused)).not.toHaveProperty('requestBody')
  expect(bareError('no answer')).toBe('no answer')
})
