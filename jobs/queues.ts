/** Adding jobs, typed by the registry. */
import { createHash } from 'node:crypto'
import { type ConnectionOptions, FlowProducer, Queue } from 'bullmq'
import { optionsOf } from './definition.ts'
import { nextRun } from './next-run.ts'
import { type JobName, jobs, type Payload, workQueue } from './registry.ts'
import type { Request } from './request.ts'

export type Queues = {
  /** Reads, compares and posts one request. The same key twice is one request while its job is kept. */
  readonly startCheck: (request: Request) => Promise<void>
  readonly add: <Name extends JobName>(
    queue: string,
    name: Name,
    id: string,
    payload: Payload<Name>,
    /** Milliseconds before it is taken up; 0 without it. */
    delay?: number,
  ) => Promise<void>
  /** Adds a job at each of its times, until it is cancelled; the same id again replaces the times and the payload. */
  readonly repeat: <Name extends JobName>(
    queue: string,
    name: Name,
    id: string,
    times: { readonly pattern: string; readonly tz: string },
    payload: Payload<Name>,
  ) => Promise<void>
  /** The payload of what {@link Queues.repeat} set up, or null. */
  readonly repeated: (queue: string, id: string) => Promise<unknown>
  /** The payloads of all that {@link Queues.repeat} set up in a queue. */
  readonly allRepeated: (queue: string) => Promise<readonly unknown[]>
  /** Resolves to whether there was such a one. */
  readonly cancel: (queue: string, id: string) => Promise<boolean>
  /** Removes a job that is done, with all that it left; false while it waits or runs. */
  readonly removeDone: (queue: string, id: string) => Promise<boolean>
  /** Jobs that wait, run or are delayed, over all queues that this process has used. */
  readonly pending: () => Promise<number>
  /** Of one queue; `failed` are those that were given up and are still kept. */
  readonly count: (
    queue: string,
  ) => Promise<{ readonly waiting: number; readonly running: number; readonly failed: number }>
  readonly close: () => Promise<void>
}

/** BullMQ's job ids hold no colon and are not digits only; foreign keys may be anything, so they are hashed. */
export const jobId = (...parts: readonly string[]): string =>
  `j${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)}`

export function openQueues(connection: ConnectionOptions, prefix: string): Queues {
  const flows = new FlowProducer({ connection, prefix })
  const queues = new Map<string, Queue>()
  const queueOf = (name: string): Queue => {
    const queue =
      queues.get(name) ?? new Queue(name, { connection, prefix, settings: { repeatStrategy: nextRun } })
    queues.set(name, queue)
    return queue
  }

  return {
    async startCheck(request) {
      const parsed = jobs['compare-articles'].schema.parse(request)
      const { thread, message, memory, sources } = parsed
      await flows.add({
        name: 'compare-articles',
        queueName: workQueue,
        data: parsed,
        opts: { ...optionsOf(jobs['compare-articles']), jobId: jobId('compare', parsed.key) },
        children: sources.map((source, index) => ({
          name: 'read-link',
          queueName: workQueue,
          data: jobs['read-link'].schema.parse({
            request: parsed.key,
            thread,
            message,
            memory: memory.write,
            source,
            index,
            of: sources.length,
          }),
          opts: {
            ...optionsOf(jobs['read-link']),
            // Behind the comparisons: a reply whose articles are read does not wait for the articles of others.
            priority: 1,
            jobId: jobId('read', parsed.key, String(index)),
            // A link that can't be read never holds back the others' reply.
            ignoreDependencyOnFailure: true,
          },
        })),
      })
    },

    async add(queue, name, id, payload, delay = 0) {
      const definition = jobs[name]
      await queueOf(queue).add(name, definition.schema.parse(payload), {
        ...optionsOf(definition),
        jobId: id,
        delay,
      })
    },

    async repeat(queue, name, id, times, payload) {
      const definition = jobs[name]
      const data = definition.schema.parse(payload)
      await queueOf(queue).upsertJobScheduler(id, times, { name, data, opts: optionsOf(definition) })
    },

    async repeated(queue, id) {
      const scheduler = await queueOf(queue).getJobScheduler(id)
      return scheduler?.template?.data ?? null
    },

    async allRepeated(queue) {
      return (await queueOf(queue).getJobSchedulers()).map(({ template }) => template?.data)
    },

    cancel: (queue, id) => queueOf(queue).removeJobScheduler(id),

    async removeDone(queue, id) {
      const job = await queueOf(queue).getJob(id)
      if (job === undefined || !((await job.isCompleted()) || (await job.isFailed()))) return false
      await job.remove()
      return true
    },

    async pending() {
      const counts = await Promise.all(
        [...queues.values()].map((queue) =>
          queue.getJobCountByTypes('wait', 'active', 'delayed', 'prioritized', 'waiting-children'),
        ),
      )
      return counts.reduce((sum, count) => sum + count, 0)
    },

    async count(queue) {
      const found = await queueOf(queue).getJobCounts(
        'wait',
        'prioritized',
        'waiting-children',
        'active',
        'failed',
      )
      const of = (state: string): number => found[state] ?? 0
      return {
        waiting: of('wait') + of('prioritized') + of('waiting-children'),
        running: of('active'),
        failed: of('failed'),
      }
    },

    async close() {
      await Promise.all([flows.close(), ...[...queues.values()].map((queue) => queue.close())])
    },
  }
}
