/** Average-link clustering: the two groups most alike are joined again and again, while they belong together. */
import { belongTogether, cohesion, THRESHOLD } from './belonging.ts'
import { nearness, type Weighted } from './likeness.ts'

/** Mean over the pairs between two groups: of their likeness, and of that of their words alone. */
type Link = { readonly mean: number; readonly words: number }
type Group = { members: number[]; within: number; readonly near: Map<number, Link> }

const NONE: Link = { mean: 0, words: 0 }

/** Pairs with less likeness than this share of the threshold count as having none. */
const NEGLIGIBLE = 0.25 * THRESHOLD

/** Likeness of all pairs, summed term by term: only pairs that share a telling term cost anything. */
function groupsOfOne(all: readonly Weighted[]): Map<number, Group> {
  const groups = new Map<number, Group>()
  const holders = new Map<string, { readonly place: number; readonly weight: number }[]>()
  for (const [place, arriving] of all.entries()) {
    const own: Group = { members: [place], within: 0, near: new Map() }
    groups.set(place, own)
    const sums = new Float64Array(place)
    for (const [term, weight] of arriving.vector) {
      const held = holders.get(term)
      if (held === undefined) {
        holders.set(term, [{ place, weight }])
        continue
      }
      for (const other of held) sums[other.place] = (sums[other.place] ?? 0) + weight * other.weight
      held.push({ place, weight })
    }
    for (const [other, sum] of sums.entries()) {
      const group = groups.get(other)
      const earlier = all[other]
      if (sum <= NEGLIGIBLE || group === undefined || earlier === undefined) continue
      const value = sum * nearness(arriving, earlier)
      if (value <= NEGLIGIBLE) continue
      const link = { mean: value, words: sum }
      own.near.set(other, link)
      group.near.set(place, link)
    }
  }
  return groups
}

type Best = { readonly with: number; readonly mean: number }

function bestOf(id: number, groups: ReadonlyMap<number, Group>): Best | null {
  const own = groups.get(id)
  if (own === undefined) return null
  const knit = cohesion(own.members.length, own.within)
  let best: Best | null = null
  for (const [other, { mean }] of own.near) {
    const group = groups.get(other)
    if (group === undefined || (best !== null && mean <= best.mean)) continue
    if (belongTogether(mean, knit, cohesion(group.members.length, group.within))) best = { with: other, mean }
  }
  return best
}

/** Joins the second group into the first; returns the groups whose neighbours changed. */
function join(into: number, from: number, groups: Map<number, Group>): readonly number[] {
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
  one.members = [...one.members, ...two.members].sort((a, b) => a - b)
  groups.delete(from)
  return [into, ...touched]
}

/** Groups of positions in the given list, each in order, the groups in order of their first. Order of input matters only for ties. */
export function cluster(all: readonly Weighted[]): readonly (readonly number[])[] {
  const groups = groupsOfOne(all)
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
