/** A story index in memory, for one process and for tests. */
import { type Filed, NEWEST_PER_KEY, type StoryIndex, stretchesOf, stretchOf } from './story-index.ts'

export function storyIndexInMemory(): StoryIndex {
  const filed = new Map<string, { readonly filed: Filed; readonly order: number }>()
  const frequency = new Map<string, number>()
  const postings = new Map<string, string[]>()
  const stories = new Map<string, Filed[]>()
  return {
    async counts() {
      return { articles: filed.size, holding: (term) => frequency.get(term) ?? 0 }
    },
    async candidates(query) {
      const { keys, most } = query
      const shared = new Map<string, number>()
      for (const stretch of stretchesOf(query)) {
        for (const key of keys) {
          for (const article of postings.get(`${stretch} ${key}`) ?? [])
            shared.set(article, (shared.get(article) ?? 0) + 1)
        }
      }
      return [...shared]
        .flatMap(([article, times]) => {
          const found = filed.get(article)
          return found === undefined ? [] : [{ ...found, times }]
        })
        .sort((a, b) => b.times - a.times || b.order - a.order)
        .slice(0, most)
        .map((found) => found.filed)
    },
    async members(names, most) {
      return names.map((story) => (stories.get(story) ?? []).slice(-most))
    },
    async add(one, keys, terms) {
      if (filed.has(one.article)) return
      filed.set(one.article, { filed: one, order: filed.size })
      for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1)
      for (const key of keys) {
        const name = `${stretchOf(one.day)} ${key}`
        postings.set(name, [...(postings.get(name) ?? []), one.article].slice(-NEWEST_PER_KEY))
      }
      stories.set(one.story, [...(stories.get(one.story) ?? []), one])
    },
  }
}
