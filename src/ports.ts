/** The few interfaces that the edges implement; the pipeline knows nothing else of the world. */

export type { Failure } from './domain.ts'
export type { Thread } from './memory/thread.ts'
export * from './ports/articles.ts'
export * from './ports/chat.ts'
export * from './ports/digests.ts'
export * from './ports/drafts.ts'
export * from './ports/forgetting.ts'
export * from './ports/model.ts'
export * from './ports/newsroom.ts'
export * from './ports/plain.ts'
export * from './ports/reading.ts'
export * from './ports/stories.ts'
