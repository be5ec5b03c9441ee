/** Small reports made by hand, on invented events. */
import {
  emptyReport,
  type Report,
  type ReportArticle,
  type ReportClaim,
  type ReportRelation,
} from '../../src/report/schema.ts'

export const article = (id: string, more: Partial<ReportArticle> = {}): ReportArticle => ({
  id,
  link: `https://${id}.example/pier`,
  url: `https://${id}.example/pier`,
  publisher: `Paper ${id}`,
  headline: 'Pier burns at Saltby',
  byline: ['Ida Marsh'],
  dateline: null,
  datePublished: '2026-03-05',
  dateModified: null,
  language: 'en',
  articleBody: `The pier at Saltby burned, ${id} says.`,
  summary: [],
  original: null,
  warnings: [],
  ...more,
})

export const copyOf = (id: string, of: string): ReportArticle =>
  article(id, { warnings: [{ kind: 'near-copy', message: 'the same words', quotes: [], of }] })

export const quantity = (
  id: string,
  of: string,
  low: number | null,
  high: number | null = low,
  more: Partial<Extract<ReportClaim, { kind: 'quantity' }>> = {},
): ReportClaim => ({
  id,
  article: of,
  kind: 'quantity',
  measure: 'people hurt',
  value: { low, high, unit: null },
  bound: low === high ? 'exact' : 'range',
  attribution: null,
  asOf: null,
  quote: { exact: `${id} words`, start: 0, end: id.length + 6 },
  by: 'rules',
  ...more,
})

export const relation = (
  id: string,
  kind: ReportRelation['relation'],
  claims: string[],
  more: Partial<ReportRelation> = {},
): ReportRelation => ({
  id,
  measure: 'people hurt',
  relation: kind,
  claims,
  severity: 'high',
  why: 'Two counts.',
  ...more,
})

export function report(
  articles: ReportArticle[],
  claims: ReportClaim[],
  relations: ReportRelation[],
  more: Partial<Report> = {},
): Report {
  const ids = articles.map(({ id }) => id)
  const story = {
    id: 's1',
    articles: ids,
    headline: 'Pier burns at Saltby',
    summary: '',
    relations,
    onlyIn: [],
  }
  return { ...emptyReport, articles, claims, stories: articles.length === 0 ? [] : [story], ...more }
}
