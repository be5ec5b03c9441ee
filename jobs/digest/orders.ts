/** Orders of digests stand as job schedulers in the queue of the work: the schedule is the order. */
import type { DigestOrders } from '../../src/ports.ts'
import { patternOf } from '../next-run.ts'
import { jobId, type Queues } from '../queues.ts'
import { workQueue } from '../registry.ts'
import { orderSchema } from './definition.ts'

type Place = Parameters<DigestOrders['of']>[0]

const idOf = ({ platform, newsroom, channel }: Place): string => jobId('digest', platform, newsroom, channel)

export const digestOrders = (queues: Pick<Queues, 'repeat' | 'repeated' | 'cancel'>): DigestOrders => ({
  async put(order) {
    const { schedule } = order
    const times = { pattern: patternOf(schedule), tz: schedule.zone }
    const payload = { ...order, schedule: { ...schedule, days: [...schedule.days] } }
    await queues.repeat(workQueue, 'digest', idOf(order.place), times, payload)
  },
  async of(place) {
    const kept = await queues.repeated(workQueue, idOf(place))
    return kept === null ? null : orderSchema.parse(kept)
  },
  cancel: (place) => queues.cancel(workQueue, idOf(place)),
})

/** Null for what is none: a program of another day may have written it. */
export const orderFrom = (kept: unknown) => orderSchema.safeParse(kept).data ?? null

/** All orders, of every newsroom. */
export const ordersIn = async (queues: Pick<Queues, 'allRepeated'>) =>
  (await queues.allRepeated(workQueue)).flatMap((kept) => orderFrom(kept) ?? [])
