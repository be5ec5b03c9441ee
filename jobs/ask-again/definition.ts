import { z } from 'zod'
import { defineJob } from '../definition.ts'
import { readLinkResult } from '../read-link/definition.ts'
import { requestSchema } from '../request.ts'

/** Asks the model once more for what it could not say while a reply waited, and makes the reply anew. */
export const askAgain = defineJob({
  name: 'ask-again',
  schema: z.object({ request: requestSchema, results: z.array(readLinkResult) }),
  // With the doubling: about 20 s, 50 s, two and four minutes after the reply. Then the thread has moved on.
  attempts: 4,
  backoff: 30_000,
})
