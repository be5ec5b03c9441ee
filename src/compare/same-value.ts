/** Whether two claims give the same value, whatever they are of. */
import type { Claim } from '../domain.ts'
import { meet, namedNumber, rangeOf, sameNumber, sameRange } from './ranges.ts'
import { sameDays } from './windows.ts'
import { sameName } from './words/same-name.ts'

export function saysTheSame(a: Claim, b: Claim): boolean {
  if (a.kind === 'quantity' && b.kind === 'quantity') {
    const [one, two] = [namedNumber(a), namedNumber(b)]
    return (one !== null && two !== null && sameNumber(one, two)) || sameRange(rangeOf(a), rangeOf(b))
  }
  if (a.kind === 'date' && b.kind === 'date') return sameDays(a.value, b.value)
  if (a.kind === 'place' && b.kind === 'place') return sameName(a.value.name, b.value.name)
  if (a.kind === 'person' && b.kind === 'person') return sameName(a.value.name, b.value.name)
  if (a.kind === 'statement' && b.kind === 'statement') return a.value.negated === b.value.negated
  return false
}

/** Whether the two figures' ranges meet. */
export function canBothHold(a: Claim, b: Claim): boolean {
  return a.kind === 'quantity' && b.kind === 'quantity' && meet(rangeOf(a), rangeOf(b))
}
