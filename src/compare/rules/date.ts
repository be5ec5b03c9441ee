/** The order of decision for two dates of one matter. */

import { isEventClass } from '../../claims/measures/event-classes.ts'
import type { DateClaim } from '../../domain.ts'
import type { Sighting } from '../sighting.ts'
import { daysMeet, sameDays } from '../windows.ts'
import { saysMoved } from '../words/movement.ts'
import { ONCE } from '../words/once.ts'
import { isTelling } from '../words/telling-predicates.ts'
import { otherClaimant } from './other-claimant.ts'
import { inTime, type Pair, type Rule } from './rule.ts'

type Dated = Sighting<DateClaim>

const isDated = (sighting: Sighting): sighting is Dated => sighting.claim.kind === 'date'

function datesOf({ a, b }: Pair): { readonly a: Dated; readonly b: Dated } | null {
  return isDated(a) && isDated(b) ? { a, b } : null
}

const sameDay: Rule = {
  name: 'same-day',
  relation: 'agree',
  decide(pair) {
    const dates = datesOf(pair)
    return dates !== null && sameDays(dates.a.claim.value, dates.b.claim.value)
      ? 'Both give the same date.'
      : null
  },
}

/** A plan of the earlier article that had come about on its day when the later one was written. */
const planCarriedOut: Rule = {
  name: 'plan-carried-out',
  relation: 'update',
  decide(pair) {
    const dates = datesOf(pair)
    const { earlier, later } = inOrderOfPrint(pair)
    if (dates === null || !sameDays(dates.a.claim.value, dates.b.claim.value)) return null
    const [written, told] = [
      earlier.article.datePublished?.slice(0, 10),
      later.article.datePublished?.slice(0, 10),
    ]
    const day = dates.a.claim.value.to
    const sentences = [earlier.claim.quote.exact, later.claim.quote.exact]
    if (sentences.some((text) => CANCELLED.test(text)) || STILL_PLANNED.test(later.claim.quote.exact))
      return null
    if (written === undefined || told === undefined || day === null) return null
    return day > written && day <= told
      ? 'What the earlier article said was to come has come about on its day.'
      : null
  },
}

function inOrderOfPrint({ a, b }: Pair): { readonly earlier: Sighting; readonly later: Sighting } {
  return (a.published ?? 0) <= (b.published ?? 0) ? { earlier: a, later: b } : { earlier: b, later: a }
}

const daysOverlap: Rule = {
  name: 'days-overlap',
  relation: 'compatible',
  decide(pair) {
    const dates = datesOf(pair)
    return dates !== null && daysMeet(dates.a.claim.value, dates.b.claim.value)
      ? 'One date lies within the other.'
      : null
  },
}

/** Words of a plan that was changed. */
const CANCELLED = /\b(?:cancel\w*|call(?:ed|ing)? off|scrap\w*|postpon\w*)\b/i
/** Still a plan in the later article. */
const STILL_PLANNED = /\b(?:scheduled|planned|due|expected|was to|were to|is to|are to|will)\b/i
const CHANGED =
  /\b(?:extend\w*|prolong\w*|postpon\w*|delay\w*|push(?:ed|ing)? back|put (?:off|back)|br(?:ing|ought) forward|move[ds]?|reschedul\w*|revis\w+|later (?:date|than)|earlier than|instead|new date|now|no longer)\b/i

/** Whether the day lay behind when its article was written. */
function hasPassed({ claim, article }: Sighting): boolean {
  const day = claim.kind === 'date' ? (claim.value.from ?? claim.value.to) : null
  const written = article.datePublished?.slice(0, 10)
  return day !== null && written !== undefined && day <= written
}

/** A date that lay ahead when the earlier article was written, and another in the later one. */
const planChanged: Rule = {
  name: 'plan-changed',
  relation: 'update',
  decide(pair) {
    const dates = datesOf(pair)
    const time = inTime(pair)
    if (dates === null || time === null || !isDated(time.earlier) || isEdge(dates.a) || isEdge(dates.b))
      return null
    const written = time.earlier.article.datePublished?.slice(0, 10)
    const planned = time.earlier.claim.value.from ?? time.earlier.claim.value.to
    if (written === undefined || planned === null || planned <= written) return null
    // Two plans for different days are at odds unless the later one says that the day was changed.
    if (!hasPassed(time.later) && !CHANGED.test(time.later.claim.quote.exact)) return null
    return 'The earlier article told of a plan; the later one has what became of it.'
  },
}

/** A date that opens or closes a stretch, or is told for comparison, is not the day of the event. */
const EDGE =
  /\b(?:since|than|until|till|before|after|from|by|valid|a week|a month|a year)\s+(?:at least\s+|the\s+)?$/i

/** What lasts is told of on many days. */
const STATES: ReadonlySet<string> = new Set([
  'critical',
  'held',
  'hospital',
  'missing',
  'trapped',
  'outage',
  'aboard',
])

/** Two reports on one happening of the news seldom date it further apart than this. */
const MOST_APART_DAYS = 21

/** Whether the words tell which happening is dated: any verb may be said of any day. */
function tellsTheHappening({ claim }: Sighting): boolean {
  const predicate = claim.measure.predicate ?? ''
  return claim.aside !== null || isTelling(predicate) || isEventClass(predicate) || ONCE.has(predicate)
}

/** A day and month whose year the text leaves out; a weekday's is never in doubt. */
const withoutYear = ({ value }: DateClaim): boolean =>
  value.inferred.includes('year') && !value.inferred.includes('month')

function farApart(a: Sighting, b: Sighting): boolean {
  if (a.claim.kind !== 'date' || b.claim.kind !== 'date' || a.claim.aside !== null) return false
  if (ONCE.has(a.claim.measure.predicate ?? '')) return false
  // "October 18th" beside a day of this week: the year is in doubt, and worth asking.
  if (withoutYear(a.claim) !== withoutYear(b.claim)) return false
  const [one, two] = [a.claim.value.from ?? a.claim.value.to, b.claim.value.from ?? b.claim.value.to]
  return (
    one !== null && two !== null && Math.abs(Date.parse(one) - Date.parse(two)) > MOST_APART_DAYS * 86_400_000
  )
}

/** Happenings that are themselves the edge of a state. */
const EDGES: ReadonlySet<string> = new Set(['reopening', 'expiry', 'intrusion'])

/** `In the last week`: a span that news looks back over, no day of an event. */
const SPAN = /\b(?:last|past|this|recent)\s+(?:few\s+|several\s+)?(?:week|month|year|weeks|months|years)\b/i

/** A story goes on: the trial's day in next year's report is no other day of the wreck. */
function writtenApart(a: Sighting, b: Sighting): boolean {
  const [one, two] = [a.article.datePublished, b.article.datePublished]
  return (
    one !== null && two !== null && Math.abs(Date.parse(one) - Date.parse(two)) > MOST_APART_DAYS * 86_400_000
  )
}

/** A day that only one article's sentence in passing gives proves nothing: both must date the event, or the wording be one. */
function bothDateTheEvent({ a, b, beside }: Pair): boolean {
  if (a.mainEvent !== null && b.mainEvent !== null) return !(farApart(a, b) && writtenApart(a, b))
  if (STATES.has(a.claim.measure.predicate ?? '') || farApart(a, b) || !tellsTheHappening(a)) return false
  const only = (one: Sighting): boolean =>
    beside.filter(
      (other) =>
        other.article.id === one.article.id &&
        other.claim.kind === 'date' &&
        other.claim.aside === one.claim.aside &&
        other.claim.measure.predicate === one.claim.measure.predicate,
    ).length === 1
  return only(a) && only(b)
}

/** "Shortly before five" is a time of that day, no edge. */
function isEdge(sighting: Dated): boolean {
  const { quote, surface, value, measure } = sighting.claim
  // What ends or opens a state is dated by its edge: "closed until Monday".
  if (EDGES.has(measure.predicate ?? '')) return false
  // "The toll rose to 13 on Wednesday" dates the count.
  if (saysMoved(sighting, 'now')) return true
  if (value.time !== undefined) return false
  if (SPAN.test(surface.exact)) return true
  const before = quote.exact.slice(0, Math.max(0, surface.start - quote.start))
  return EDGE.test(before) || /\b(?:ago|earlier|before)$/i.test(surface.exact)
}

const daysApart: Rule = {
  name: 'days-apart',
  relation: 'conflict',
  decide(pair) {
    const dates = datesOf(pair)
    if (dates === null || isEdge(dates.a) || isEdge(dates.b) || !bothDateTheEvent(pair)) return null
    return withoutYear(dates.a.claim) || withoutYear(dates.b.claim)
      ? 'The dates do not meet, and one is without its year: perhaps not the same event.'
      : 'The dates do not meet.'
  },
}

const claimantsApart: Rule = {
  ...otherClaimant,
  decide(pair) {
    const dates = datesOf(pair)
    if (dates === null || isEdge(dates.a) || isEdge(dates.b) || !bothDateTheEvent(pair)) return null
    return otherClaimant.decide(pair)
  },
}

export const dateRules: readonly Rule[] = [
  planCarriedOut,
  sameDay,
  daysOverlap,
  planChanged,
  claimantsApart,
  daysApart,
]
