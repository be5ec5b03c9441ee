/** What a job is, apart from how it is done: its name, the shape of its payload, and how it is tried again. */
import type { JobsOptions } from 'bullmq'
import type { z } from 'zod'

export type JobDefinition<Name extends string, Schema extends z.ZodType> = {
  readonly name: Name
  /** Parsed when the job is added and again when it is taken: what lies in Redis may be of another version. */
  readonly schema: Schema
  readonly attempts: number
  /** Milliseconds before the second try; doubled for each further one. */
  readonly backoff: number
  /** False: nothing of it stays in the queue when it is done or given up. */
  readonly kept?: boolean
}

export const defineJob = <Name extends string, Schema extends z.ZodType>(
  definition: JobDefinition<Name, Schema>,
): JobDefinition<Name, Schema> => definition

const hour = 3600

type Tries = { readonly attempts: number; readonly backoff: number; readonly kept?: boolean }

/** Finished jobs go by age and count, failed ones stay a week for whoever looks into them. */
export const optionsOf = ({ attempts, backoff, kept = true }: Tries): JobsOptions => ({
  attempts,
  backoff: { type: 'exponential', delay: backoff },
  removeOnComplete: kept ? { age: hour, count: 1000 } : true,
  removeOnFail: kept ? { age: 7 * 24 * hour, count: 5000 } : true,
})

/** What a handler learns of the run that it is in. */
export type Run = {
  readonly jobId: string
  /** When its schedule wanted it done; null for a job that somebody added. */
  readonly due: Date | null
  /** Whether no further try follows if this one fails. */
  readonly last: boolean
  /** Results of the children of a flow that were done, in no order. */
  readonly children: () => Promise<readonly unknown[]>
}

export type Handler<Payload> = (payload: Payload, run: Run) => Promise<unknown>
