import { stateClaims } from '../../src/claims/state.ts'
import type { Article, ReadArticle } from '../../src/domain.ts'
import { type CheckedAnswer, checkArticleAnswer } from '../../src/proposals/article/check.ts'
import { layOut } from '../../src/proposals/article/prompt.ts'

export const article = (articleBody: string, more: Partial<Article> = {}): Article => ({
  id: 'a',
  link: 'https://courier.example/a',
  url: 'https://courier.example/a',
  publisher: 'The Courier',
  headline: 'Ferry runs aground',
  byline: ['Ida Marsh'],
  dateline: null,
  datePublished: '2026-03-05',
  dateModified: null,
  section: null,
  tags: [],
  inLanguage: 'en',
  articleBody,
  links: [],
  original: null,
  notes: [],
  ...more,
})

export const read = (body: string, more: Partial<Article> = {}): ReadArticle => {
  const whole = article(body, more)
  return { article: whole, claims: stateClaims(whole) }
}

export const addition = (more: object): object => ({
  kind: 'quantity',
  sentence: 1,
  quote: '',
  value: '',
  measure: '',
  source: null,
  time: null,
  denied: false,
  ...more,
})

/** What holds of an answer; throws when the answer is not of the form at all. */
export function checked(one: ReadArticle, answer: object): CheckedAnswer {
  const found = checkArticleAnswer({ claims: [], corrections: [], summary: [], ...answer }, one, layOut(one))
  if (found === null) throw new Error('the answer is not of the form')
  return found
}
