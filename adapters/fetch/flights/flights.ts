import type { Failure } from '../../../src/domain.ts'

/** How a flight ended, for those who waited: the page is among the kept ones, or the failure stands here. */
export type Landing = { readonly kept: true } | { readonly kept: false; readonly failure: Failure }

/** Lets one worker fetch what several are asked for, while the others wait for what it brings. */
export interface Flights {
  /** A token for the one who is to fetch; null while somebody else is at it. Lasts `ms` unless renewed. */
  take(address: string, ms: number): Promise<string | null>
  renew(address: string, token: string, ms: number): Promise<void>
  /** Ends the flight, if it is still ours, and leaves word of it for `ms`. */
  land(address: string, token: string, landing: Landing, ms: number): Promise<void>
  look(address: string): Promise<Landing | 'flying' | 'none'>
}
