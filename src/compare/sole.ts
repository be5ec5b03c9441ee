/** Claims that are the only ones of their sort in an article: its one duration in minutes, its one turnout. */
import type { Claim } from '../domain.ts'
import { saysTheSame } from './same-value.ts'
import { scaleOf } from './units.ts'

/** Two claims of one key would be taken for one another; null for what is never alone of its kind. */
function sortOf(claim: Claim): string | null {
  const { predicate, modifiers } = claim.measure
  if (predicate === null || claim.aside !== null) return null
  if (claim.kind === 'quantity')
    return `${predicate}|${scaleOf(claim.value.unit).dimension}|${modifiers.join()}`
  return claim.kind === 'date' || claim.kind === 'statement' ? `${claim.kind}|${predicate}` : null
}

/** The first claim of each sort, and where it gives the same value again. */
export function leadingOf(claims: readonly Claim[]): ReadonlySet<Claim> {
  const leading = new Set<Claim>()
  for (const [sort, own] of Map.groupBy(claims, sortOf)) {
    const [first] = own
    if (sort === null || first === undefined) continue
    for (const claim of own) if (saysTheSame(first, claim)) leading.add(claim)
  }
  return leading
}

/** A figure given twice is still one figure. */
export function soleOf(claims: readonly Claim[]): ReadonlySet<Claim> {
  const bySort = Map.groupBy(claims, sortOf)
  const sole = new Set<Claim>()
  for (const [sort, own] of bySort) {
    const [first] = own
    if (sort === null || first === undefined || !own.every((claim) => saysTheSame(first, claim))) continue
    for (const claim of own) sole.add(claim)
  }
  return sole
}
