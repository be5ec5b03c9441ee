import type { Article } from '../../src/domain.ts'

/** An article with the given body and nothing else, for tests of claims. */
export const articleWith = (articleBody: string, facts: Partial<Article> = {}): Article => ({
  id: 'a1',
  link: 'story.txt',
  url: null,
  publisher: null,
  headline: null,
  byline: [],
  dateline: null,
  datePublished: '2026-03-11',
  dateModified: null,
  section: null,
  tags: [],
  inLanguage: 'en',
  articleBody,
  links: [],
  original: null,
  notes: [],
  ...facts,
})
