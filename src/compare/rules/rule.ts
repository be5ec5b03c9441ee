/** A rule decides one relation for two claims of one measure, or passes. */
import type { RelationKind } from '../../domain.ts'
import type { Sighting } from '../sighting.ts'

export type Pair = {
  readonly a: Sighting
  readonly b: Sighting
  /** Sightings of the same measure in the story, these two included: a third may settle the two. */
  readonly all: readonly Sighting[]
  /** Everything else that the two articles claim. */
  readonly beside: readonly Sighting[]
}

export type Rule = {
  readonly name: string
  readonly relation: RelationKind
  /** The reason in one sentence when the rule holds, else null. */
  readonly decide: (pair: Pair) => string | null
}

export type Decision = { readonly relation: RelationKind; readonly why: string; readonly rule: string }

/** The first rule that holds. */
export function decide(rules: readonly Rule[], pair: Pair): Decision | null {
  for (const { name, relation, decide: holds } of rules) {
    const why = holds(pair)
    if (why !== null) return { relation, why, rule: name }
  }
  return null
}

/** The pair in the order of time: what was known first, then what was known later; null when unknown or equal. */
export function inTime({ a, b }: Pair): { readonly earlier: Sighting; readonly later: Sighting } | null {
  if (a.day !== null && b.day !== null && a.day !== b.day) {
    return a.day < b.day ? { earlier: a, later: b } : { earlier: b, later: a }
  }
  if (a.published === null || b.published === null || a.published === b.published) return null
  return a.published < b.published ? { earlier: a, later: b } : { earlier: b, later: a }
}
