/** What an article tells of its event that another report of it tells too: where, when and who. */
import { eventDate } from '../claims/dates/event-date.ts'
import { recogniseDates } from '../claims/dates/recognise.ts'
import { eventPlace } from '../claims/names/event-place.ts'
import { recogniseNames } from '../claims/names/recognise.ts'
import { spellingKey } from '../claims/names/spelling.ts'
import type { Article } from '../domain.ts'
import { analyse } from '../text/analyse.ts'

/** Names are spelt, or kept as marks where only their being the same counts. */
export type EventTraits<Name = string> = {
  /** The town, in the spelling in which two articles meet; null when the text names none. */
  readonly place: Name | null
  /** Days since 1970; null when the page states no day of its own to count from. */
  readonly day: number | null
  /** People by their full names, in the spelling in which two articles meet. */
  readonly people: ReadonlySet<Name>
}

/** News states its event early; what is further down costs time and is mostly background. */
const CHARACTERS_READ = 4000

/** Whole days since 1970 of a timestamp or day; null when it is none. */
export function dayNumber(timestamp: string | null): number | null {
  const time = timestamp === null ? Number.NaN : Date.parse(timestamp)
  return Number.isNaN(time) ? null : Math.floor(time / 86_400_000)
}

/** Deterministic. Time is bounded: only the first part of a long text is read. */
export function eventTraits(article: Article): EventTraits {
  const { headline, datePublished: documentCreationTime, dateline } = article
  const analysis = analyse(article.articleBody.slice(0, CHARACTERS_READ))
  const names = recogniseNames(analysis)
  const context = { documentCreationTime, dateline, headline }
  // Without a day of publication, a day in the text is as likely background as the event's own.
  const date =
    documentCreationTime === null ? null : eventDate(analysis, recogniseDates(analysis, context), context)
  const place = eventPlace(analysis, names, headline)
  const people = names.flatMap(({ kind, canonical }) =>
    kind === 'person' && canonical.includes(' ') ? [spellingKey(canonical)] : [],
  )
  return {
    place: place === null ? null : spellingKey(place.name),
    day: dayNumber(date?.day ?? null),
    people: new Set(people),
  }
}
