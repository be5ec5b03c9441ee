/** When a watched article is read again: often while it is fresh, ever more seldom, at last no more. */
import { createHash } from 'node:crypto'
import type { Watch } from './watch.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Corrections come within hours (and most within a day) of publication; after that a daily look is enough. */
const INTERVALS: readonly number[] = [10 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, DAY]
/** What changes too much to be told of is looked at no more often than this. */
const SLOWED = 6 * HOUR
/** A story of two weeks ago is watched by nobody. */
export const WATCHED_FOR = 14 * DAY
/** By itself, watching begins for articles younger than this. */
export const FRESH = 2 * DAY

/** Pages that were pasted together are not asked for together: up to a tenth more, the same for each page each time. */
function spread({ memory, article }: Watch): number {
  const [first = 0] = createHash('sha256').update(`${memory} ${article}`).digest()
  return 1 + first / 2560
}

export const isOver = ({ since }: Watch, now: Date): boolean =>
  now.getTime() - Date.parse(since) >= WATCHED_FOR

/** Milliseconds until the next reading. */
export function intervalOf(watch: Watch): number {
  const interval = INTERVALS[Math.min(watch.step, INTERVALS.length - 1)] ?? DAY
  return Math.round(Math.max(interval, watch.slowed ? SLOWED : 0) * spread(watch))
}
