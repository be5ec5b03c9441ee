/** Stories as a newsroom keeps them, what happened to them, and who watches them. */
import type { Timestamp } from '../domain.ts'
import type { NewsroomEvent } from '../memory/event.ts'
import type { KeptStory } from '../memory/kept-story.ts'
import type { Thread } from '../memory/thread.ts'
import type { Decision } from '../reply/reply.ts'
import type { Report } from '../report/schema.ts'
import type { Watch } from '../watch/watch.ts'

/** A watched article whose time has come: `at` in milliseconds since 1970. */
export type DueWatch = {
  readonly memory: string
  readonly article: string
  readonly host: string
  readonly at: number
}

/** What one comparison or one person's word changes in a memory. */
export type Entry = {
  /** Each with what it was when the entry was made, null when it was not kept; `after` null when it goes. */
  readonly stories: readonly { readonly before: KeptStory | null; readonly after: KeptStory | null }[]
  readonly events: readonly NewsroomEvent[]
  /** What whoever made the entry wants to know when it is made again. */
  readonly said: readonly string[]
}

/** The stories of a memory as the newsroom keeps them. */
export interface StoryBook {
  /**
   * Keeps stories and events in one step, and what was said under the key for a day. `overtaken`, and nothing
   * kept, when a story is not as it was `before`; `known`, and nothing kept, when the key was entered already.
   */
  enter(memory: string, key: string, entry: Entry): Promise<'entered' | 'known' | 'overtaken'>
  /** What was said with the entry of this key; null when there was none within the day. */
  entered(memory: string, key: string): Promise<readonly string[] | null>
  /** Replaces what was kept under its id, and notes for each of its articles that it is in this story alone. */
  save(memory: string, story: KeptStory): Promise<void>
  /** In the order of the ids; unknown ids are left out. */
  load(memory: string, ids: readonly string[]): Promise<readonly KeptStory[]>
  /** Article id to story id; articles in no story are left out. */
  of(memory: string, articles: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Those changed at or after an instant, the latest change first. */
  changedSince(memory: string, since: Timestamp, most: number): Promise<readonly KeptStory[]>
  /** The story that was last talked of in a thread, or null. */
  inThread(memory: string, thread: Thread): Promise<KeptStory | null>
  remove(memory: string, id: string): Promise<void>
}

/** What happened in a memory; only ever added to, but for forgetting. */
export interface History {
  append(memory: string, events: readonly NewsroomEvent[]): Promise<void>
  /** From `since` (inclusive) to `until` (exclusive; default: now), the earliest first. */
  between(memory: string, since: Timestamp, until: Timestamp | null): Promise<readonly NewsroomEvent[]>
  /** All about one story, the earliest first. */
  of(memory: string, story: string): Promise<readonly NewsroomEvent[]>
}

/** A reply that stands in a thread, and what it was made from. */
export type Standing = {
  readonly thread: Thread
  readonly message: string
  readonly memory: string
  readonly report: Report
  /** What it added to the story as it was known before. */
  readonly changes?: readonly string[]
  /** Ids of the kept stories that it is about. */
  readonly stories?: readonly string[]
}

/** Replies that can be asked about, and what people decided on their mismatches. */
export interface Desk {
  keep(standing: Standing): Promise<void>
  /** Null when it was never kept, or is older than the desk remembers. */
  find(thread: Thread, message: string): Promise<Standing | null>
  /** The reply that was kept last for a thread; null when there is none. */
  last(thread: Thread): Promise<Standing | null>
  /**
   * Puts a decision, or none, in the place of the one that stands; false, and nothing done, when another than
   * `over` stands there by now.
   */
  decide(memory: string, mismatch: string, decision: Decision | null, over: Decision | null): Promise<boolean>
  /** Decisions on these mismatches; those without one are left out. */
  decided(memory: string, mismatches: readonly string[]): Promise<ReadonlyMap<string, Decision>>
}

/** Articles that are read again on a schedule, of all memories. */
export interface Watches {
  /** False, and nothing done, when the article is watched or was: only a person begins again what was ended. */
  begin(watch: Watch, next: Timestamp): Promise<boolean>
  /** Replaces what is kept of the watch; `next` null: it is not read again. */
  put(watch: Watch, next: Timestamp | null): Promise<void>
  find(memory: string, article: string): Promise<Watch | null>
  /** Those of the articles that are watched now. */
  of(memory: string, articles: readonly string[]): Promise<readonly Watch[]>
  /** Due at an instant, the longest due first. */
  due(at: Timestamp, most: number): Promise<readonly DueWatch[]>
  /** Takes a due one for a while, at once over all processes; false when somebody else has it. */
  take(due: DueWatch, until: Timestamp): Promise<boolean>
  /** Removes all traces; resolves to how many there were. */
  forget(memory: string, articles: readonly string[]): Promise<number>
}

/** Has the story of an article compared anew; what that changes is said in the thread, once a key. */
export interface Comparing {
  again(memory: string, article: string, thread: Thread, key: string): Promise<void>
}
