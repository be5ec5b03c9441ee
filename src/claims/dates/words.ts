/**
 * The vocabulary of English news dates, as data. Names of months and weekdays with the abbreviations of
 * the AP Stylebook (Jan., Sept.) and of common use (Sep, Tues, Thurs).
 */

export const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
}

/** ISO 8601: Monday is 1. */
export const WEEKDAYS: Readonly<Record<string, number>> = {
  monday: 1,
  mon: 1,
  tuesday: 2,
  tues: 2,
  tue: 2,
  wednesday: 3,
  weds: 3,
  wed: 3,
  thursday: 4,
  thurs: 4,
  thur: 4,
  thu: 4,
  friday: 5,
  fri: 5,
  saturday: 6,
  sat: 6,
  sunday: 7,
  sun: 7,
}

/** Parts of the day, to the codes of TIMEX3. Times of day stay times (T12:00). */
export const DAY_PARTS: Readonly<Record<string, string>> = {
  morning: 'TMO',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
  noon: 'T12:00',
  midday: 'T12:00',
  lunchtime: 'TMI',
  midnight: 'T24:00',
  dawn: 'TMO',
  daybreak: 'TMO',
  dusk: 'TEV',
  'pre-dawn': 'TNI',
  predawn: 'TNI',
}

/** Index of {@link SEASONS} in period.ts. */
export const SEASON_NAMES: Readonly<Record<string, number>> = {
  spring: 0,
  springtime: 0,
  summer: 1,
  summertime: 1,
  fall: 2,
  autumn: 2,
  winter: 3,
  wintertime: 3,
}

export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  opening: 1,
  second: 2,
  third: 3,
  fourth: 4,
  final: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
}

/** Sources for patterns. Longest first where one is the beginning of another. */
export const MONTH_FULL =
  'january|february|march|april|may|june|july|august|september|october|november|december'
/** Only a short form takes a full stop; after a whole name it ends the sentence. */
export const MONTH = `(?:(?:${MONTH_FULL})\\b|(?:sept|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\\b\\.?)`
export const WEEKDAY_FULL = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday'
export const WEEKDAY = `(?:(?:${WEEKDAY_FULL})\\b|(?:mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun)\\b\\.?)`
export const DAY_OF_MONTH = '(?:3[01]|[12]\\d|0?[1-9])'
export const NTH = `${DAY_OF_MONTH}(?:st|nd|rd|th)?`
/** Years that news writes in digits; four of them, 1500 to 2099. */
export const YEAR = '(?:1[5-9]|20)\\d\\d'
export const DAY_PART =
  'morning|afternoon|evening|night|noon|midday|lunchtime|midnight|dawn|daybreak|dusk|pre-?dawn'
export const SEASON = 'springtime|summertime|wintertime|spring|summer|fall|autumn|winter'
/** Between the words of one time: blanks or one line break, never a paragraph's end. Bounded, so that matching stays linear. */
const GAP = '(?:[ \\t\\u00a0]{1,3}|[ \\t]?\\r?\\n[ \\t]?)'

/** Case and the full stop of an abbreviation do not matter. */
export const bare = (word: string): string => word.toLowerCase().replace(/\.$/, '')

/** A recogniser's pattern: whole words, any case; each blank of the source is a {@link GAP}. */
export function pattern(source: string): RegExp {
  const gaps = source.replace(/\[[^\]]*\]| /g, (part) => (part === ' ' ? GAP : part))
  return new RegExp(`\\b(?:${gaps})`, 'gi')
}
