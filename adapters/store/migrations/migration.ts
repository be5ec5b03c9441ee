import type { Redis } from 'ioredis'

/** A step from the layout before to the next. It may be cut off and run again: what is done is found done. */
export type Migration = {
  /** The layout that it leads to. */
  readonly to: number
  /** For the log: what it does. */
  readonly what: string
  readonly run: (redis: Redis) => Promise<void>
}
