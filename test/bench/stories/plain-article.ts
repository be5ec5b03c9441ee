import type { Article } from '../../../src/domain.ts'

type Known = Pick<Article, 'id' | 'url' | 'headline' | 'datePublished' | 'articleBody'>

/** An article of which nothing else is known. */
export function plainArticle(known: Known): Article {
  return {
    ...known,
    link: known.url ?? known.id,
    publisher: null,
    byline: [],
    dateline: null,
    dateModified: null,
    section: null,
    tags: [],
    inLanguage: 'en',
    links: [],
    original: null,
    notes: [],
  }
}
