/** A store that forgets with an article what a model answered on it. */
import type { ArticleStore } from '../../src/ports.ts'
import type { SharedAnswers } from './shared/answers.ts'

export function forgettingAnswers(store: ArticleStore, answers: Pick<SharedAnswers, 'forget'>): ArticleStore {
  return {
    ...store,
    async forgetArticles(memory, articleIds) {
      await answers.forget(memory, articleIds)
      return store.forgetArticles(memory, articleIds)
    },
    async forget(memory) {
      await answers.forget(memory)
      return store.forget(memory)
    },
  }
}
