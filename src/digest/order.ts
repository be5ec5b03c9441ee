/** What a channel asked for: its digest, at what time, and who asked. */
import { memoriesOf, type Thread } from '../memory/thread.ts'
import type { Schedule } from './schedule.ts'

export type Order = {
  /** Its `thread` is empty: a digest is posted in the channel itself. */
  readonly place: Thread
  readonly private: boolean
  readonly schedule: Schedule
  readonly by: { readonly id: string; readonly name: string }
  /** How many times in a row the channel could not be posted to. */
  readonly failures: number
}

/** A channel that is gone for three digests is not coming back. */
export const MOST_FAILURES = 3

export const orderMemories = ({ place, private: apart }: Order): ReturnType<typeof memoriesOf> =>
  memoriesOf(place, apart)
