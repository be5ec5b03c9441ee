import { z } from 'zod'
import { defineJob } from '../definition.ts'
import { threadSchema } from '../request.ts'

/** Shows the reply that stands in a thread anew, with what was decided since. */
export const showAgain = defineJob({
  name: 'show-again',
  schema: z.object({ thread: threadSchema }),
  attempts: 7,
  backoff: 2000,
})
