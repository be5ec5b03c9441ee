/** A relation that is worth a reporter's time, side by side. */
import { createHash } from 'node:crypto'
import type { Report, ReportClaim, ReportRelation } from '../report/schema.ts'
import { capitalised } from '../text/writing.ts'
import type { Letter, Mismatch, Side } from './reply.ts'
import { sayValue } from './values.ts'

export type Context = {
  readonly claims: ReadonlyMap<string, ReportClaim>
  readonly letters: ReadonlyMap<string, Letter>
  readonly report: Report
}

export function claimsOf(relation: ReportRelation, context: Context): readonly ReportClaim[] {
  return relation.claims.flatMap((id) => context.claims.get(id) ?? [])
}

/** @param ofRole that the name is the same on all sides, and what they call the person is not */
function sideOf(claim: ReportClaim, ofRole: boolean, context: Context): Side {
  const article = context.report.articles.find(({ id }) => id === claim.article)
  return {
    value: claim.kind === 'person' && ofRole ? (claim.value.role ?? '') : sayValue(claim),
    words: claim.quote.exact,
    source: claim.attribution?.source ?? null,
    article: context.letters.get(claim.article) ?? '?',
    date: claim.asOf ?? article?.datePublished?.slice(0, 10) ?? null,
  }
}

/** The person whose role is at issue: one name on all sides, more than one role. Null for all else. */
function roleHolder(relation: ReportRelation, context: Context): string | null {
  const people = claimsOf(relation, context).flatMap((claim) =>
    claim.kind === 'person' ? [claim.value] : [],
  )
  const names = new Set(people.map(({ name }) => name))
  const roles = new Set(people.map(({ role }) => role))
  const [name] = names
  return names.size === 1 && roles.size > 1 && name !== undefined ? name : null
}

/** `13 Jan 2026 18:42` without its time of day. */
const dayAlone = (value: string): string => value.replace(/ \d{2}:\d{2}(?= |$)/, '')

/** How values are told apart: days by the day, unless the time of day is all that differs. */
function valueKey(relation: ReportRelation, context: Context): (value: string) => string {
  const claims = claimsOf(relation, context)
  const days = new Set(claims.map((claim) => dayAlone(sayValue(claim))))
  return claims.every(({ kind }) => kind === 'date') && days.size > 1 ? dayAlone : (value) => value
}

/** One side a value and counter: it is quoted once, with the other articles that give it beside the letter. */
function sidesOf(relation: ReportRelation, context: Context): readonly Side[] {
  const ofRole = roleHolder(relation, context) !== null
  const keyOf = valueKey(relation, context)
  const groups = Map.groupBy(
    claimsOf(relation, context).map((claim) => sideOf(claim, ofRole, context)),
    ({ value, source }) => `${keyOf(value)} ${source ?? ''}`,
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const others = new Set(group.map(({ article }) => article).filter((letter) => letter !== first.article))
    return [others.size === 0 ? first : { ...first, alsoIn: [...others].toSorted() }]
  })
}

/** Words longer than this are what an article says, not a name for it. */
const LONGEST_NAME = 40

/** Of a matter that is so for one and not for the other, the words stand below; the title only names it. */
function titleOf(relation: ReportRelation, sides: readonly Side[], context: Context): string {
  const measure = roleHolder(relation, context) ?? capitalised(relation.measure)
  const statements = claimsOf(relation, context).flatMap((claim) =>
    claim.kind === 'statement' ? [claim.value] : [],
  )
  if (new Set(statements.map(({ negated }) => negated)).size > 1) return `${measure}: yes or no`
  if (statements.some(({ text }) => text.length > LONGEST_NAME)) return measure
  const values = [...new Set(sides.map(({ value }) => valueKey(relation, context)(value)))]
  return `${measure}: ${values.join(relation.relation === 'update' ? ' → ' : ' or ')}`
}

export function mismatchOf(relation: ReportRelation, context: Context): Mismatch {
  const given = sidesOf(relation, context)
  // A figure that moved is told in the order of time, whichever link was pasted first.
  const sides =
    relation.relation === 'update'
      ? given.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
      : given
  const urls = claimsOf(relation, context).map((claim) => {
    const article = context.report.articles.find(({ id }) => id === claim.article)
    return `${article?.url ?? article?.link ?? ''} ${JSON.stringify(claim.value)}`
  })
  return {
    key: createHash('sha256')
      .update([relation.measure, ...urls.toSorted()].join('\n'))
      .digest('hex')
      .slice(0, 16),
    title: titleOf(relation, sides, context),
    relation: relation.relation,
    severity: relation.severity,
    sides,
    why: relation.why,
  }
}
