/** Replies that stand in threads, and whatever else noted that it holds something of the articles. */
import type { Redis } from 'ioredis'
import type { Forgetter } from '../../../src/ports.ts'
import { removeTraces } from '../traces.ts'

export const forgetTraces = (redis: Redis): Forgetter => ({
  what: 'replies',
  forget: ({ memory, articles }) =>
    removeTraces(
      redis,
      memory,
      articles.map(({ id }) => id),
    ),
})
