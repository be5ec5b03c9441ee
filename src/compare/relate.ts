/** Pairs of claims to relations: who meets whom, by which rule, and which pairs are one mismatch. */
import type { Claim, RelationKind } from '../domain.ts'
import { meetings } from './match.ts'
import type { MeasurePairs } from './measure-pairs.ts'
import { principalOf } from './principal.ts'
import { dateRules } from './rules/date.ts'
import { nameRules } from './rules/name.ts'
import { partRules } from './rules/part.ts'
import { personRules } from './rules/person.ts'
import { quantityRules } from './rules/quantity.ts'
import { type Decision, decide, type Rule } from './rules/rule.ts'
import { statementRules } from './rules/statement.ts'
import { canBothHold } from './same-value.ts'
import type { Sighting } from './sighting.ts'

/** A kind whose rules are missing here does not compile. */
const rulesOf: Readonly<Record<Claim['kind'], readonly Rule[]>> = {
  quantity: quantityRules,
  date: dateRules,
  place: [...partRules, ...nameRules],
  person: [...partRules, ...personRules],
  statement: statementRules,
}

/** `score`: how sure it is that the two are of one measure. */
export type Edge = Decision & { readonly a: Sighting; readonly b: Sighting; readonly score: number }

/** Every pair of claims from two articles that are of one measure, with its relation. */
export function relatePairs(
  articles: readonly (readonly Sighting[])[],
  word: MeasurePairs | null,
): readonly Edge[] {
  const pairs = articles.flatMap((one, position) =>
    articles.slice(position + 1).flatMap((other) => meetings(one, other, word)),
  )
  const byArticle = new Map(articles.map((own) => [own[0]?.article.id, own]))
  const besideOf = (a: Sighting, b: Sighting): readonly Sighting[] => [
    ...(byArticle.get(a.article.id) ?? []),
    ...(byArticle.get(b.article.id) ?? []),
  ]
  const principal = new Set(articles.flatMap((own) => [...principalOf(own)]))
  const meets = new Map<Sighting, Set<Sighting>>()
  for (const { a, b } of pairs) {
    meets.set(a, (meets.get(a) ?? new Set([a])).add(b))
    meets.set(b, (meets.get(b) ?? new Set([b])).add(a))
  }
  return pairs.flatMap(({ a, b, clash, sameValue, score }) => {
    if (clash !== null && !sameValue)
      return [{ a, b, score, relation: 'scope', why: `Not one measure: ${clash}.`, rule: 'modifiers-clash' }]
    if (!sameValue && !canBothHold(a.claim, b.claim) && !(principal.has(a) && principal.has(b))) return []
    const around = [...(meets.get(a) ?? []), ...(meets.get(b) ?? [])]
    const all = [...new Set([...around, ...around.flatMap((one) => [...(meets.get(one) ?? [])])])]
    const decision = decide(rulesOf[a.claim.kind], { a, b, all, beside: besideOf(a, b) })
    return decision === null ? [] : [{ ...decision, a, b, score }]
  })
}

/** Counts that a yes/no matter of the same articles says once more. */
const COUNTED_AS: Readonly<Record<string, string>> = {
  arrests: 'arrest',
  charges: 'charge',
  evacuation: 'displacement',
}

/** `No arrests` and then `two arrested` is one change, not two: where the figures tell it, the matter need not. */
export function withoutRepeated(edges: readonly Edge[]): readonly Edge[] {
  return edges.filter(({ a, b, relation }) => {
    const count = COUNTED_AS[a.claim.measure.predicate ?? '']
    if (a.claim.kind !== 'statement' || count === undefined) return true
    return !edges.some(
      (other) =>
        other.relation === relation &&
        other.a.claim.kind === 'quantity' &&
        other.a.claim.measure.predicate === count &&
        other.a.article.id === a.article.id &&
        other.b.article.id === b.article.id,
    )
  })
}

/** How much less sure a compatible figure may be than the mismatch that it answers. */
const MET_BY_CHANCE = 0.15

const CALM: ReadonlySet<RelationKind> = new Set(['agree', 'compatible'])

/**
 * Edges worth keeping: where a figure of one article stands in the other as well, other figures of that
 * measure there are parts, places or earlier counts, and no mismatch with it.
 */
export function withoutExplained(edges: readonly Edge[]): readonly Edge[] {
  const answered = new Map<string, number>()
  const key = (one: Sighting, other: Sighting): string => `${one.claim.id}→${other.article.id}`
  for (const { a, b, relation, score } of edges) {
    if (!CALM.has(relation)) continue
    // The value itself answers wherever it stands; a range that happens to meet, only as one of that measure.
    const sure = relation === 'agree' ? Number.POSITIVE_INFINITY : score + MET_BY_CHANCE
    for (const one of [key(a, b), key(b, a)]) answered.set(one, Math.max(answered.get(one) ?? 0, sure))
  }
  return edges.filter(({ a, b, relation, score }) => {
    if (CALM.has(relation) || relation === 'update' || relation === 'authority') return true
    return (answered.get(key(a, b)) ?? 0) < score && (answered.get(key(b, a)) ?? 0) < score
  })
}
