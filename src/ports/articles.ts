/** What was read, kept apart by memory, and how it is found again. */
import type { Day, ReadArticle, Timestamp } from '../domain.ts'
import type { Page } from './reading.ts'

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
