import { describe, expect, test } from '@jest/globals'
import { readConfig } from '../../adapters/config.ts'

describe('a wrong setting', () => {
  test.each([
    ['TWOSOURCE_CONCURRENCY', 'many', 'must be a whole number from 1 to 64'],
    ['TWOSOURCE_CONCURRENCY', '65', 'must be a whole number from 1 to 64'],
    ['TWOSOURCE_MAX_REDIRECTS', '1.5', 'must be a whole number from 0 to 20'],
    ['TWOSOURCE_MODEL_SECONDS', 'x', 'must be a whole number from'],
    ['TWOSOURCE_MODEL_TOKENS_PER_DAY', 'all', 'must be a number'],
    ['REDIS_URL', 'localhost', 'must look like redis://host:6379'],
  ])('%s=%s is named, with what it should be', (name, value, message) => {
    expect(() => readConfig({ [name]: value })).toThrow(`${name}: ${message}`)
  })
})
