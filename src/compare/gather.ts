/** Edges of one measure and one relation become one relation, its claims in the order of the articles. */
import type { Claim, Relation, RelationKind, Severity } from '../domain.ts'
import type { Edge } from './relate.ts'
import { severityOf } from './severity.ts'
import type { Sighting } from './sighting.ts'

const ORDER: readonly RelationKind[] = ['conflict', 'authority', 'update', 'scope', 'compatible', 'agree']
const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low']

type Group = { readonly edges: Edge[]; readonly members: Set<Sighting> }

const placeOf = ({ claim }: Sighting): string => `${claim.article} ${claim.kind} ${claim.surface.start}`

function components(edges: readonly Edge[]): readonly Group[] {
  const groups: Group[] = []
  for (const edge of edges) {
    // "5-2" states two figures in one place: they are one side.
    const places = new Set([placeOf(edge.a), placeOf(edge.b)])
    const touching = groups.filter(({ members }) =>
      [...members].some((member) => places.has(placeOf(member))),
    )
    const merged: Group = {
      edges: [...touching.flatMap((group) => group.edges), edge],
      members: new Set([...touching.flatMap((group) => [...group.members]), edge.a, edge.b]),
    }
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return groups
}

/** A claim tied to the rest this much more weakly than the best is there by mischance. */
const WEAK = 0.4
/** A tie from which there is no doubt, however strong another is. */
const SURE = 1.1

/** Each claim's strongest tie within the relation; the loosely tied are dropped while two articles remain. */
function wellTied({ edges, members }: Group): readonly Sighting[] {
  const tie = new Map<Sighting, number>()
  for (const { a, b, score } of edges)
    for (const side of [a, b]) tie.set(side, Math.max(tie.get(side) ?? 0, score))
  const best = Math.max(...tie.values())
  const kept = [...members].filter((member) => (tie.get(member) ?? 0) >= Math.min(best - WEAK, SURE))
  return new Set(kept.map(({ article }) => article.id)).size < 2 ? [...members] : kept
}

/** The shortest label that says most: the one with the most parts known. */
function labelOf(claims: readonly Claim[]): string {
  const known = (claim: Claim): number =>
    Number(claim.measure.predicate !== null) + Number(claim.measure.population !== null)
  const best = [...claims].sort(
    (a, b) => known(b) - known(a) || a.measure.label.length - b.measure.label.length,
  )
  return best[0]?.measure.label ?? ''
}

/** Relations, most severe first; the sentence of why is that of the first pair. */
export function gather(edges: readonly Edge[], order: ReadonlyMap<string, number>): readonly Relation[] {
  const relations = ORDER.flatMap((relation) =>
    components(edges.filter((edge) => edge.relation === relation)).map((group) => {
      const claims = [...wellTied(group)]
        .map(({ claim }) => claim)
        .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
      return {
        measure: labelOf(claims),
        relation,
        claims: claims.map(({ id }) => id),
        severity: severityOf(relation, claims),
        why: group.edges.toSorted((x, y) => y.score - x.score)[0]?.why ?? '',
      }
    }),
  )
  const rank = (one: Relation): number => ORDER.indexOf(one.relation) * 3 + SEVERITIES.indexOf(one.severity)
  return relations.sort((a, b) => rank(a) - rank(b))
}
