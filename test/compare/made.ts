/** Claims and articles made by hand, for tests of the stages after reading. */
import type { Article, Attribution, Claim, DateClaim, QuantityClaim, ReadArticle } from '../../src/domain.ts'

export function article(over: Partial<Article> & { id: string }): Article {
  return {
    link: `${over.id}.html`,
    url: null,
    publisher: 'Test Post',
    headline: null,
    byline: ['Ada Vell'],
    dateline: null,
    datePublished: '2031-03-05',
    dateModified: null,
    section: null,
    tags: [],
    inLanguage: 'en',
    articleBody: '',
    links: [],
    original: null,
    notes: [],
    ...over,
  }
}

export const by = (source: string): Attribution => ({ source, cue: 'said', named: true })

let made = 0

type Over<C extends Claim> = Partial<Omit<C, 'value' | 'measure'>> & {
  readonly predicate?: string | null
  readonly population?: string | null
  readonly modifiers?: readonly string[]
  readonly said?: string
}

function base(articleId: string, surface: string, over: Over<Claim>) {
  const { predicate = 'release', population = 'prisoner', modifiers = [], said = surface, ...rest } = over
  const start = Math.max(0, said.indexOf(surface))
  made += 1
  return {
    id: `${articleId}#${made}`,
    article: articleId,
    measure: {
      label: `${population ?? 'thing'} ${predicate ?? ''}`.trim(),
      predicate,
      population,
      modifiers,
    },
    bound: 'exact' as const,
    attribution: null,
    asOf: null,
    window: null,
    quote: { exact: said, start: 0, end: said.length },
    surface: { exact: surface, start, end: start + surface.length },
    aside: null,
    by: 'rules' as const,
    ...rest,
  }
}

export function quantity(
  articleId: string,
  low: number | null,
  high: number | null,
  over: Over<QuantityClaim> & { readonly unit?: string | null } = {},
): QuantityClaim {
  const { unit = null, ...rest } = over
  const fields = base(articleId, String(low ?? high), rest as Over<Claim>)
  return {
    ...fields,
    ...(rest.bound === undefined ? {} : { bound: rest.bound }),
    kind: 'quantity',
    value: { low, high, unit },
  }
}

export function date(
  articleId: string,
  from: string,
  to: string,
  over: Over<DateClaim> & { readonly inferred?: 'year'[] } = {},
): DateClaim {
  const { inferred = [], ...rest } = over
  return { ...base(articleId, from, rest as Over<Claim>), kind: 'date', value: { from, to, inferred } }
}

export const read = (one: Article, ...claims: readonly Claim[]): ReadArticle => ({ article: one, claims })
