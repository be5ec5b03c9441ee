/** From what the stages found to the public report: ids made short and local, nothing added, nothing lost. */
import type {
  Article,
  Claim,
  Failure,
  NotChecked,
  ReadArticle,
  Relation,
  Rewriting,
  Story,
  Warning,
} from '../domain.ts'
import type { Report, ReportArticle, ReportClaim, ReportStory } from './schema.ts'
import { reportSchemaName } from './schema.ts'
import { summarise, summaryOf } from './summary.ts'

/** A story together with what the comparison of its articles gave. Ids are the domain's. */
export type ComparedStory = {
  readonly story: Story
  readonly relations: readonly Relation[]
  readonly onlyIn: readonly { readonly article: string; readonly claims: readonly string[] }[]
  /** A model's paragraph in which all was found to hold; absent without a model. */
  readonly summary?: string
}

export type Findings = {
  /** In the order in which the links were given. */
  readonly reads: readonly ReadArticle[]
  readonly stories: readonly ComparedStory[]
  readonly warnings: readonly Warning[]
  readonly failures: readonly Failure[]
  readonly notChecked: readonly NotChecked[]
}

/** Short ids: the first thing is `a1`, the second `a2`. Unknown keys are an error in the caller. */
class Numbering {
  private readonly ids = new Map<string, string>()
  private readonly prefix: string

  constructor(prefix: string, keys: readonly string[]) {
    this.prefix = prefix
    for (const key of keys) if (!this.ids.has(key)) this.ids.set(key, `${prefix}${this.ids.size + 1}`)
  }

  of(key: string): string {
    const id = this.ids.get(key)
    if (id === undefined) throw new RangeError(`no ${this.prefix} for ${key}`)
    return id
  }
}

const reportRewriting = ({ added, dropped, changed }: Rewriting) => ({
  added: [...added],
  dropped: [...dropped],
  changed: [...changed],
})

const reportArticle = (
  article: Article,
  summary: readonly string[],
  warnings: readonly Warning[],
  articles: Numbering,
): ReportArticle => ({
  id: articles.of(article.id),
  link: article.link,
  url: article.url,
  publisher: article.publisher,
  headline: article.headline,
  byline: [...article.byline],
  dateline: article.dateline,
  datePublished: article.datePublished,
  dateModified: article.dateModified,
  language: article.inLanguage,
  articleBody: article.articleBody,
  summary: [...summary],
  original: article.original,
  warnings: warnings
    .filter((warning) => warning.article === article.id)
    .map(({ kind, message, quotes, of, rewriting }) => ({
      ...(rewriting === undefined ? {} : { rewriting: reportRewriting(rewriting) }),
      kind,
      message,
      quotes: [...quotes],
      of: of === null ? null : articles.of(of),
    })),
})

const reportClaim = (claim: Claim, claims: Numbering, articles: Numbering): ReportClaim => {
  const common = {
    id: claims.of(claim.id),
    article: articles.of(claim.article),
    measure: claim.measure.label,
    bound: claim.bound,
    attribution: claim.attribution,
    asOf: claim.asOf,
    quote: claim.quote,
    by: claim.by,
    ...(claim.aside === null ? {} : { aside: claim.aside }),
  }
  if (claim.kind === 'date') {
    return { ...common, kind: claim.kind, value: { ...claim.value, inferred: [...claim.value.inferred] } }
  }
  return { ...common, ...kindAndValue(claim) }
}

/** Keeps each kind together with its own value's type. */
function kindAndValue(claim: Exclude<Claim, { kind: 'date' }>) {
  switch (claim.kind) {
    case 'quantity':
      return { kind: claim.kind, value: claim.value }
    case 'place':
      return { kind: claim.kind, value: claim.value }
    case 'person':
      return { kind: claim.kind, value: claim.value }
    case 'statement':
      return { kind: claim.kind, value: claim.value }
  }
}

export function composeReport(findings: Findings): Report {
  const articles = new Numbering(
    'a',
    findings.reads.map(({ article }) => article.id),
  )
  const allClaims = findings.reads.flatMap(({ claims }) => claims)
  const claims = new Numbering(
    'c',
    allClaims.map(({ id }) => id),
  )
  let relationCount = 0
  const stories = findings.stories.map(({ story, relations, onlyIn, summary }, index): ReportStory => {
    const own = findings.reads.filter(({ article }) => story.articles.includes(article.id))
    return {
      id: `s${index + 1}`,
      articles: own.map(({ article }) => articles.of(article.id)),
      because: story.because
        .filter(({ article, like }) =>
          [article, like].every((id) => own.some((read) => read.article.id === id)),
        )
        .map(({ article, like, because }) => ({
          article: articles.of(article),
          like: articles.of(like),
          because: [...because],
        })),
      ...summarise(own, relations),
      ...(summary === undefined ? {} : { summary }),
      relations: relations.map((relation) => {
        relationCount += 1
        return {
          id: `r${relationCount}`,
          measure: relation.measure,
          relation: relation.relation,
          claims: relation.claims.map((id) => claims.of(id)),
          severity: relation.severity,
          why: relation.why,
        }
      }),
      onlyIn: onlyIn.map((only) => ({
        article: articles.of(only.article),
        claims: only.claims.map((id) => claims.of(id)),
      })),
    }
  })
  return {
    schema: reportSchemaName,
    articles: findings.reads.map((read) => {
      const relations = findings.stories.flatMap((compared) => compared.relations)
      return reportArticle(read.article, summaryOf(read, relations), findings.warnings, articles)
    }),
    claims: allClaims.map((claim) => reportClaim(claim, claims, articles)),
    stories,
    failures: findings.failures.map(({ link, code, message }) => ({ link, code, message })),
    notChecked: findings.notChecked.map(({ what, why }) => ({ what, why })),
  }
}
