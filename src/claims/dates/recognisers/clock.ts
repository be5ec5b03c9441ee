/** "10:35 a.m.", "16:08 UTC", "4 in the morning", "noon"; clock-day.ts puts them on the day beside them. */
import { pad } from '../calendar.ts'
import type { Clock, Recogniser, Resolved, Scene } from '../mention.ts'
import { countOf } from '../numerals.ts'
import { periodOf } from '../period.ts'
import { ALL_PARTS, resolvedPeriod } from '../resolved.ts'
import { pattern, WEEKDAY_FULL } from '../words.ts'

const ZONE =
  '(?: ?(?<zone>gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|et|pt|bst|cet|cest|ist|eastern(?: (?:standard|daylight))? time|local time)\\b)?'
const CLOCK = '(?<hour>[01]?\\d|2[0-3])(?:[:.](?<minute>[0-5]\\d))?(?::[0-5]\\d)?'
/** "1430 GMT". */
const MILITARY =
  '(?<hour24>[01]\\d|2[0-3])(?<minute24>[0-5]\\d)(?= ?(?:gmt|utc|hrs|hours|bst|cet|local)\\b)(?: ?(?:hrs|hours))?'
const STANDS_ALONE = '(?=,? ?(?:gmt|utc|bst|cet|est|edt|et|local time)\\b)'

function hoursOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null
  if (hour < 1 || hour > 12) return null
  return half.startsWith('p') ? (hour % 12) + 12 : hour % 12
}

/** Where no day stands beside it: the last day of something done, else that of publication. */
function atClock(clock: Clock, { done, anchor }: Scene): Resolved {
  const period = done ?? (anchor === null ? null : periodOf('day', anchor))
  if (period === null) return { timex: `XXXX-XX-XXT${clock.time}${clock.zone}`, value: null, clock }
  if (clock.half === 'open') return { ...resolvedPeriod(period, { inferred: ALL_PARTS }), clock }
  const resolved = resolvedPeriod(period, { inferred: ALL_PARTS, time: clock.time })
  return { ...resolved, timex: `${resolved.timex}T${clock.time}${clock.zone}`, clock }
}

export const clockTime: Recogniser = {
  name: 'clock-time',
  pattern: pattern(
    `(?:${MILITARY}|${CLOCK}(?: ?(?<half>[ap])\\.?m\\b\\.?| ?o['’]clock\\b(?: in the (?<part>morning|afternoon|evening)\\b)?| in the (?<part2>morning|afternoon|evening)\\b| ?hours(?= gmt| utc| local)|${STANDS_ALONE}))${ZONE}`,
  ),
  read: ({ hour, hour24, minute, minute24, half, part, part2, zone }, match, text) => {
    const day = part ?? part2
    const meridiem = half ?? (day === undefined ? undefined : day === 'morning' ? 'a' : 'p')
    const hours = hoursOf(Number(hour ?? hour24), meridiem)
    if (hours === null || /[\d.,:$£€]/.test(text[match.index - 1] ?? '')) return null
    const time = `${pad(hours)}:${minute ?? minute24 ?? '00'}`
    const clock: Clock = { time, zone: zone === 'gmt' || zone === 'utc' ? 'Z' : '', half: 'known' }
    return { type: 'TIME', resolve: (scene) => atClock(clock, scene) }
  },
}

export const namedTime: Recogniser = {
  name: 'named-time',
  pattern: pattern('(?<word>noon|midday|midnight)\\b'),
  read: ({ word }, match, text) => {
    // "High Noon" and "the Midnight Sun" are names.
    if (/high\s$/i.test(text.slice(Math.max(0, match.index - 5), match.index))) return null
    if (/^[NM]/.test(match[0]) && /\w\s$/.test(text.slice(Math.max(0, match.index - 2), match.index)))
      return null
    // "Shortly after midnight on Sunday" is when Sunday begins, "until midnight on Sunday" when it ends.
    const begins = /\b(?:after|past|since|from)\s$/i.test(
      text.slice(Math.max(0, match.index - 7), match.index),
    )
    const time = word !== 'midnight' ? '12:00' : begins ? '00:00' : '24:00'
    const clock = { time, zone: '', half: 'known' } as const
    return { type: 'TIME', resolve: (scene) => atClock(clock, scene) }
  },
}

/** "at 18:42", "the 17:05 service": four digits and a colon, led in as a time (a score or a ratio is not). */
export const bareClock: Recogniser = {
  name: 'bare-clock',
  pattern: pattern(
    '(?<=\\b(?:at|around|about|by|until|till|before|after|from|since|past|nearly|exactly|the|between|to|and) )(?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d)\\b(?!:\\d)',
  ),
  read: ({ hour, minute }) => {
    const clock: Clock = { time: `${hour}:${minute}`, zone: '', half: 'known' }
    return { type: 'TIME', resolve: (scene) => atClock(clock, scene) }
  },
}

const HOUR = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const MINUTES: Readonly<Record<string, number>> = {
  quarter: 15,
  half: 30,
  five: 5,
  ten: 10,
  twenty: 20,
  'twenty-five': 25,
}
const ONE_OF_THESE = `(?<hour>${HOUR}|midnight|noon|midday)`

/** "quarter to seven", "half past nine", "ten minutes to midnight". */
export const spokenClock: Recogniser = {
  name: 'spoken-clock',
  pattern: pattern(
    `(?:a )?(?<minutes>quarter|half|five|ten|twenty-five|twenty)(?: minutes)? (?<way>past|to|after|before) ${ONE_OF_THESE}\\b(?! (?:people|men|women|children|years|days|weeks|months|hours|per|million))`,
  ),
  read: ({ minutes = '', way = '', hour = '' }) => {
    const by = MINUTES[minutes] ?? 0
    const named = hour === 'midnight' ? 24 : hour === 'noon' || hour === 'midday' ? 12 : null
    const total = (named ?? countOf(hour) ?? 0) * 60 + (way === 'to' || way === 'before' ? -by : by)
    // A number to a number may be a count ("five to seven"): these need a quarter, a half or a named hour.
    if (named === null && minutes !== 'quarter' && minutes !== 'half') return null
    const time = `${pad(Math.floor(total / 60) % 24)}:${pad(total % 60)}`
    const clock: Clock = { time, zone: '', half: named === null ? 'open' : 'known' }
    return { type: 'TIME', resolve: (scene) => atClock(clock, scene) }
  },
}

/** "three o'clock in the morning", "nine o'clock on Sunday evening". */
export const oClock: Recogniser = {
  name: 'o-clock',
  pattern: pattern(
    `(?<hour>${HOUR}) o['’]clock\\b(?: (?:in the (?<part>morning|afternoon|evening)|at (?<night>night))\\b)?`,
  ),
  read: ({ hour = '', part, night }) => {
    const number = countOf(hour) ?? 0
    const late = part === 'afternoon' || part === 'evening' || (night !== undefined && number >= 6)
    const known = part !== undefined || night !== undefined
    const time = `${pad(known ? (number % 12) + (late ? 12 : 0) : number)}:00`
    const clock: Clock = { time, zone: '', half: known ? 'known' : 'open' }
    return { type: 'TIME', resolve: (scene) => atClock(clock, scene) }
  },
}

/** "shortly before five this morning", "after nine on Sunday evening". */
export const hourOfPart: Recogniser = {
  name: 'hour-of-part',
  pattern: pattern(
    `(?<=\\b(?:at|before|after|until|by)(?: about| around)? )(?<hour>${HOUR}|1[0-2]|[1-9])(?= (?:on )?(?:(?:this|yesterday|tomorrow|${WEEKDAY_FULL}) (?:morning|afternoon|evening|night)|tonight|last night)\\b)`,
  ),
  read: ({ hour = '' }) => {
    const clock: Clock = { time: `${pad(countOf(hour) ?? 0)}:00`, zone: '', half: 'open' }
    return { type: 'TIME', resolve: (scene) => atClock(clock, scene) }
  },
}
