import { defineJob } from '../definition.ts'
import { requestSchema } from '../request.ts'

/** The parent of a request's flow: runs when every link was read or given up, and composes the report. */
export const compareArticles = defineJob({
  name: 'compare-articles',
  schema: requestSchema,
  attempts: 3,
  backoff: 500,
})
