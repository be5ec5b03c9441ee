/** The day of the event in articles on single incidents, one slot of facts-gva. */
import { eventDate } from '../../../src/claims/dates/event-date.ts'
import { recogniseDates } from '../../../src/claims/dates/recognise.ts'
import { analyse } from '../../../src/text/analyse.ts'

type Dated = { readonly title: string; readonly datePublished: string; readonly text: string }

/** `YYYY-MM-DD`. */
export function predictEventDay({ title, datePublished, text }: Dated): string | null {
  const analysis = analyse(text)
  const context = { documentCreationTime: datePublished, dateline: null, headline: title }
  return eventDate(analysis, recogniseDates(analysis, context), context)?.day ?? null
}
