/** A store whose articles leave the stories when they are forgotten. They enter these when they are compared. */
import type { ArticleStore } from '../../src/ports.ts'
import type { StoryIndex } from '../../src/stories/story-index.ts'

export function grouped(store: ArticleStore, index: StoryIndex): ArticleStore {
  return {
    ...store,
    async forgetArticles(memory, articleIds) {
      await index.forgetArticles(memory, articleIds)
      return store.forgetArticles(memory, articleIds)
    },
    async forget(memory) {
      await index.forget(memory)
      return store.forget(memory)
    },
  }
}
