import { z } from 'zod'
import { defineJob } from '../definition.ts'
import { sourceSchema, threadSchema } from '../request.ts'

/** Reads one link of a request: fetched, read, its claims stated, kept. A child of compare-articles. */
export const readLink = defineJob({
  name: 'read-link',
  schema: z.object({
    request: z.string(),
    thread: threadSchema,
    message: z.string(),
    /** The memory in which the article is kept. */
    memory: z.string().min(1),
    source: sourceSchema,
    /** Place among the request's links, from 0. */
    index: z.int().min(0),
    of: z.int().min(1),
  }),
  attempts: 3,
  backoff: 500,
})

/** What the job leaves for its parent. The article itself stands in the store. */
export const readLinkResult = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    index: z.int(),
    article: z.string(),
    /** Why the language model's reading is missing, and whether it may come later. */
    unasked: z.object({ why: z.string(), again: z.boolean() }).optional(),
  }),
  z.object({
    ok: z.literal(false),
    index: z.int(),
    failure: z.object({ link: z.string(), code: z.string(), message: z.string() }),
  }),
])
export type ReadLinkResult = z.infer<typeof readLinkResult>
