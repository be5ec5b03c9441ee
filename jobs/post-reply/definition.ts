import { z } from 'zod'
import { reportSchema } from '../../src/report/schema.ts'
import { defineJob } from '../definition.ts'
import { threadSchema } from '../request.ts'

/** A job of its own, so that a retry of the work never posts twice and a retry of the post never works twice. */
export const postReply = defineJob({
  name: 'post-reply',
  schema: z.object({
    request: z.string(),
    thread: threadSchema,
    message: z.string(),
    /** Where the newsroom's decisions on mismatches are kept. */
    memory: z.string(),
    report: reportSchema,
  }),
  // Platforms are down for minutes: seven tries cover about four of them.
  attempts: 7,
  backoff: 2000,
})
