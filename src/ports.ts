/** The few interfaces that the edges implement; the pipeline knows nothing else of the world. */

import type { Answer, Asking, Person } from './desk/asking.ts'
import type { Suggestion } from './desk/suggestion.ts'
import type { Order } from './digest/order.ts'
import type { Article, Claim, Day, Failure, Outcome, ReadArticle, Timestamp } from './domain.ts'
import type { NewsroomEvent } from './memory/event.ts'
import type { KeptStory } from './memory/kept-story.ts'
import type { Thread } from './memory/thread.ts'
import type { Question } from './proposals/question.ts'
import type { Evidence } from './reply/evidence.ts'
import type { Attachment, Notice } from './reply/notice.ts'
import type { Decision, Reply } from './reply/reply.ts'
import type { Report } from './report/schema.ts'
import type { Watch } from './watch/watch.ts'

/** What was received for a link, before anything is read out of it. */
export type Page = {
  readonly link: string
  /** Address after redirects, or null for files and pasted text. */
  readonly url: string | null
  /** Media type without parameters, e.g. `text/html`; null when nothing says. */
  readonly mediaType: string | null
  /** From the HTTP header; null when not stated there. */
  readonly charset: string | null
  readonly bytes: Uint8Array
  readonly retrievedAt: string
  /** SHA-256 of `bytes`, hex: equal means that nothing on the page has changed. */
  readonly contentHash?: string
  /** The server's validators, as sent (RFC 9110, 8.8); absent when it sent none. */
  readonly etag?: string
  readonly lastModified?: string
  /** True when the bytes were kept from an earlier visit and are still fresh, or were confirmed by the server. */
  readonly fromCache?: boolean
}

/**
 * Why a page is fetched. `pasted`: a person asked for this link; `watch`: re-reading on a schedule;
 * `original`: a link found in an article's text. The last two respect robots.txt.
 */
export type FetchPurpose = 'pasted' | 'watch' | 'original'

export type FetchRequest = {
  /** Default `pasted`. */
  readonly purpose?: FetchPurpose
  /** For an `original`: the address of the page that names it. A public page cannot send us into an intranet. */
  readonly foundOn?: string
  /** Accept a page kept from an earlier visit if it is no older than this, in ms; 0 always asks the server, as originals do. */
  readonly maxAge?: number
}

export interface Fetcher {
  /** Never throws for what the network or the server does: that is a {@link Failure}. */
  fetch(link: string, request?: FetchRequest): Promise<Outcome<Page>>
}

export interface Reader {
  /** Reads a page off the event loop, within the time limit that the adapter was given. */
  read(page: Page): Promise<Outcome<Article>>
}

/** One state of an article's text: readings that found the same words are one version. */
export type Version = {
  /** From 1, in the order in which they were read. */
  readonly number: number
  /** Hash of what the page said: headline, byline, dates, body, notes. */
  readonly content: string
  readonly firstRead: string
  readonly lastRead: string
}

/** What a reading brought: an article never seen, the words that were known, or others than before. */
export type Saved = { readonly version: number; readonly outcome: 'new' | 'same' | 'changed' }

/**
 * What was read, kept apart by memory: a newsroom's own, or that of one private channel. Nothing crosses
 * from one memory to another unless the caller names both.
 */
export interface ArticleStore {
  /** A newer reading replaces the older one of the same article id; if its words are others, the older one stays as a version. */
  save(memory: string, read: ReadArticle): Promise<Saved>
  /** In the order of the ids; unknown ids are left out. */
  load(memory: string, articleIds: readonly string[]): Promise<readonly ReadArticle[]>
  /** The articles read last, the newest first. */
  recent(memory: string, most: number): Promise<readonly ReadArticle[]>
  /** Oldest first, the current one last; empty for an unknown article. Of an article with very many, the first and the newest are kept. */
  versions(memory: string, articleId: string): Promise<readonly Version[]>
  /** Null when the article or that version of it is not kept. */
  loadVersion(memory: string, articleId: string, version: number): Promise<ReadArticle | null>
  /** The article that a link, as given or canonical, led to. */
  find(memory: string, link: string): Promise<string | null>
  /** Removes articles with all their versions; resolves to the number of versions removed. */
  forgetArticles(memory: string, articleIds: readonly string[]): Promise<number>
  /** Removes every trace of a memory; resolves to the number of articles removed. */
  forget(memory: string): Promise<number>
}

/** An article that a search found. */
export type Found = {
  readonly memory: string
  readonly article: string
  /** Relevance and age in one; comparable only within one search. */
  readonly score: number
  /** Whether it holds all of the words, in whatever part of it. */
  readonly whole: boolean
  /** Of publication, else of reading. */
  readonly day: Day
}

/** Words of headlines, bodies, names, measures and outlets; the caller names the memories that the asker may see. */
export interface Search {
  /** An article that was added before is found by its new words too. */
  add(memory: string, read: ReadArticle): Promise<void>
  /** Best first; those with all of the words before the others. Nothing for words that no search can tell apart (`the`). */
  find(memories: readonly string[], words: string, most: number): Promise<readonly Found[]>
  /** Completions of what was typed so far: names, outlets, measures, words of headlines; those of most articles first. */
  suggest(memories: readonly string[], typed: string, most: number): Promise<readonly string[]>
  /** Removes articles, and every word that stood in them alone; resolves to how many it knew. */
  forgetArticles(memory: string, articleIds: readonly string[]): Promise<number>
  /** Removes a memory's whole index. */
  forget(memory: string): Promise<void>
}

/** An article that is to be forgotten, with everything that it ever said. */
export type Doomed = {
  readonly id: string
  /** Every address under which it was asked for or read. */
  readonly links: readonly string[]
  /** All its versions, the current one last. */
  readonly readings: readonly ReadArticle[]
}

/** What is to go with some articles of a memory. */
export type Doom = {
  readonly memory: string
  readonly articles: readonly Doomed[]
  /** Ids of the kept stories that hold one of them. */
  readonly stories: readonly string[]
  /** Keys of mismatches that rest on one of them, former ones included. */
  readonly mismatches: readonly string[]
}

/** One place where something drawn from articles is kept. */
export interface Forgetter {
  /** What it removes, as a person would count it: `replies`. */
  readonly what: string
  /** Resolves to how many it removed; done again after it was cut off, it removes the rest. */
  forget(doom: Doom): Promise<number>
}

/** What was removed, by what it is, in the order in which a person would want to read it. */
export type Forgotten = ReadonlyMap<string, number>

export interface Forgetting {
  /**
   * Removes articles and all that was drawn from them; unknown ids are no error. What a newsroom forgets goes from
   * what its private channels made of it too; `everywhere`: from those that read it themselves as well.
   * @param by - who asked, for the history
   */
  forget(
    memory: string,
    articleIds: readonly string[],
    by: string,
    scope?: 'everywhere' | 'own',
  ): Promise<Forgotten>
}

/** What of an article may go before the article does. */
export type Thinned = 'bodies' | 'claims'

/** The articles of a memory by the time of their last reading, for what is kept so long and no longer. */
export interface Shelf {
  /** Ids of articles last read after the one instant (null: ever) and before the other, the earliest first. */
  lastRead(
    memory: string,
    after: Timestamp | null,
    before: Timestamp,
    most: number,
  ): Promise<readonly string[]>
  /**
   * Takes bodies (but for the words that claims quote) or claims off articles and all their versions, and the body's
   * words off the search index. A later reading of the same page brings them back, and is no new version.
   */
  thin(memory: string, articleIds: readonly string[], what: Thinned): Promise<void>
  /** Up to which last reading this was done before; null when it never was. */
  thinnedUntil(memory: string, what: Thinned): Promise<Timestamp | null>
  noteThinned(memory: string, what: Thinned, until: Timestamp): Promise<void>
  /** Removes what happened before an instant; resolves to the number of events. */
  forgetEvents(memory: string, before: Timestamp): Promise<number>
}

/** All memories that anything was read into. */
export interface Memories {
  list(): Promise<readonly string[]>
}

/** Texts that were handed in instead of a link; kept for a day, then gone. */
export interface UploadStore {
  /** Resolves to the key under which the page can be loaded, made from its content. */
  keep(page: Page): Promise<string>
  load(key: string): Promise<Page | null>
}

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

/** Makes pictures that every chat can show. */
export interface Painter {
  /** PNG of an SVG that names no other file. */
  png(svg: string): Promise<Uint8Array>
}

/** When channels want their digests; each order makes its job at each of its times. */
export interface DigestOrders {
  /** Replaces what the channel had ordered before. */
  put(order: Order): Promise<void>
  /** Null where none is ordered. */
  of(place: Thread): Promise<Order | null>
  /** Resolves to whether there was one. */
  cancel(place: Thread): Promise<boolean>
}

/** Which days of a channel have had their digest; remembered for a week. */
export interface DigestDays {
  /** Takes a day, at once over all processes. True for whoever is first, and for the same taker again. */
  take(place: Thread, day: Day, taker: string): Promise<boolean>
  taken(place: Thread, day: Day): Promise<boolean>
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

/** Proposes claims for an article: the embedded rules, or a language model under the same law. */
export interface ClaimProposer {
  propose(article: Article): Promise<readonly Claim[]>
}

/** Words on whether two claims are of one measure, by a hash of both; see src/proposals/story/pairs.ts. */
export interface PairBook {
  /** Those on which something was said. */
  load(keys: readonly string[]): Promise<ReadonlyMap<string, boolean>>
  keep(words: ReadonlyMap<string, boolean>): Promise<void>
}

/** On whose behalf a language model is asked, and about what. */
export type AskingFor = {
  readonly newsroom: string
  /** In whose history it is noted. */
  readonly memory: string
  /** Id of the article that is sent, or null for a story's claims. */
  readonly article: string | null
  /** Ids of the articles whose words are sent: when they are forgotten, so is the answer. */
  readonly articles: readonly string[]
}

export const MODEL_TROUBLES = [
  'unauthorised',
  'no-such-model',
  'rate-limited',
  'server-error',
  'timeout',
  'connection',
  'cut-off',
  'too-long',
  'refused',
  'filtered',
  'empty',
  'malformed',
  'bad-request',
  'over-budget',
  'cancelled',
  'internal',
] as const

/** Why there is no answer; `message` is a clause in words for the thread. */
export type ModelTrouble = {
  readonly code: (typeof MODEL_TROUBLES)[number]
  readonly message: string
  /** Whether the same question may be answered later. */
  readonly retryable: boolean
  /** Seconds until then, where somebody says so. */
  readonly retryAfter?: number
}

export type ModelAnswer =
  | {
      readonly ok: true
      /** Parsed JSON; whether it is of the form asked for is for the asker to say. */
      readonly value: unknown
      readonly tokens: { readonly prompt: number; readonly answer: number }
      /** Kept from an earlier question of the same words. */
      readonly kept: boolean
    }
  | { readonly ok: false; readonly trouble: ModelTrouble }

export interface LanguageModel {
  /** Never throws for what a server does; stops asking when `patience` ends. */
  ask(question: Question, on: AskingFor, patience: AbortSignal): Promise<ModelAnswer>
}

export type Progress = { readonly read: number; readonly of: number }

export interface Chat {
  readonly platform: string
  /**
   * Says that work has begun; resolves to the id of the message that later calls replace. `key` is that
   * of the incoming message: called again with it, the message that stands is found, not posted twice.
   */
  acknowledge(thread: Thread, links: readonly string[], key?: string): Promise<string>
  /** Rewrites the progress message in place. A message that is gone is let be. */
  progress(thread: Thread, message: string, progress: Progress): Promise<void>
  /**
   * Puts the reply where the progress stood; resolves to the id of the message that now stands, another one
   * when the progress message was deleted. Called again after a failure, it changes nothing.
   * Throws a `Fault` when the platform refuses: retryable for its own troubles, not for a thread that
   * is gone or closed to us.
   */
  reply(thread: Thread, message: string, reply: Reply, report: Report): Promise<string>
  /**
   * Posts a notice in a thread, or in the channel where `thread.thread` is empty; resolves to the id of the
   * message. Called again with the same `key`, the message that stands is found, not posted twice.
   */
  post(thread: Thread, notice: Notice, key: string): Promise<string>
}

/** A readable file that came with a message: HTML, PDF or text. */
export type IncomingFile = {
  readonly id: string
  readonly name: string
  readonly mediaType: string | null
  /** Bytes, as the platform states them. */
  readonly size: number
  /** Where the platform keeps it; needs the adapter's credentials. */
  readonly url: string
}

/** A message that asks for a check, the same for every platform. */
export type IncomingMessage = {
  /**
   * The same for every delivery of the same request, whatever event carried it, and in every chat
   * process: a job of this id makes one check. An edit that adds links has a key of its own.
   */
  readonly key: string
  readonly thread: Thread
  readonly messageId: string
  readonly author: string
  /** Article links, in the order of the message, each once. */
  readonly links: readonly string[]
  readonly files: readonly IncomingFile[]
  /** From a private channel or a direct message: used there alone. */
  readonly private: boolean
  /** How it came: by itself in the channel, or because somebody asked. */
  readonly way: 'posted' | 'mention' | 'direct' | 'command' | 'reaction' | 'unfurl'
  /** The text of an article that was pasted in place of a link, as typed. */
  readonly pasted?: string
  /** The message was edited: `links` are those that it adds. `of` is the key of the message as it was posted. */
  readonly edit?: { readonly of: string; readonly removed: readonly string[] }
}

/** What somebody chose on a mismatch of a reply, or on the reply as a whole: all of it, or its report. */
export type IncomingAction = {
  readonly kind: 'evidence' | 'confirm' | 'dismiss' | 'settle' | 'all' | 'json'
  readonly thread: Thread
  /** Id of the reply. */
  readonly message: string
  /** Key of the mismatch; empty where the reply as a whole is meant. */
  readonly mismatch: string
  readonly person: Person
  /** What they wrote when they settled it. */
  readonly note: string | null
}

/** Shown to the person alone, but for the file, which goes into the thread. */
export type ActionAnswer =
  | { readonly kind: 'evidence'; readonly evidence: Evidence }
  | { readonly kind: 'said'; readonly text: string }
  /** All that there is to say, however long. */
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'file'; readonly file: Attachment }

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

/** What is said in a chat apart from an answer; sent once, whatever is tried again. */
export interface Outbox {
  /** As {@link Chat.post}. */
  post(thread: Thread, notice: Notice, key: string): Promise<void>
  /** Shows the last reply of a thread anew, with what was decided since. */
  refresh(thread: Thread): Promise<void>
}

/** Who takes what a chat hands over. */
export type ChatDesk = {
  /**
   * Every message that asks for a check, whatever the channel's settings. When it rejects, the adapter says
   * in the thread that the request was not taken.
   */
  onMessage(message: IncomingMessage): Promise<void>
  /** What somebody chose on a mismatch. */
  onAction(action: IncomingAction): Promise<ActionAnswer>
  /** What somebody asked for by name, in a command, a mention or with a button. */
  onAsking(asking: Asking): Promise<Answer>
  /** Completions for a command that is being typed: `asking.text` is what stands there so far. */
  onTyping(asking: Asking): Promise<readonly Suggestion[]>
  /** Whether a reaction of this name asks for a check in this newsroom: only then is its message looked up. */
  wantsReaction(newsroom: string, name: string): Promise<boolean>
}

/** A chat platform in both directions. The outgoing half works without `start`. */
export interface ChatAdapter extends Chat {
  /** Connects and hands over what people write, choose and ask for; resolves when connected. */
  start(desk: ChatDesk): Promise<void>
  /** Whether the connection stands; without it, it stands from start to stop. */
  connected?(): boolean
  /** Lets go of the connection; nothing is handed over afterwards. */
  stop(): Promise<void>
  /** The bytes of a file that this adapter handed over, as a page. What goes wrong is a {@link Failure}. */
  fetchFile(file: IncomingFile): Promise<Outcome<Page>>
  /** One plain sentence or two in the thread, in our own words. */
  say(thread: Thread, text: string): Promise<void>
}

export interface Log {
  info(data: object, message: string): void
  warn(data: object, message: string): void
  error(data: object, message: string): void
}

export type Clock = () => Date

export type { Failure, Thread }
