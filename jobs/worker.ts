/** Takes jobs of one queue and hands them to their handlers. */
import { type ConnectionOptions, type Job, UnrecoverableError, Worker } from 'bullmq'
import { z } from 'zod'
import { Fault } from '../src/fault.ts'
import type { Log } from '../src/ports.ts'
import type { Handler, Run } from './definition.ts'
import { nextRun } from './next-run.ts'
import { type JobName, jobs, type Payload } from './registry.ts'

export type Handlers = { readonly [Name in JobName]?: Handler<Payload<Name>> }

export type WorkerOptions = {
  readonly queue: string
  readonly handlers: Handlers
  readonly connection: ConnectionOptions
  readonly prefix: string
  readonly concurrency: number
  readonly log: Log
}

const isJobName = (name: string): name is JobName => Object.hasOwn(jobs, name)

function runOf(job: Job): Run {
  return {
    jobId: job.id ?? '',
    due: job.opts.prevMillis === undefined ? null : new Date(job.opts.prevMillis),
    last: job.attemptsMade + 1 >= (job.opts.attempts ?? 1),
    children: async () => Object.values(await job.getChildrenValues()),
  }
}

async function handle<Name extends JobName>(name: Name, handlers: Handlers, job: Job): Promise<unknown> {
  const handler = handlers[name]
  if (handler === undefined) throw new UnrecoverableError(`no handler for ${name} in this process`)
  const parsed = jobs[name].schema.safeParse(job.data)
  // A payload that does not parse now won't parse on the next try either.
  if (!parsed.success) throw new UnrecoverableError(`payload of ${name}: ${z.prettifyError(parsed.error)}`)
  return handler(parsed.data as Payload<Name>, runOf(job))
}

/** A fault that can't be mended by trying again is not tried again. */
function asBullMq(error: unknown): unknown {
  if (error instanceof Fault && !error.retryable) {
    const final = new UnrecoverableError(`${error.code}: ${error.message}`)
    final.cause = error
    return final
  }
  return error
}

export type RunningWorker = {
  /** Finishes the jobs in hand, takes no new ones. */
  readonly close: () => Promise<void>
}

export function startWorker(options: WorkerOptions): RunningWorker {
  const { queue, handlers, connection, prefix, concurrency, log } = options
  const worker = new Worker(
    queue,
    async (job) => {
      if (!isJobName(job.name)) throw new UnrecoverableError(`no job is called ${job.name}`)
      try {
        return await handle(job.name, handlers, job)
      } catch (error) {
        throw asBullMq(error)
      }
    },
    // The worker that takes a scheduled job adds the next one.
    { connection, prefix, concurrency, settings: { repeatStrategy: nextRun } },
  )
  worker.on('failed', (job, error) => {
    log.error({ queue, job: job?.name, id: job?.id, attempt: job?.attemptsMade, error }, 'a job failed')
  })
  worker.on('error', (error) => log.error({ queue, error }, 'the worker lost its Redis or met a fault'))
  worker.on('stalled', (id) => log.warn({ queue, id }, 'a job whose worker went away is taken up again'))
  return { close: () => worker.close() }
}
