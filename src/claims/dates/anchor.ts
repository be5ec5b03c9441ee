/** The day that relative times count from. */
import { dayIn } from './calendar.ts'
import { findReadings } from './find.ts'
import type { DateContext, Scene } from './mention.ts'

const NOWHERE: Scene = {
  anchor: null,
  tense: () => 'past',
  previous: null,
  done: null,
  quarter: null,
  dayFirst: false,
}

/**
 * The day of publication as printed, in the article's own zone, not shifted to any other; else a full date
 * in the dateline ("CARACAS - January 14th, 2026"); else null.
 */
export function anchorOf({ documentCreationTime, dateline }: DateContext): number | null {
  const published = dayIn(documentCreationTime ?? '')
  if (published !== null || dateline === null) return published
  for (const { reading } of findReadings(dateline)) {
    const day = dayIn(reading.resolve(NOWHERE)?.timex ?? '')
    if (day !== null) return day
  }
  return null
}
