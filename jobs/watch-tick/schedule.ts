import type { Queues } from '../queues.ts'
import { workQueue } from '../registry.ts'

/** One schedule for all workers: it is set up by each of them, and stands once. */
export const scheduleWatching = (queues: Pick<Queues, 'repeat'>): Promise<void> =>
  queues.repeat(workQueue, 'watch-tick', 'watch-tick', { pattern: '* * * * *', tz: 'UTC' }, {})
