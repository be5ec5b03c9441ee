/**
 * The report, `twosource.report/1`: a public interface. Fields are only ever added. The types below are
 * inferred from the schema; `docs/report.schema.json` is made from it (a test keeps the two in step).
 */
import { z } from 'zod'

export const reportSchemaName = 'twosource.report/1'

const timestamp = z.string().describe('ISO 8601: a day, or an instant with its offset')
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const quote = z
  .object({ exact: z.string(), start: z.int().min(0), end: z.int().min(0) })
  .describe('articleBody.slice(start, end) === exact; UTF-16 code units, end exclusive')

const rewriting = z
  .object({
    added: z.array(quote),
    dropped: z.array(quote).describe('of the original'),
    changed: z.array(
      z.object({
        kind: z.enum(['figure', 'date', 'name']),
        from: z.string(),
        to: z.string(),
        was: quote.describe('of the original'),
        now: quote,
      }),
    ),
  })
  .describe('what a near copy made of its original: whole sentences, figures first')

const warning = z.object({
  kind: z.enum([
    'ai-disclaimer',
    'points-to-original',
    'no-byline',
    'date-inconsistent',
    'tags-not-in-body',
    'headline-not-in-body',
    'near-copy',
    'stale',
    'cut-short',
    'self-inconsistent',
    'corrected',
  ]),
  message: z.string(),
  quotes: z.array(quote),
  of: z.string().nullable(),
  rewriting: rewriting.optional(),
})

const article = z.object({
  id: z.string(),
  link: z.string(),
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  headline: z.string().nullable(),
  byline: z.array(z.string()),
  dateline: z.string().nullable(),
  datePublished: timestamp.nullable(),
  dateModified: timestamp.nullable(),
  language: z.string(),
  articleBody: z.string(),
  summary: z.array(z.string()).describe('one or two of its own sentences'),
  original: z.object({ name: z.string(), url: z.string().nullable() }).nullable(),
  warnings: z.array(warning),
})

const attribution = z.object({ source: z.string(), cue: z.string(), named: z.boolean() })

const claimFields = {
  id: z.string(),
  article: z.string(),
  measure: z.string(),
  bound: z.enum(['exact', 'about', 'at-least', 'more-than', 'at-most', 'less-than', 'range']),
  attribution: attribution.nullable(),
  asOf: day.nullable(),
  quote,
  by: z.enum(['rules', 'model']),
  aside: z
    .string()
    .optional()
    .describe('why the figure is no figure of the story and was not compared, e.g. "age"'),
}

const claim = z.discriminatedUnion('kind', [
  z.object({
    ...claimFields,
    kind: z.literal('quantity'),
    value: z
      .object({ low: z.number().nullable(), high: z.number().nullable(), unit: z.string().nullable() })
      .describe('closed range; null is open on that side'),
  }),
  z.object({
    ...claimFields,
    kind: z.literal('date'),
    value: z.object({
      from: day.nullable(),
      to: day.nullable(),
      inferred: z.array(z.enum(['year', 'month', 'day'])),
      time: z.string().optional(),
    }),
  }),
  z.object({ ...claimFields, kind: z.literal('place'), value: z.object({ name: z.string() }) }),
  z.object({
    ...claimFields,
    kind: z.literal('person'),
    value: z.object({ name: z.string(), role: z.string().nullable() }),
  }),
  z.object({
    ...claimFields,
    kind: z.literal('statement'),
    value: z.object({ text: z.string(), negated: z.boolean() }),
  }),
])

const relation = z.object({
  id: z.string(),
  measure: z.string(),
  relation: z.enum(['conflict', 'update', 'authority', 'scope', 'compatible', 'agree']),
  claims: z.array(z.string()),
  severity: z.enum(['high', 'medium', 'low']),
  why: z.string(),
})

const belonging = z.object({
  article: z.string(),
  like: z.string().describe('the article of the story that it is most like'),
  because: z
    .array(z.string())
    .describe('what the two share, e.g. "same place", "same day", "3 shared names"'),
})

const story = z.object({
  id: z.string(),
  articles: z.array(z.string()),
  because: z.array(belonging).optional().describe('why its articles are one story'),
  headline: z.string(),
  summary: z.string(),
  relations: z.array(relation),
  onlyIn: z.array(z.object({ article: z.string(), claims: z.array(z.string()) })),
})

export const reportSchema = z.object({
  schema: z.literal(reportSchemaName),
  articles: z.array(article),
  claims: z.array(claim),
  stories: z.array(story),
  failures: z.array(z.object({ link: z.string(), code: z.string(), message: z.string() })),
  notChecked: z.array(z.object({ what: z.string(), why: z.string() })),
})

export type Report = z.infer<typeof reportSchema>
export type ReportArticle = Report['articles'][number]
export type ReportClaim = Report['claims'][number]
export type ReportStory = Report['stories'][number]
export type ReportRelation = ReportStory['relations'][number]

/** A report on nothing; callers fill in what they have. */
export const emptyReport: Report = {
  schema: reportSchemaName,
  articles: [],
  claims: [],
  stories: [],
  failures: [],
  notChecked: [],
}
