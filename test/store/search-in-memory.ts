/** A search by plain inclusion, for tests of what is made of its finds. */
import type { ArticleStore, Search } from '../../src/ports.ts'

export function searchInMemory(articles: ArticleStore): Search {
  const wordsOf = (text: string): readonly string[] =>
    text
      .toLowerCase()
      .split(/\W+/)
      .filter((word) => word !== '')
  return {
    add: async () => undefined,
    async find(memories, words, most) {
      const asked = wordsOf(words)
      const all = await Promise.all(
        memories.map(async (memory) =>
          (await articles.recent(memory, 1000)).map((read) => ({ memory, read })),
        ),
      )
      return all
        .flat()
        .map(({ memory, read: { article } }) => {
          const own = new Set(
            wordsOf(`${article.headline ?? ''} ${article.articleBody} ${article.publisher ?? ''}`),
          )
          const score = asked.filter((word) => own.has(word)).length
          const day = (article.datePublished ?? '').slice(0, 10)
          return { memory, article: article.id, score, whole: score === asked.length, day }
        })
        .filter(({ score }) => score > 0)
        .toSorted((a, b) => b.score - a.score)
        .slice(0, most)
    },
    async suggest(memories, typed, most) {
      const all = await Promise.all(memories.map((memory) => articles.recent(memory, 1000)))
      const words = all.flat().flatMap(({ article }) => wordsOf(article.headline ?? ''))
      return [...new Set(words)].filter((word) => word.startsWith(typed.toLowerCase())).slice(0, most)
    },
    forgetArticles: async (_memory, ids) => ids.length,
    forget: async () => undefined,
  }
}
