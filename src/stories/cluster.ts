/** Average-link clustering: the two groups most alike are joined again and again, while they belong together. */
import { belongTogether, cohesion, THRESHOLD } from './belonging.ts'
import { nearness, noviceOf, type Weighted } from './likeness.ts'
import type { Mark } from './mark.ts'

/** What is settled before likeness is asked. */
export type Settled = {
  /** Lists of places that are together already, and stay so. */
  readonly together: readonly (readonly number[])[]
  /** Pairs of places whose groups are never joined. */
  readonly apart: readonly (readonly [number, number])[]
  /** Places with news to them: two groups are joined only where one of them holds such a place. */
  readonly moving: ReadonlySet<number>
}

/** Mean over the pairs between two groups: of their likeness, and of that of their words alone. */
type Link = { readonly mean: number; readonly words: number }
type Group = {
  members: number[]
  within: number
  moving: boolean
  readonly near: Map<number, Link>
  readonly apart: Set<number>
}
type Groups = Map<number, Group>

const NONE: Link = { mean: 0, words: 0 }

/** Pairs with less likeness than this share of the threshold count as having none. */
const NEGLIGIBLE = 0.25 * THRESHOLD

/** Likeness of all pairs, summed term by term: only pairs that share a telling term cost anything. */
function groupsOfOne(all: readonly Weighted[], articles: number, moving: ReadonlySet<number>): Groups {
  const novice = noviceOf(articles)
  const groups: Groups = new Map()
  const holders = new Map<Mark, { readonly place: number; readonly weight: number }[]>()
  for (const [place, arriving] of all.entries()) {
    const own: Group = {
      members: [place],
      within: 0,
      moving: moving.has(place),
      near: new Map(),
      apart: new Set(),
    }
    groups.set(place, own)
    const sums = new Float64Array(place)
    for (const [mark, weight] of arriving.vector) {
      const held = holders.get(mark)
      if (held === undefined) {
        holders.set(mark, [{ place, weight }])
        continue
      }
      for (const other of held) sums[other.place] = (sums[other.place] ?? 0) + weight * other.weight
      held.push({ place, weight })
    }
    for (const [other, words] of sums.entries()) {
      const group = groups.get(other)
      const earlier = all[other]
      if (words <= NEGLIGIBLE || group === undefined || earlier === undefined) continue
      const mean = words * nearness(arriving, earlier, novice)
      if (mean <= NEGLIGIBLE) continue
      own.near.set(other, { mean, words })
      group.near.set(place, { mean, words })
    }
  }
  return groups
}

type Best = { readonly with: number; readonly mean: number }

function bestOf(id: number, groups: Groups): Best | null {
  const own = groups.get(id)
  if (own === undefined) return null
  const knit = cohesion(own.members.length, own.within)
  let best: Best | null = null
  for (const [other, { mean }] of own.near) {
    const group = groups.get(other)
    if (group === undefined || (best !== null && mean <= best.mean)) continue
    if (own.apart.has(other) || !(own.moving || group.moving)) continue
    if (belongTogether(mean, knit, cohesion(group.members.length, group.within))) best = { with: other, mean }
  }
  return best
}

/** Joins the second group into the first; returns the groups whose neighbours changed. */
function join(into: number, from: number, groups: Groups): readonly number[] {
  const [one, two] = [groups.get(into), groups.get(from)]
  if (one === undefined || two === undefined) return []
  const [n, m] = [one.members.length, two.members.length]
  one.within += two.within + (one.near.get(from)?.words ?? 0) * n * m
  const touched = new Set([...one.near.keys(), ...two.near.keys()])
  for (const id of touched) {
    const other = groups.get(id)
    if (other === undefined || id === into || id === from) continue
    const [near, far] = [one.near.get(id) ?? NONE, two.near.get(id) ?? NONE]
    const link = {
      mean: (near.mean * n + far.mean * m) / (n + m),
      words: (near.words * n + far.words * m) / (n + m),
    }
    one.near.set(id, link)
    other.near.set(into, link)
    other.near.delete(from)
  }
  one.near.delete(from)
  for (const id of two.apart) {
    one.apart.add(id)
    groups.get(id)?.apart.add(into)
  }
  one.moving ||= two.moving
  one.members = [...one.members, ...two.members].sort((a, b) => a - b)
  groups.delete(from)
  return [into, ...touched]
}

/** The groups to begin with. */
function settle(groups: Groups, { together, apart }: Settled): void {
  const groupOf = new Map([...groups.keys()].map((place) => [place, place]))
  for (const [first, ...others] of together) {
    if (first === undefined) continue
    for (const other of others) {
      join(first, other, groups)
      groupOf.set(other, first)
    }
  }
  for (const [one, other] of apart) {
    const [a, b] = [groupOf.get(one), groupOf.get(other)]
    if (a === undefined || b === undefined || a === b) continue
    groups.get(a)?.apart.add(b)
    groups.get(b)?.apart.add(a)
  }
}

/**
 * Groups of places in the given list, each in order, the groups in order of their first. The order of input
 * matters only for ties.
 * @param articles - how many the memory holds
 */
export function cluster(
  all: readonly Weighted[],
  articles: number,
  settled: Settled,
): readonly (readonly number[])[] {
  const groups = groupsOfOne(all, articles, settled.moving)
  settle(groups, settled)
  const best = new Map<number, Best | null>([...groups.keys()].map((id) => [id, bestOf(id, groups)]))
  for (;;) {
    let pick: { readonly id: number; readonly best: Best } | null = null
    for (const [id, found] of best) {
      if (found !== null && (pick === null || found.mean > pick.best.mean)) pick = { id, best: found }
    }
    if (pick === null) break
    const touched = join(pick.id, pick.best.with, groups)
    best.delete(pick.best.with)
    for (const id of touched) if (groups.has(id)) best.set(id, bestOf(id, groups))
  }
  return [...groups.values()].map(({ members }) => members).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}
