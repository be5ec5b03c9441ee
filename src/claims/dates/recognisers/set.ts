/** "daily", "every Friday", "each month", "twice a year", "$5 million a year". */

import { partOfDay } from '../day-part.ts'
import type { Recogniser } from '../mention.ts'
import { COUNT, countOf } from '../numerals.ts'
import { SEASONS } from '../period.ts'
import { resolvedAs } from '../resolved.ts'
import {
  bare,
  DAY_PART,
  MONTH,
  MONTHS,
  pattern,
  SEASON,
  SEASON_NAMES,
  WEEKDAY_FULL,
  WEEKDAYS,
} from '../words.ts'
import { durationTimex } from './duration.ts'

const ADVERBS: Readonly<Record<string, string>> = {
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  fortnightly: 'P2W',
  biweekly: 'P2W',
  monthly: 'P1M',
  annually: 'P1Y',
  yearly: 'P1Y',
  hourly: 'PT1H',
  'semi-annually': 'P6M',
  'twice-daily': 'P1D',
}

export const adverbSet: Recogniser = {
  name: 'adverb-set',
  pattern: pattern(`(?<word>${Object.keys(ADVERBS).join('|')})\\b`),
  read: ({ word = '' }, match) => {
    // In capitals it is most often a name: the Daily Chronicle.
    if (/^[A-Z]/.test(match[0])) return null
    const timex = ADVERBS[word]
    return timex === undefined ? null : { type: 'SET', resolve: () => resolvedAs(timex) }
  },
}

export const everyUnit: Recogniser = {
  name: 'every-unit',
  pattern: pattern(
    `(?:once |twice |\\w+ times )?(?:every|each|per)(?: (?<count>${COUNT}|other|single))? (?<unit>second|minute|hour|day|night|week|weekend|month|quarter|year|decade|morning|afternoon|evening)s?\\b`,
  ),
  read: ({ count, unit = '' }, match) => {
    if (/^per /i.test(match[0]) && /second|minute/.test(unit)) return null
    const part = partOfDay(unit)
    if (part !== null && unit !== 'night')
      return { type: 'SET', resolve: () => resolvedAs(`XXXX-XX-XX${part}`) }
    const number = count === undefined || count === 'single' ? 1 : count === 'other' ? 2 : countOf(count)
    return { type: 'SET', resolve: () => resolvedAs(durationTimex(number, unit)) }
  },
}

export const everyNamed: Recogniser = {
  name: 'every-named',
  pattern: pattern(
    `(?:(?:every|each)(?: other)? (?:(?<weekday>${WEEKDAY_FULL})|(?<month>${MONTH})|(?<season>${SEASON}))\\b(?: (?<part>${DAY_PART})s?\\b)?|(?<weekdays>${WEEKDAY_FULL})(?:s\\b(?: (?<part2>${DAY_PART})s?\\b)?| (?<parts>morning|afternoon|evening|night)s\\b))`,
  ),
  read: (words) => {
    const weekday = WEEKDAYS[words.weekday ?? words.weekdays ?? '']
    const month = MONTHS[bare(words.month ?? '')]
    const season = SEASON_NAMES[words.season ?? '']
    const part = partOfDay(words.part ?? words.part2 ?? words.parts) ?? ''
    if (weekday !== undefined) return { type: 'SET', resolve: () => resolvedAs(`XXXX-WXX-${weekday}${part}`) }
    if (month !== undefined) {
      return { type: 'SET', resolve: () => resolvedAs(`XXXX-${String(month).padStart(2, '0')}`) }
    }
    return season === undefined ? null : { type: 'SET', resolve: () => resolvedAs(`XXXX-${SEASONS[season]}`) }
  },
}

/** A rate: an amount of something, then "a year". */
export const rate: Recogniser = {
  name: 'rate',
  pattern:
    /(?<=(?:\d|million|billion|thousand|hundred|once|twice|times|cents|percent|pounds|euros|dollars|days|hours|people|barrels|tons|tonnes|yen)\s)an?\s(?<unit>day|week|month|year|hour)\b(?!\s(?:ago|earlier|later|before|after|or|and))/gi,
  read: ({ unit = '' }) => ({ type: 'SET', resolve: () => resolvedAs(durationTimex(1, unit)) }),
}
