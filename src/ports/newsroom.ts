/** Settings, limits, marks and the state of the installation. */
import type { Timestamp } from '../domain.ts'

/** Short-lived marks that several processes share; gone after a day. */
export interface Ledger {
  /** Whether this was recorded before. */
  has(key: string): Promise<boolean>
  record(key: string): Promise<void>
  /** Adds a member to a set; resolves to how many there are now. The same member counts once. */
  tally(key: string, member: string): Promise<number>
}

/** Short texts under a key, for what a platform has no room for; gone after a month. */
export interface Notes {
  write(key: string, text: string): Promise<void>
  read(key: string): Promise<string | null>
}

/** Settings as they were written, by name: src/memory/settings.ts says what they mean. */
export interface SettingsStore {
  /** `channel` null: those of the whole newsroom. */
  load(newsroom: string, channel: string | null): Promise<ReadonlyMap<string, string>>
  /** A null value takes the setting back to its default. */
  write(newsroom: string, channel: string | null, name: string, value: string | null): Promise<void>
}

/** Counts what somebody does within a stretch of time, over all processes. */
export interface Meter {
  /**
   * Counts `count` more within a window of so many seconds that begins with the first; resolves to 0 when
   * they are within `most`, else to the seconds until the window ends.
   */
  take(what: string, most: number, seconds: number, count: number): Promise<number>
}

/** A process of the installation, as it last told of itself. */
export type ProcessSeen = {
  readonly host: string
  /** Reads and compares; a process may only chat. */
  readonly works: boolean
  /** Platforms that it is connected to. */
  readonly chats: readonly string[]
  readonly at: Timestamp
  /** False when it has ended, or has not been heard of for longer than it would be silent. */
  readonly alive: boolean
}

/** How the installation stands. */
export type Condition = {
  readonly jobs: { readonly waiting: number; readonly running: number; readonly failed: number }
  /** The one heard of last first. */
  readonly processes: readonly ProcessSeen[]
  readonly redis: {
    readonly version: string
    /** Bytes. */
    readonly memory: number
    /** Bytes, or null without a limit. */
    readonly limit: number | null
    readonly persistence: 'append-only' | 'snapshots' | 'none'
    /** False when the last attempt to write to disk failed. */
    readonly written: boolean
    /** Whether it throws away what it holds when it is full. */
    readonly evicts: boolean
  }
  /** Name of the language model, or null. */
  readonly model: string | null
  readonly versions: { readonly twosource: string; readonly node: string }
}

export interface Operations {
  condition(): Promise<Condition>
}
