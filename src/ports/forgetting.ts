/** Removing an article and all that was drawn from it. */
import type { ReadArticle } from '../domain.ts'

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
   * @returns counts of the memory alone: what a private channel had of it is nobody else's to know
   */
  forget(
    memory: string,
    articleIds: readonly string[],
    by: string,
    scope?: 'everywhere' | 'own',
  ): Promise<Forgotten>
}
