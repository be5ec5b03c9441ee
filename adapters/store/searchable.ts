/** A store whose articles can be searched as soon as they are saved. */
import { contentHash } from '../../src/memory/content.ts'
import type { ArticleStore, Search } from '../../src/ports.ts'

/** Words go into the index before the article is saved: a save that was cut off is made again, and with it the entry. */
export function searchable(store: ArticleStore, search: Search): ArticleStore {
  return {
    ...store,
    async save(memory, read) {
      const last = (await store.versions(memory, read.article.id)).at(-1)
      if (last?.content !== contentHash(read.article)) await search.add(memory, read)
      return store.save(memory, read)
    },
    async forgetArticles(memory, articleIds) {
      await search.forgetArticles(memory, articleIds)
      return store.forgetArticles(memory, articleIds)
    },
    async forget(memory) {
      await search.forget(memory)
      return store.forget(memory)
    },
  }
}
