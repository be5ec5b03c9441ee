/** What is said in a chat apart from an answer goes through the queue of its platform, so that it is not lost. */
import { randomUUID } from 'node:crypto'
import type { Outbox } from '../src/ports.ts'
import { packNotice } from './post-notice/definition.ts'
import { jobId, type Queues } from './queues.ts'
import { postQueue } from './registry.ts'

export const queuedOutbox = (queues: Pick<Queues, 'add'>): Outbox => ({
  async post(thread, notice, key) {
    const payload = { key, thread, notice: packNotice(notice) }
    await queues.add(postQueue(thread.platform), 'post-notice', jobId('notice', key), payload)
  },
  async refresh(thread) {
    // An id of its own: an earlier showing of the same thread must not stand in for this one.
    const id = jobId('again', randomUUID())
    await queues.add(postQueue(thread.platform), 'show-again', id, { thread })
  },
})
