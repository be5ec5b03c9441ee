/** An article that is read again on a schedule of its own, for the threads of its memory. */
import type { Timestamp } from '../domain.ts'

export type Watch = {
  readonly memory: string
  /** Id of the article in its memory. */
  readonly article: string
  readonly link: string
  /** Whose site is asked: pages of one host take turns. */
  readonly host: string
  /** Null when it began by itself. */
  readonly by: string | null
  readonly since: Timestamp
  /** False when somebody ended it, or its time was over: it does not begin again by itself. */
  readonly on: boolean
  /** How often it was read again: what is told of one reading goes under its number. */
  readonly readings: number
  /** How far its intervals have grown, from 0. */
  readonly step: number
  /** Number of the version that the thread knows. */
  readonly known: number
  /** How often in a row the page was not there. */
  readonly missing: number
  /** Whether the thread was told that it is gone. */
  readonly gone: boolean
  /** Whether the thread was told that it is read less often from now on. */
  readonly slowed: boolean
  /** When the thread was told of changes, within the last day. */
  readonly told: readonly Timestamp[]
  /** Changed readings in a row in which nothing that matters changed. */
  readonly idle: number
}

export const beginWatch = (
  about: Pick<Watch, 'memory' | 'article' | 'link' | 'by' | 'known'>,
  at: Timestamp,
): Watch => ({
  ...about,
  host: URL.parse(about.link)?.host ?? '',
  since: at,
  on: true,
  readings: 0,
  step: 0,
  missing: 0,
  gone: false,
  slowed: false,
  told: [],
  idle: 0,
})
