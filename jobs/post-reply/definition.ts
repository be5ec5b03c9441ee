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
    /** Of a reply that is made anew, from 1; the first is 0. */
    revision: z.exactOptional(z.int().min(0)),
    /** What the comparison adds to the story as it was known before. */
    changes: z.exactOptional(z.array(z.string())),
    /** Ids of the kept stories that it is about. */
    stories: z.exactOptional(z.array(z.string())),
  }),
  // Platforms are down for minutes: seven tries cover about four of them.
  attempts: 7,
  backoff: 2000,
})
