/**
 * The form of a model's answer on one article. The schema is what is asked for; what comes is read item by item,
 * so that one broken item costs no other.
 */
import { z } from 'zod'

const addition = z.strictObject({
  kind: z.enum(['quantity', 'date', 'place', 'person', 'statement']),
  sentence: z.int(),
  quote: z.string(),
  value: z.string(),
  measure: z.string(),
  source: z.string().nullable(),
  time: z.string().nullable(),
  denied: z.boolean(),
})

const correction = z.strictObject({
  finding: z.int(),
  measure: z.string().nullable(),
  source: z.string().nullable(),
  time: z.string().nullable(),
})

const answer = z.strictObject({
  claims: z.array(addition),
  corrections: z.array(correction),
  summary: z.array(z.string()),
})

export type Addition = z.infer<typeof addition>
export type Correction = z.infer<typeof correction>
export type ArticleAnswer = z.infer<typeof answer> & {
  /** Items that were not of the form asked for. */
  readonly malformed: number
}

const { $schema: _, ...schema } = z.toJSONSchema(answer)
export const articleAnswerSchema: object = schema

const loose = z.object({
  claims: z.array(z.unknown()).default([]),
  corrections: z.array(z.unknown()).default([]),
  summary: z.array(z.unknown()).default([]),
})

/** What weaker servers leave out when they have nothing to say. */
const additionAsSent = addition
  .partial({ source: true, time: true, denied: true })
  .loose()
  .transform(
    (sent): Addition => ({
      ...sent,
      source: sent.source ?? null,
      time: sent.time ?? null,
      denied: sent.denied ?? false,
    }),
  )
const correctionAsSent = correction
  .partial({ measure: true, source: true, time: true })
  .loose()
  .transform(
    (sent): Correction => ({
      ...sent,
      measure: sent.measure ?? null,
      source: sent.source ?? null,
      time: sent.time ?? null,
    }),
  )

/** More than this is no reading of an article; the rest is not looked at. */
const MOST_ITEMS = 60

function readItems<T>(items: readonly unknown[], one: z.ZodType<T>): { good: T[]; bad: number } {
  const read = items.slice(0, MOST_ITEMS).map((item) => one.safeParse(item))
  const good = read.flatMap(({ success, data }) => (success ? [data] : []))
  return { good, bad: items.length - good.length }
}

/** Null when the answer is not of the form at all. */
export function readArticleAnswer(value: unknown): ArticleAnswer | null {
  const parsed = loose.safeParse(value)
  if (
    !parsed.success ||
    !['claims', 'corrections', 'summary'].some((key) => Object.hasOwn(value as object, key))
  )
    return null
  const claims = readItems(parsed.data.claims, additionAsSent)
  const corrections = readItems(parsed.data.corrections, correctionAsSent)
  const summary = readItems(parsed.data.summary, z.string())
  return {
    claims: claims.good,
    corrections: corrections.good,
    summary: summary.good,
    malformed: claims.bad + corrections.bad + summary.bad,
  }
}
