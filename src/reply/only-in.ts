/** What one source alone has, in a few words each: what a reporter might want to follow up, not all of it. */
import type { ReportClaim } from '../report/schema.ts'
import { sayValue } from './values.ts'

const most = 4
/** A statement longer than this is no item of a list; it stands among the evidence. */
const longest = 90

/** Figures say most in fewest words, then who and where, then what was said. */
const order: readonly ReportClaim['kind'][] = ['quantity', 'person', 'place', 'statement', 'date']

function itemOf(claim: ReportClaim): string | null {
  if (claim.kind === 'statement') {
    const text = claim.value.text.trim()
    return text.length > longest ? null : text
  }
  return `${claim.measure}: ${sayValue(claim)}`
}

/** @returns items in the order of their weight, the count of the rest as the last of them. */
export function itemsOnlyIn(claims: readonly ReportClaim[]): readonly string[] {
  const items = claims
    .filter(({ aside }) => aside === undefined)
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .flatMap((claim) => itemOf(claim) ?? [])
  const distinct = [...new Set(items)]
  const rest = distinct.length - most
  return rest > 1 ? [...distinct.slice(0, most), `and ${rest} more`] : distinct
}
