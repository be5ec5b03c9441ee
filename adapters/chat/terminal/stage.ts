/** What the two halves of a session share: what it is made of, and what stands on its screen. */
import type { Person } from '../../../src/desk/asking.ts'
import type { Outcome } from '../../../src/domain.ts'
import type { Log, Page, Thread } from '../../../src/ports.ts'
import type { Attachment, Notice } from '../../../src/reply/notice.ts'
import type { Reply } from '../../../src/reply/reply.ts'
import type { Numbered } from './choices.ts'
import type { TerminalOptions } from './page.ts'
import type { Screen } from './screen.ts'

export type TerminalChatOptions = TerminalOptions & {
  readonly screen: Screen
  readonly log: Log
  readonly person: Person
  readonly newsroom: string
  readonly isCommand: (name: string) => boolean
  readonly readFile: (path: string) => Promise<Outcome<Page>>
  /** Resolves to where it now lies. */
  readonly saveFile: (file: Attachment) => Promise<string>
  /** Never the same twice, in other sessions neither. */
  readonly newId: () => string
  /** Lines come from a pipe: each is done before the next one is read. */
  readonly oneByOne: boolean
}

/** What the last reply or notice offers. */
export type Offer = {
  readonly thread: Thread
  readonly message: string
  readonly mismatches: readonly string[]
  readonly numbered: readonly Numbered[]
}

/** What the session needs to know of what was shown, and to show itself. */
export type Stage = {
  offer: Offer | null
  /** Places where a check is under way. */
  readonly pending: Map<string, () => void>
  tell(thread: Thread, text: string): void
  showNotice(thread: Thread, notice: Notice): Promise<void>
  /** Whole for the first time, or when it is asked for `again`; after that, what has become of its mismatches. */
  showReply(thread: Thread, message: string, reply: Reply, again?: boolean): void
  showFile(thread: Thread, file: Attachment): Promise<void>
}

export const isPrivate = (channel: string): boolean => /^(?:private|direct)/.test(channel)
