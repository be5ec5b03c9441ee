/** A language model, asked under the law that src/proposals keeps. */
import type { Question } from '../proposals/question.ts'

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
