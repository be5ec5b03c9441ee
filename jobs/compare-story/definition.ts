import { z } from 'zod'
import { defineJob } from '../definition.ts'
import { threadSchema } from '../request.ts'

/** Compares a story anew after somebody put it together otherwise, and says in the thread what that changes. */
export const compareStory = defineJob({
  name: 'compare-story',
  schema: z.object({
    /** The same for every try at the same comparison. */
    key: z.string().min(1),
    memory: z.string().min(1),
    /** An article of the story. */
    article: z.string().min(1),
    thread: threadSchema,
  }),
  attempts: 3,
  backoff: 1000,
})
