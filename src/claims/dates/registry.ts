/**
 * Every recogniser of dates, in order. Of two readings of the same words the longer one stands; of two
 * equally long ones the earlier in this list. Adding one is a file and a line here.
 */
import type { Recogniser } from './mention.ts'
import { ago, yearEarlier } from './recognisers/ago.ts'
import { calendarUnit, yearEnd } from './recognisers/calendar-unit.ts'
import { bareClock, clockTime, hourOfPart, namedTime, oClock, spokenClock } from './recognisers/clock.ts'
import { dayAfterDay, dayOfMonth } from './recognisers/day-of-month.ts'
import { century, decade } from './recognisers/decade.ts'
import { bareDuration, compoundDuration, duration } from './recognisers/duration.ts'
import { holiday } from './recognisers/holiday.ts'
import { isoDate } from './recognisers/iso-date.ts'
import { latestQuarter } from './recognisers/latest-quarter.ts'
import { month } from './recognisers/month.ts'
import { dayMonth, daysMonth, monthDay, monthDays } from './recognisers/month-day.ts'
import { nthWeekday } from './recognisers/nth-weekday.ts'
import { numericDate } from './recognisers/numeric-date.ts'
import { partAlone } from './recognisers/part-of-day.ts'
import { half, halfCode, quarter, quarterCode } from './recognisers/quarter.ts'
import { recentUnits, reference } from './recognisers/reference.ts'
import { overnight, relativeDay } from './recognisers/relative-day.ts'
import { season } from './recognisers/season.ts'
import { adverbSet, everyNamed, everyUnit, rate } from './recognisers/set.ts'
import { thatDay } from './recognisers/that-day.ts'
import { theUnit, yearEnded } from './recognisers/the-unit.ts'
import { weekOfDay, weekOfMonth } from './recognisers/week-of.ts'
import { weekday } from './recognisers/weekday.ts'
import { fiscalYear, shortYear, spelledYear, year, yearPair } from './recognisers/year.ts'
import { yearRange } from './recognisers/year-range.ts'

export type Entry = { readonly recogniser: Recogniser; readonly because: string }

export const RECOGNISERS: readonly Entry[] = [
  { recogniser: isoDate, because: 'digits in one order only: nothing else may take a part of them' },
  { recogniser: monthDays, because: '"October 18-23" is longer than the October 18 within it' },
  { recogniser: daysMonth, because: 'the same in British order' },
  { recogniser: monthDay, because: 'month, day and year are one date, not a month and a year' },
  { recogniser: dayMonth, because: 'after the American order: "May 5 June" is none' },
  { recogniser: numericDate, because: 'two readings by habit; only where words have not said it' },
  { recogniser: dayAfterDay, because: 'takes its month from the day before it' },
  { recogniser: nthWeekday, because: '"the first Monday of May" is no mere Monday' },
  { recogniser: dayOfMonth, because: 'holds a weekday, yet counts by its number' },
  { recogniser: weekOfDay, because: 'holds a month and day, yet means a week' },
  { recogniser: weekOfMonth, because: 'holds a month, yet means a week' },
  { recogniser: everyNamed, because: '"every Friday" is no one Friday' },
  { recogniser: holiday, because: '"Good Friday" is no mere Friday' },
  { recogniser: thatDay, because: '"the following Tuesday" counts from the day last spoken of' },
  { recogniser: weekday, because: 'after the sets and holidays that hold a weekday' },
  { recogniser: relativeDay, because: 'counts from publication' },
  { recogniser: overnight, because: 'a night of two days' },
  { recogniser: clockTime, because: 'beside a day, not instead of it' },
  { recogniser: spokenClock, because: '"half past nine" is longer than the half in it' },
  { recogniser: oClock, because: 'takes the part of the day after it along' },
  { recogniser: hourOfPart, because: 'an hour in words needs the part of the day after it' },
  { recogniser: bareClock, because: 'after the times that say their half or zone' },
  { recogniser: namedTime, because: 'noon and midnight, where no longer reading holds them' },
  { recogniser: partAlone, because: 'a part of a day that is named elsewhere' },
  { recogniser: quarter, because: 'an ordinal and "quarter", before the quarter last spoken of' },
  { recogniser: quarterCode, because: 'Q3 is written one way' },
  { recogniser: halfCode, because: 'H1 is written one way, with its year' },
  { recogniser: half, because: 'needs a year after it: a half is also of a match' },
  { recogniser: latestQuarter, because: 'refers back to a quarter' },
  { recogniser: season, because: '"the summer of 1994" is no mere year' },
  { recogniser: month, because: 'after all that holds a month' },
  { recogniser: ago, because: 'a length with a direction is a date, not a length' },
  { recogniser: yearEarlier, because: 'the same in one word' },
  { recogniser: calendarUnit, because: '"last week" is a week, not a length' },
  { recogniser: yearEnd, because: '"year-end" is a time of this year' },
  { recogniser: yearEnded, because: '"the year ended June 30" is a length, whichever year it was' },
  { recogniser: theUnit, because: 'the weakest reference: only where no other word says which' },
  { recogniser: decade, because: '"the 1990s" is not 1990' },
  { recogniser: century, because: 'an ordinal and "century"' },
  { recogniser: fiscalYear, because: '"fiscal 1989" is longer than its year' },
  { recogniser: yearRange, because: 'two years are one stretch' },
  { recogniser: yearPair, because: '"2025-26" is longer than its year' },
  { recogniser: spelledYear, because: 'words are surer years than bare digits' },
  { recogniser: year, because: 'four digits are a year only where nothing longer holds them' },
  { recogniser: shortYear, because: 'two digits need a word before them' },
  { recogniser: recentUnits, because: '"recent years" is no length' },
  { recogniser: everyUnit, because: '"every two weeks" is no length' },
  { recogniser: rate, because: '"$5 a year" is no length' },
  { recogniser: duration, because: 'a count of units, where no direction made it a date' },
  { recogniser: compoundDuration, because: '"a two-year term"' },
  { recogniser: bareDuration, because: '"for weeks": the weakest length' },
  { recogniser: adverbSet, because: 'one word' },
  { recogniser: reference, because: 'one vague word, where nothing better holds it' },
]
