/** What a person asks for by name, and what they get; the same on every platform. */
import type { Thread } from '../memory/thread.ts'
import type { Notice } from '../reply/notice.ts'

export type Person = {
  /** The platform's id. */
  readonly id: string
  readonly name: string
  /** Ids of the roles or user groups that they are in. */
  readonly roles: readonly string[]
  /** Owner or administrator of the newsroom's chat: may always do everything. */
  readonly admin: boolean
  /** In the newsroom's chat, yet not of the newsroom: sees some of its channels only. */
  readonly guest?: boolean
}

/** A file where the platform keeps it; see `IncomingFile`. */
export type AskedFile = {
  readonly id: string
  readonly name: string
  readonly mediaType: string | null
  readonly size: number
  readonly url: string
}

export type Asking = {
  /** The same for every delivery of the same request. */
  readonly key: string
  /** Words as typed, without the name of the app: `digest at 08:00 Europe/London mon-fri`. */
  readonly text: string
  /** A longer text that came with it, as it was typed or as its file has it: a draft. */
  readonly pasted?: string
  /** Files that came with it, before they are read; the desk is handed their text as `pasted`. */
  readonly files?: readonly AskedFile[]
  readonly person: Person
  /** Where it was asked; an empty `thread` is the channel itself. */
  readonly thread: Thread
  /** Private channel or direct message. */
  readonly private: boolean
}

export type Answer = {
  readonly notice: Notice
  /** `asker`: nobody else sees it. `thread`: posted where it was asked. */
  readonly shownTo: 'asker' | 'thread'
}
