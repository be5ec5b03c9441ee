/** Every place beside stories and articles where something drawn from an article is kept. */
import type { Redis } from 'ioredis'
import type { Forgetter } from '../../../src/ports.ts'
import { createKeptPagesInRedis } from '../../fetch/kept/in-redis.ts'
import { redisWatches } from '../redis-watches.ts'
import { forgetDecisions } from './decisions.ts'
import { forgetEvents } from './history.ts'
import { forgetPages } from './pages.ts'
import { forgetPassing, type Passing } from './passing.ts'
import { forgetTraces } from './traces.ts'
import { forgetWatches } from './watches.ts'

/** @param space prefix of the keys that all memories share */
export const forgettersIn = (redis: Redis, space: string, passing: Passing): readonly Forgetter[] => [
  forgetDecisions(redis),
  forgetTraces(redis),
  forgetEvents(redis),
  forgetWatches(redisWatches(redis, space)),
  forgetPages(createKeptPagesInRedis(redis, space)),
  forgetPassing(redis, space, passing),
]
