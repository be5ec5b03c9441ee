/** How severe a mismatch is for print, as data: what changes the story ranks above colour. */
import type { Claim, RelationKind, Severity } from '../domain.ts'
import { isMoney } from './units.ts'

/** Predicates whose figure or name changes the story. */
const HIGH = new Set(
  'death,injury,casualty,trapped,missing,release,charge,conviction,vote,vote share,seat,cause,leak,affected,theft,seizure,shot,magnitude,turnout,event,yes or no'.split(
    ',',
  ),
)
export const changesTheStory = (predicate: string): boolean => HIGH.has(predicate)

/** Parts that an editor queries, and that do not change the story. */
const COLOUR = new Set(['vehicle', 'weapon'])
/** Only what a reporter is shown as a mismatch is ranked. */
const SHOWN: ReadonlySet<RelationKind> = new Set(['conflict', 'update', 'authority'])

export function severityOf(relation: RelationKind, claims: readonly Claim[]): Severity {
  if (!SHOWN.has(relation)) return 'low'
  const high = claims.some(
    ({ kind, measure, ...claim }) =>
      (measure.predicate !== null && changesTheStory(measure.predicate)) ||
      (kind === 'statement' && !COLOUR.has(measure.predicate ?? '')) ||
      // Two days in conflict are days of the event (rules/date.ts compares no others).
      (kind === 'date' && relation === 'conflict') ||
      ('value' in claim &&
        typeof claim.value === 'object' &&
        'unit' in claim.value &&
        isMoney(claim.value.unit)),
  )
  return high ? 'high' : 'medium'
}
