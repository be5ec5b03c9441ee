import type { DatePart, Timestamp, Window } from '../../domain.ts'

/** News tells of the last weeks; what a sentence dates further back is told for comparison. */
const STORY_DAYS = 60

const day = (iso: string): number => Date.parse(iso.slice(0, 10)) / 86_400_000

/**
 * Whether a figure's own time lies well before the publication: another event, told for comparison. A day
 * whose year is only inferred proves nothing: the copy may be old, or the inference wrong.
 */
export function earlierEvent(
  window: Window | null,
  inferred: readonly DatePart[],
  published: Timestamp | null,
): boolean {
  if (window?.to == null || window.from == null || published === null) return false
  const wholeYear = day(window.to) - day(window.from) > 300
  if (inferred.includes('year') && !wholeYear) return false
  return day(published) - day(window.to) > (wholeYear ? 0 : STORY_DAYS)
}
