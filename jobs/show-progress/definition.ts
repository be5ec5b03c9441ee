import { z } from 'zod'
import { defineJob } from '../definition.ts'
import { threadSchema } from '../request.ts'

/** Rewrites the progress message. Tried once: the next one says more. */
export const showProgress = defineJob({
  name: 'show-progress',
  schema: z.object({
    request: z.string(),
    thread: threadSchema,
    message: z.string(),
    read: z.int().min(0),
    of: z.int().min(1),
  }),
  attempts: 1,
  backoff: 0,
})
