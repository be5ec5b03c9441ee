/** When a channel wants its digest: a time of day in a zone, on some days of the week. */
import { type Parsed, zone as parseZone } from '../memory/settings.ts'
import { allDays, dayNames, parseDays } from './weekdays.ts'

export type Schedule = {
  readonly hour: number
  readonly minute: number
  /** IANA name. */
  readonly zone: string
  /** ISO 8601: 1 is Monday, 7 is Sunday; ascending, each once, at least one. */
  readonly days: readonly number[]
}

const wrong = (why: string): Parsed<never> => ({ ok: false, why })

/** `08:00`, `8:00`, `8.30`, `8am`, `8:30 pm` (in one word). */
function parseTime(word: string): Parsed<{ readonly hour: number; readonly minute: number }> {
  const match = /^(\d{1,2})(?:[:.](\d{1,2}))?(am|pm)?$/i.exec(word)
  const [, hours = '', minutes, half] = match ?? []
  if (match === null || (minutes === undefined && half === undefined) || minutes?.length === 1)
    return wrong(`“${word}” is no time of day. Say it like 08:00 or 17:30.`)
  const [given, minute] = [Number(hours), Number(minutes ?? 0)]
  if (half !== undefined && (given < 1 || given > 12 || minute > 59))
    return wrong(`There is no ${word}. Say it like 8am or 5:30pm.`)
  if (given > 23 || minute > 59) return wrong(`There is no ${word}: a day goes from 00:00 to 23:59.`)
  const hour = half === undefined ? given : (given % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  return { ok: true, value: { hour, minute } }
}

const zones = Intl.supportedValuesOf('timeZone')

/** The zones whose last part somebody wrote alone: `London`, `new_york`. */
const meant = (word: string): readonly string[] =>
  zones.filter((name) => name.split('/').at(-1)?.toLowerCase() === word.toLowerCase())

function parseZoneWord(word: string): Parsed<string> {
  const parsed = parseZone(word)
  const [first] = meant(word)
  return parsed.ok || first === undefined
    ? parsed
    : wrong(`I know no time zone “${word}”. Did you mean ${first}?`)
}

/**
 * What stands after `digest at`: a time, then a zone and days in either order, both of which may be missing.
 * @param standardZone - the newsroom's own, for a time without a zone
 */
export function parseSchedule(words: string, standardZone: string): Parsed<Schedule> {
  const text = words
    .trim()
    .replace(/\s*,\s*/g, ',')
    .replace(/(\d)\s+(am|pm)\b/i, '$1$2')
  const [time = '', ...rest] = text.split(/\s+/)
  if (time === '') return wrong('Say when: `digest at 08:00 Europe/London mon-fri`.')
  const parsed = parseTime(time)
  if (!parsed.ok) return parsed
  let zone: string | null = null
  let days: readonly number[] | null = null
  for (const word of rest) {
    const known = parseDays(word)
    if (known.ok && days === null) days = known.value
    else if (known.ok) return wrong('Say the days in one: `mon-fri` or `mon,wed,fri`.')
    else {
      const place = parseZoneWord(word)
      if (place.ok && zone === null) zone = place.value
      else if (place.ok) return wrong(`Say one time zone: ${zone} or ${place.value}.`)
      else return wrong(known.why ?? place.why)
    }
  }
  return { ok: true, value: { ...parsed.value, zone: zone ?? standardZone, days: days ?? allDays } }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** As `digest at` takes it: `08:00 Europe/London mon-fri`. */
export const saySchedule = ({ hour, minute, zone, days }: Schedule): string =>
  `${two(hour)}:${two(minute)} ${zone} ${dayNames(days)}`
