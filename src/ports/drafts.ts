/** A newsroom's own copy, held against its stories and not kept. */
import type { Thread } from '../memory/thread.ts'

/** Texts of drafts while they are checked; gone after a quarter of an hour, if nobody drops them before. */
export interface DraftTexts {
  keep(text: string): Promise<string>
  load(key: string): Promise<string | null>
  drop(key: string): Promise<void>
}

/** Has somebody's own copy checked; the answer is posted where it was asked. */
export interface DraftDesk {
  /** The same key twice is one check, while it runs. */
  submit(draft: {
    readonly key: string
    readonly thread: Thread
    readonly private: boolean
    readonly text: string
  }): Promise<void>
}
