import { z } from 'zod'
import { defineJob } from '../definition.ts'
import { orderSchema } from '../digest/definition.ts'
import { noticeSchema } from '../post-notice/definition.ts'

/** Posts a digest where the platform's connection is. */
export const postDigest = defineJob({
  name: 'post-digest',
  schema: z.object({
    order: orderSchema,
    /** The channel's local day that it is of. */
    day: z.iso.date(),
    due: z.iso.datetime(),
    /** Up to when it tells what changed. */
    until: z.iso.datetime(),
    notice: noticeSchema,
  }),
  // Doubled from two seconds, thirteen tries cover the two hours for which a late digest is of use.
  attempts: 13,
  backoff: 2000,
})
