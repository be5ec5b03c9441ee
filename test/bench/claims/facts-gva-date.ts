/** The day of the event in articles on single incidents, one slot of facts-gva. */
import { eventDate } from '../../../src/claims/dates/event-date.ts'
import { recogniseDates } from '../../../src/claims/dates/recognise.ts'
import { analyse } from '../../../src/text/analyse.ts'

export type IncidentRecord = {
  readonly id: string
  readonly title: string
  readonly datePublished: string
  readonly text: string
  readonly gold?: { readonly date: string; readonly lag: number }
}

/** `YYYY-MM-DD`. */
export function predictEventDay(record: IncidentRecord): string | null {
  const analysis = analyse(record.text)
  const context = { documentCreationTime: record.datePublished, dateline: null, headline: record.title }
  return eventDate(analysis, recogniseDates(analysis, context), context)?.day ?? null
}
