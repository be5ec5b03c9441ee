/** The schedule of watching, on a real Redis. */
import { describe, expect, test } from '@jest/globals'
import { Queue } from 'bullmq'
import { openQueues } from '../../jobs/queues.ts'
import { workQueue } from '../../jobs/registry.ts'
import { scheduleWatching } from '../../jobs/watch-tick/schedule.ts'
import { useTestRedis } from '../redis/test-redis.ts'

const redis = useTestRedis()

describe('the schedule of watching', () => {
  test('stands once, whatever the number of processes that set it up, and is due within a minute', async () => {
    const processes = [1, 2, 3].map(() => openQueues(redis(), '{tick}'))
    await Promise.all(processes.map(scheduleWatching))
    const queue = new Queue(workQueue, { connection: redis(), prefix: '{tick}' })
    const schedulers = await queue.getJobSchedulers()
    expect(schedulers.map(({ key, pattern }) => [key, pattern])).toEqual([['watch-tick', '* * * * *']])
    const due = (schedulers[0]?.next ?? 0) - Date.now()
    expect(due).toBeGreaterThan(-1000)
    expect(due).toBeLessThanOrEqual(60_000)
    expect(await queue.getDelayedCount()).toBe(1)
    await Promise.all([queue.close(), ...processes.map(({ close }) => close())])
  })
})
