import type { Comparing } from '../src/ports.ts'
import { jobId, type Queues } from './queues.ts'
import { workQueue } from './registry.ts'

export const queuedComparing = (queues: Pick<Queues, 'add'>): Comparing => ({
  async again(memory, article, thread, key) {
    await queues.add(workQueue, 'compare-story', jobId('compare-story', key), {
      key,
      memory,
      article,
      thread,
    })
  },
})
