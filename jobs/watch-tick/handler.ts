import type { Clock, Watches } from '../../src/ports.ts'
import { chooseDue } from '../../src/watch/choose.ts'
import type { Handler } from '../definition.ts'
import { jobId, type Queues } from '../queues.ts'
import { type Payload, workQueue } from '../registry.ts'

export type TickPorts = {
  readonly watches: Watches
  readonly queues: Pick<Queues, 'add'>
  readonly clock: Clock
}

/** So many due pages are looked through for hosts that have waited. */
const MOST_DUE = 10_000
/** A reading that was lost with its worker comes up again after this. */
const TAKEN_MS = 15 * 60_000

/** Resolves to the number of readings that were put on the queue. */
export const watchTickHandler =
  ({ watches, queues, clock }: TickPorts): Handler<Payload<'watch-tick'>> =>
  async () => {
    const now = clock()
    const until = new Date(now.getTime() + TAKEN_MS).toISOString()
    let taken = 0
    for (const one of chooseDue(await watches.due(now.toISOString(), MOST_DUE))) {
      if (!(await watches.take(one, until))) continue
      const { memory, article, at } = one
      const id = jobId('reread', memory, article, String(at))
      await queues.add(workQueue, 'reread-article', id, { memory, article })
      taken += 1
    }
    return taken
  }
