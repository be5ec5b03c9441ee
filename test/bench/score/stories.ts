/**
 * A report on one hand-labelled story against its labels, by the definitions of the set: a claim matches a fact of
 * its article if their quotes overlap (one holds the other, or half of the shorter one's words, at least three, stand
 * in both) and their values meet; a relation matches if on both sides one of its claims matches one of its facts.
 */
import { z } from 'zod'
import type { Report, ReportClaim } from '../../../src/report/schema.ts'

const value = z.looseObject({
  value: z.number().optional(),
  low: z.number().nullish(),
  high: z.number().nullish(),
  date: z.string().nullish(),
  from: z.string().nullish(),
  to: z.string().nullish(),
  name: z.string().optional(),
  place: z.string().optional(),
  bool: z.boolean().optional(),
})
export const goldSchema = z.object({
  articles: z.array(z.object({ file: z.string() })),
  facts: z.array(
    z.object({
      id: z.string(),
      article: z.string(),
      measure: z.string(),
      kind: z.string(),
      value: value.nullable(),
      authority: z.string().nullable(),
      quote: z.string(),
    }),
  ),
  relations: z.array(
    z.object({
      measure: z.string(),
      label: z.string(),
      alsoAcceptable: z.array(z.string()).default([]),
      between: z.array(z.string()),
      facts: z.array(z.string()).optional(),
    }),
  ),
})
export type Gold = z.infer<typeof goldSchema>
type Fact = Gold['facts'][number]

export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
export const wordsOf = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? []

function quotesOverlap(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)]
  if (a === '' || b === '') return false
  if (a.includes(b) || b.includes(a)) return true
  const [short = [], long = []] = [wordsOf(one), wordsOf(other)].toSorted((x, y) => x.length - y.length)
  const held = new Set(long)
  return short.filter((word) => held.has(word)).length >= Math.max(3, short.length / 2)
}

const day = (text: string | null | undefined): string | null => text?.slice(0, 10) ?? null

function valuesMeet(claim: ReportClaim, { value: gold }: Fact): boolean {
  if (gold === null) return true
  const low = gold.value ?? gold.low
  const high = gold.value ?? gold.high
  if (typeof low === 'number' || typeof high === 'number') {
    if (claim.kind !== 'quantity') return false
    const [least, most] = [low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY]
    const slack = 0.02 * Math.max(Math.abs(least === Number.NEGATIVE_INFINITY ? most : least), 1e-9)
    const own = [claim.value.low ?? Number.NEGATIVE_INFINITY, claim.value.high ?? Number.POSITIVE_INFINITY]
    return (own[0] ?? 0) <= most + slack && (own[1] ?? 0) >= least - slack
  }
  const from = day(gold.date ?? gold.from)
  const to = day(gold.to ?? gold.date ?? gold.from)
  if (from === null || to === null) return true
  if (claim.kind !== 'date') return false
  const { from: begin, to: end } = claim.value
  return (begin ?? end ?? '') <= to && (end ?? begin ?? '9') >= from
}

const GENERIC = new Set('the of and to in a number people for by at on from with'.split(' '))
const telling = (text: string): readonly string[] => wordsOf(text).filter((word) => !GENERIC.has(word))
const share = (some: readonly string[], other: readonly string[]): boolean =>
  some.some((word) => other.some((one) => one.slice(0, 5) === word.slice(0, 5)))

/** Names and yes/no matters by their value, not by their sentence alone. */
function kindFits(claim: ReportClaim, { kind, value: gold, measure }: Fact): boolean {
  if (kind === 'date') return claim.kind === 'date'
  if (kind === 'bool') return claim.kind === 'statement' && share(telling(claim.measure), telling(measure))
  if (kind !== 'name' && kind !== 'place') return claim.kind === 'quantity'
  const name = gold?.name ?? gold?.place ?? ''
  if (claim.kind === 'quantity' || claim.kind === 'date') return false
  const own = claim.kind === 'statement' ? claim.value.text : `${claim.value.name} ${claim.measure}`
  return share(telling(name), telling(own))
}

/** Laid to whom the label lays it, or to nobody where the label does. */
function attributionFits({ attribution }: ReportClaim, { authority }: Fact): boolean {
  if (authority === null || attribution === null) return authority === null && attribution === null
  return share(telling(authority), telling(attribution.source))
}

/** Background is compared with background. */
const isCompared = ({ aside }: ReportClaim): boolean =>
  aside === undefined || ['earlier-event', 'historical-comparison', 'other-window'].includes(aside)

export type StoryCounts = {
  facts: number
  found: number
  /** Found by a claim that is compared, of the right kind and value, laid to the right source. */
  foundWhole: number
  claims: number
  quotesTrue: number
  conflicts: number
  conflictsFound: number
  conflictsReported: number
  conflictsRight: number
  related: number
  relations: number
}

export const noCounts = (): StoryCounts => ({
  facts: 0,
  found: 0,
  foundWhole: 0,
  claims: 0,
  quotesTrue: 0,
  conflicts: 0,
  conflictsFound: 0,
  conflictsReported: 0,
  conflictsRight: 0,
  related: 0,
  relations: 0,
})

/** Adds one story's counts; `letterOf` gives the label's name for an article of the report. */
export function countStory(
  counts: StoryCounts,
  gold: Gold,
  report: Report,
  letterOf: (article: string) => string,
): void {
  const bodies = new Map(report.articles.map(({ id, articleBody }) => [id, articleBody]))
  for (const { article, quote } of report.claims) {
    counts.claims += 1
    counts.quotesTrue += Number(bodies.get(article)?.slice(quote.start, quote.end) === quote.exact)
  }
  const matches = (claim: ReportClaim, fact: Fact): boolean =>
    letterOf(claim.article) === fact.article &&
    quotesOverlap(claim.quote.exact, fact.quote) &&
    valuesMeet(claim, fact)
  for (const fact of gold.facts) {
    const found = report.claims.filter((claim) => matches(claim, fact))
    counts.facts += 1
    counts.found += Number(found.length > 0)
    counts.foundWhole += Number(
      found.some((claim) => isCompared(claim) && kindFits(claim, fact) && attributionFits(claim, fact)),
    )
  }
  const claims = new Map(report.claims.map((claim) => [claim.id, claim]))
  const reported = report.stories
    .flatMap(({ relations }) => relations)
    .map(({ relation, claims: ids }) => ({ relation, own: ids.flatMap((id) => claims.get(id) ?? []) }))
  const isOf = (own: readonly ReportClaim[], relation: Gold['relations'][number]): boolean =>
    relation.between.slice(0, 2).every((letter) => {
      const facts = gold.facts.filter(
        ({ id, article, measure }) =>
          article === letter && (relation.facts?.includes(id) ?? plain(measure) === plain(relation.measure)),
      )
      return own.some((claim) => facts.some((fact) => matches(claim, fact)))
    })
  const accepts = ({ label, alsoAcceptable }: Gold['relations'][number]): readonly string[] => [
    label,
    ...alsoAcceptable,
  ]
  for (const relation of gold.relations) {
    const hits = reported.filter(({ own }) => isOf(own, relation))
    counts.relations += 1
    counts.related += Number(hits.length > 0)
    if (relation.label !== 'conflict') continue
    counts.conflicts += 1
    counts.conflictsFound += Number(hits.some((hit) => accepts(relation).includes(hit.relation)))
  }
  for (const { own } of reported.filter(({ relation }) => relation === 'conflict')) {
    counts.conflictsReported += 1
    counts.conflictsRight += Number(
      gold.relations.some((relation) => accepts(relation).includes('conflict') && isOf(own, relation)),
    )
  }
}
