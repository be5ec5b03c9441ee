/** When a digest is due, and the picture that goes with it. */
import type { Order } from '../digest/order.ts'
import type { Day } from '../domain.ts'
import type { Thread } from '../memory/thread.ts'

/** Makes pictures that every chat can show. */
export interface Painter {
  /** PNG of an SVG that names no other file. */
  png(svg: string): Promise<Uint8Array>
}

/** When channels want their digests; each order makes its job at each of its times. */
export interface DigestOrders {
  /** Replaces what the channel had ordered before. */
  put(order: Order): Promise<void>
  /** Null where none is ordered. */
  of(place: Thread): Promise<Order | null>
  /** Resolves to whether there was one. */
  cancel(place: Thread): Promise<boolean>
}

/** Which days of a channel have had their digest; remembered for a week. */
export interface DigestDays {
  /** Takes a day, at once over all processes. True for whoever is first, and for the same taker again. */
  take(place: Thread, day: Day, taker: string): Promise<boolean>
  taken(place: Thread, day: Day): Promise<boolean>
}
