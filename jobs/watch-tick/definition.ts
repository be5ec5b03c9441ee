import { z } from 'zod'
import { defineJob } from '../definition.ts'

/** Puts the watched articles whose time has come on the queue. Tried once: the next minute has another. */
export const watchTick = defineJob({ name: 'watch-tick', schema: z.object({}), attempts: 1, backoff: 0 })
