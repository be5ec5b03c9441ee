import type { Head } from './answer.ts'
import type { Connecting } from './connecting.ts'
import type { TurnHeld } from './in-turn.ts'
import type { FetchLimits } from './limits.ts'

export type JourneyOptions = {
  readonly connecting: Connecting
  /** The same without anybody's allow-list: for what a public page redirects to. */
  readonly publicOnly: Connecting
  readonly limits: FetchLimits
  readonly headers: Readonly<Record<string, string>>
  /** Fields that ask whether a kept page still holds; sent to its own address alone. */
  readonly conditions: { readonly url: string; readonly headers: Readonly<Record<string, string>> } | null
  /** Decides by the head whether the body is read; may throw. */
  readonly wanted: (head: Head) => boolean
  /** Waits for one's turn at the site of an address. */
  readonly turn: (url: URL) => Promise<TurnHeld>
  /** Has everyone leave the site alone for so many seconds. */
  readonly pause: (url: URL, seconds: number) => Promise<void>
  /** Throws where the site's robots.txt forbids the address; null where that does not matter. */
  readonly mayVisit: ((url: URL, connecting: Connecting) => Promise<void>) | null
  readonly now: () => Date
}
