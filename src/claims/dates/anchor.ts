/** The day that relative times count from. */
import { dayNumber } from './calendar.ts'
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

const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)/

function dayIn(iso: string): number | null {
  const parts = ISO_DAY.exec(iso)
  return parts === null ? null : dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]))
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
