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
}

export const defineJob = <Name extends string, Schema extends z.ZodType>(
  definition: JobDefinition<Name, Schema>,
): JobDefinition<Name, Schema> => definition

const hour = 3600

/** Finished jobs go by age and count, failed ones stay a week for whoever looks into them. */
export const optionsOf = (definition: { attempts: number; backoff: number }): JobsOptions => ({
  attempts: definition.attempts,
  backoff: { type: 'exponential', delay: definition.backoff },
  removeOnComplete: { age: hour, count: 1000 },
  removeOnFail: { age: 7 * 24 * hour, count: 5000 },
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
