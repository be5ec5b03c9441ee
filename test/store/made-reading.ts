/** Readings of invented articles, with the claims that the rules state of them. */
import { articleId } from '../../src/article/identity.ts'
import { stateClaims } from '../../src/claims/state.ts'
import type { Article, ReadArticle } from '../../src/domain.ts'

type Told = {
  readonly url: string | null
  readonly headline: string | null
  readonly body: string
  readonly publisher?: string
  readonly day?: string
}

export function madeReading({ url, headline, body, publisher, day }: Told): ReadArticle {
  const article: Article = {
    id: articleId(url, headline, body),
    link: url ?? 'pasted text',
    url,
    publisher: publisher ?? null,
    headline,
    byline: ['Ida Marsh'],
    dateline: null,
    datePublished: day ?? '2026-03-05',
    dateModified: null,
    section: null,
    tags: [],
    inLanguage: 'en',
    articleBody: body,
    links: [],
    original: null,
    notes: [],
  }
  return { article, claims: stateClaims(article) }
}
