import { z } from 'zod'
import { defineJob } from '../definition.ts'

/** Once a day, every newsroom's memory is held against its settings on how long things are kept. */
export const sweepMemories = defineJob({
  name: 'sweep-memories',
  schema: z.object({}),
  attempts: 3,
  backoff: 60_000,
})

/** In the night of most newsrooms of Europe, Africa and the Americas; off the full hour, when others run theirs. */
export const SWEEP_TIMES = { pattern: '17 3 * * *', tz: 'UTC' } as const
