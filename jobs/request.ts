/** What every job of one request carries: who asked, where the answer goes. */
import { z } from 'zod'

export const threadSchema = z.object({
  platform: z.string().min(1),
  newsroom: z.string().min(1),
  channel: z.string(),
  thread: z.string(),
})

/** An address to fetch, or a text that was handed in (a file, pasted text) and is kept under a key for a day. */
export const sourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('link'), link: z.string().min(1) }),
  z.object({ kind: z.literal('upload'), link: z.string().min(1), upload: z.string().min(1) }),
])

/**
 * Where the request's articles are kept, and which memories' earlier articles take part in the comparison.
 * A private channel writes to its own and may read the newsroom's; never the other way round.
 */
export const memorySchema = z.object({ write: z.string().min(1), read: z.array(z.string().min(1)) })

export const requestSchema = z.object({
  /** The same for every delivery of one request: makes the ids of its jobs. */
  key: z.string().min(1),
  thread: threadSchema,
  /** Id of the progress message, which the reply replaces. */
  message: z.string(),
  sources: z.array(sourceSchema),
  memory: memorySchema,
})

export type Source = z.infer<typeof sourceSchema>
export type Request = z.infer<typeof requestSchema>
