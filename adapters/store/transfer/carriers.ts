/**
 * What belongs to a newsroom and stands elsewhere than in its memories: taken along in entries of its own, whose
 * keys begin with `carried:`, and put back where it belongs when a newsroom is taken in.
 */
import type { Redis } from 'ioredis'
import { digestOrders, orderFrom, ordersIn } from '../../../jobs/digest/orders.ts'
import type { Queues } from '../../../jobs/queues.ts'
import { redisWatches, watchesIn, watchFrom } from '../redis-watches.ts'

export const CARRIED = 'carried:'

export type Carrier = {
  readonly name: string
  /** By a name that is unique in the memory; JSON. */
  readonly collect: (memory: string) => Promise<ReadonlyMap<string, string>>
  /** The same twice is the same as once. */
  readonly deliver: (memory: string, things: ReadonlyMap<string, string>) => Promise<void>
}

type Scheduling = Pick<Queues, 'repeat' | 'repeated' | 'cancel' | 'allRepeated'>

/** Articles that are read again on a schedule. */
const watches = (redis: Redis, space: string): Carrier => ({
  name: 'watches',
  async collect(memory) {
    const found = await watchesIn(redis, space, memory)
    return new Map(found.map((one) => [one.watch.article, JSON.stringify(one)]))
  },
  async deliver(memory, things) {
    for (const text of things.values()) {
      const scheduled = watchFrom(JSON.parse(text))
      // A file speaks for its own newsroom alone, whatever stands in it.
      if (scheduled?.watch.memory === memory)
        await redisWatches(redis, space).put(scheduled.watch, scheduled.next)
    }
  },
})

/** When channels want their digests. */
const digests = (queues: Scheduling): Carrier => ({
  name: 'digests',
  async collect(memory) {
    const orders = (await ordersIn(queues)).filter(({ place }) => place.newsroom === memory)
    return new Map(
      orders.map((order) => [`${order.place.platform} ${order.place.channel}`, JSON.stringify(order)]),
    )
  },
  async deliver(memory, things) {
    for (const text of things.values()) {
      const order = orderFrom(JSON.parse(text))
      if (order?.place.newsroom === memory) await digestOrders(queues).put(order)
    }
  },
})

/** @param space prefix of the keys that all memories share */
export const carriersIn = (redis: Redis, space: string, queues: Scheduling): readonly Carrier[] => [
  watches(redis, space),
  digests(queues),
]
