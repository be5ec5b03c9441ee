/** What every command is: its words, who may use it, what it answers. One file a command, and a line in the registry. */
import type { Settings } from '../memory/settings.ts'
import type {
  ArticleStore,
  Clock,
  Comparing,
  Desk,
  DigestDays,
  DigestOrders,
  DraftDesk,
  Forgetting,
  History,
  Meter,
  Operations,
  Outbox,
  Search,
  SettingsStore,
  StoryBook,
  Watches,
} from '../ports.ts'
import type { StoryIndex } from '../stories/story-index.ts'
import type { Answer, Asking } from './asking.ts'
import type { Right } from './may.ts'
import type { Suggestion } from './suggestion.ts'

export type DeskPorts = {
  readonly articles: ArticleStore
  readonly stories: StoryBook
  readonly history: History
  readonly settings: SettingsStore
  readonly desk: Desk
  readonly meter: Meter
  readonly orders: DigestOrders
  readonly days: DigestDays
  readonly outbox: Outbox
  readonly operations: Operations
  readonly search: Search
  readonly forgetting: Forgetting
  readonly watches: Watches
  readonly drafts: DraftDesk
  readonly index: StoryIndex
  readonly comparing: Comparing
  readonly clock: Clock
}

/** Where an answer is looked for. */
export type Place = {
  readonly asking: Asking
  /** The memory that is written to. */
  readonly write: string
  /** The memories that the asker may see. */
  readonly read: readonly string[]
  readonly settings: Settings
}

export type Command = {
  /** One line of help: what to type after the name, e.g. `<words>`; empty when nothing. */
  readonly takes: string
  /** What it does, as a sentence. */
  readonly help: string
  readonly right: Right
  /** @param words what was typed after the command's name, trimmed. */
  answer(words: string, place: Place, ports: DeskPorts): Promise<Answer>
  /** Completions of the words typed so far, the likeliest first; they replace those words as a whole. */
  suggest?(typed: string, place: Place, ports: DeskPorts): Promise<readonly Suggestion[]>
}
