import { z } from 'zod'
import { defineJob } from '../definition.ts'
import { threadSchema } from '../request.ts'

/** A channel's order, as its schedule carries it. */
export const orderSchema = z.object({
  place: threadSchema,
  private: z.boolean(),
  schedule: z.object({
    hour: z.int().min(0).max(23),
    minute: z.int().min(0).max(59),
    zone: z.string().min(1),
    days: z.array(z.int().min(1).max(7)).min(1),
  }),
  by: z.object({ id: z.string(), name: z.string() }),
  failures: z.int().min(0),
})

/** Composes the digest of one channel when it is due, and hands it to the platform's posts. */
export const digest = defineJob({ name: 'digest', schema: orderSchema, attempts: 5, backoff: 5000 })
