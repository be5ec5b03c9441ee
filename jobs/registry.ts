/** All jobs. A job that is not listed here can neither be added nor worked. */
import type { z } from 'zod'
import { askAgain } from './ask-again/definition.ts'
import { checkDraft } from './check-draft/definition.ts'
import { compareArticles } from './compare-articles/definition.ts'
import { compareStory } from './compare-story/definition.ts'
import { digest } from './digest/definition.ts'
import { postDigest } from './post-digest/definition.ts'
import { postNotice } from './post-notice/definition.ts'
import { postReply } from './post-reply/definition.ts'
import { postUnkept } from './post-unkept/definition.ts'
import { readLink } from './read-link/definition.ts'
import { rereadArticle } from './reread-article/definition.ts'
import { showAgain } from './show-again/definition.ts'
import { showProgress } from './show-progress/definition.ts'
import { sweepMemories } from './sweep-memories/definition.ts'
import { watchTick } from './watch-tick/definition.ts'

export const jobs = {
  [readLink.name]: readLink,
  [compareArticles.name]: compareArticles,
  [askAgain.name]: askAgain,
  [postReply.name]: postReply,
  [postNotice.name]: postNotice,
  [showProgress.name]: showProgress,
  [digest.name]: digest,
  [postDigest.name]: postDigest,
  [sweepMemories.name]: sweepMemories,
  [checkDraft.name]: checkDraft,
  [postUnkept.name]: postUnkept,
  [showAgain.name]: showAgain,
  [watchTick.name]: watchTick,
  [compareStory.name]: compareStory,
  [rereadArticle.name]: rereadArticle,
} as const

export type JobName = keyof typeof jobs
export type Payload<Name extends JobName> = z.output<(typeof jobs)[Name]['schema']>

/** The queue of the work that any worker can do. */
export const workQueue = 'work'

/** Posts are done where the platform's connection is: one queue a platform. */
export const postQueue = (platform: string): string => `post-${platform}`
