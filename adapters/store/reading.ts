/**
 * How a reading is written into the store: claims as rows, offsets instead of words that stand in the body, packed.
 * Read back as what it was.
 */
import type { Article, Claim, Quote, ReadArticle } from '../../src/domain.ts'
import { packText, unpackText } from './packed.ts'

/** Where the words stand; the words themselves only where the body does not say the same there. */
type QuoteRow = readonly [start: number, length: number, exact?: string]

type ClaimRow = readonly [
  kind: Claim['kind'],
  label: string,
  predicate: string | null,
  population: string | null,
  modifiers: readonly string[],
  value: Claim['value'],
  bound: Claim['bound'],
  attribution: Claim['attribution'],
  asOf: Claim['asOf'],
  window: Claim['window'],
  quote: QuoteRow,
  surface: QuoteRow,
  aside: Claim['aside'],
  by: Claim['by'],
  /** What other claims have no need of: an id out of order, fields of a later day. */
  rest: Readonly<Record<string, unknown>> | 0,
]

type Written = readonly [
  articleBody: string,
  article: Omit<Article, 'articleBody'>,
  claims: readonly ClaimRow[],
  rest: Readonly<Record<string, unknown>>,
]

function quoteRow({ exact, start, end }: Quote, body: string, from: number): QuoteRow {
  const row = [start - from, end - start] as const
  return body.slice(start, end) === exact ? row : [...row, exact]
}

function readQuote([at, length, exact]: QuoteRow, body: string, from: number): Quote {
  const start = at + from
  const end = start + length
  return { exact: exact ?? body.slice(start, end), start, end }
}

const idOf = (article: Article, index: number): string => `${article.id}#${index + 1}`

function claimRow(claim: Claim, index: number, article: Article): ClaimRow {
  const { kind, measure, value, bound, attribution, asOf, window, quote, surface, aside, by, ...others } =
    claim
  const { label, predicate, population, modifiers, ...ofMeasure } = measure
  const { id, article: of, ...added } = others
  const rest = {
    ...(id === idOf(article, index) ? {} : { id }),
    ...(of === article.id ? {} : { article: of }),
    ...(Object.keys(ofMeasure).length === 0 ? {} : { measure }),
    ...added,
  }
  const body = article.articleBody
  return [
    ...([kind, label, predicate, population, modifiers, value, bound, attribution, asOf, window] as const),
    ...([quoteRow(quote, body, 0), quoteRow(surface, body, quote.start), aside, by] as const),
    Object.keys(rest).length === 0 ? 0 : rest,
  ]
}

function readClaim(row: ClaimRow, index: number, article: Article): Claim {
  const [kind, label, predicate, population, modifiers, value, bound, attribution, asOf, window] = row
  const [quoted, surface, aside, by, rest] = row.slice(10) as [QuoteRow, QuoteRow, ...unknown[]]
  const quote = readQuote(quoted, article.articleBody, 0)
  // The row is a claim's own fields in another order: written by claimRow alone.
  return {
    ...{ id: idOf(article, index), kind, article: article.id },
    ...{ measure: { label, predicate, population, modifiers }, value, bound, attribution, asOf, window },
    ...{ quote, surface: readQuote(surface, article.articleBody, quote.start), aside, by },
    ...(rest === 0 ? {} : (rest as object)),
  } as Claim
}

export function packReading({ article, claims, ...rest }: ReadArticle): Promise<Buffer> {
  const { articleBody, ...about } = article
  const written: Written = [articleBody, about, claims.map((claim, i) => claimRow(claim, i, article)), rest]
  return packText(JSON.stringify(written))
}

export async function unpackReading(packed: Buffer): Promise<ReadArticle> {
  const [articleBody, about, rows, rest]: Written = JSON.parse(await unpackText(packed))
  const article: Article = { ...about, articleBody }
  return { ...rest, article, claims: rows.map((row, i) => readClaim(row, i, article)) }
}
