import { z } from 'zod'
import { defineJob } from '../definition.ts'
import { memorySchema, threadSchema } from '../request.ts'

/** Holds somebody's own copy against what the newsroom has read. The copy itself stands in no job. */
export const checkDraft = defineJob({
  name: 'check-draft',
  schema: z.object({
    key: z.string().min(1),
    /** Where the answer goes. */
    thread: threadSchema,
    memory: memorySchema,
    /** Under which the text is kept for some minutes. */
    draft: z.string().min(1),
  }),
  attempts: 3,
  backoff: 500,
  kept: false,
})
