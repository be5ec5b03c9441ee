import { z } from 'zod'
import { defineJob } from '../definition.ts'

/** Reads a watched article again; what matters is told in the threads of its story. */
export const rereadArticle = defineJob({
  name: 'reread-article',
  schema: z.object({ memory: z.string().min(1), article: z.string().min(1) }),
  attempts: 3,
  backoff: 5000,
})
