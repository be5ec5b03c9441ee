/** "10:35 a.m.", "9 p.m. Tuesday", "16:08 UTC", "noon Thursday", "around 7:15 pm on Monday". */

import { pad } from '../calendar.ts'
import type { Recogniser, Resolved, Scene } from '../mention.ts'
import { daysOf, timexOf } from '../period.ts'
import { ALL_PARTS, wholeDays } from '../resolved.ts'
import { pattern } from '../words.ts'
import { monthDay } from './month-day.ts'
import { relativeDay } from './relative-day.ts'
import { weekday } from './weekday.ts'

const ZONE =
  '(?: (?:\\(?(?<zone>gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|et|pt|bst|cet|cest|ist|eastern(?: (?:standard|daylight))? time|local time)\\)?))?'
const CLOCK = '(?<hour>[01]?\\d|2[0-3])(?:[:.](?<minute>[0-5]\\d))?(?::[0-5]\\d)?'

function hoursOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null
  if (hour < 1 || hour > 12) return null
  return half.startsWith('p') ? (hour % 12) + 12 : hour % 12
}

/** The day beside a time of the clock: "9 p.m. Tuesday", "on Jan. 13 at 5 p.m.". */
const DAYS = [monthDay, weekday, relativeDay]

function dayNear(text: string, start: number, end: number, scene: Scene): Resolved | null {
  const after = text.slice(end, end + 40)
  const before = text.slice(Math.max(0, start - 30), start)
  for (const { pattern, read } of DAYS) {
    const next = new RegExp(`^(?:,? (?:on )?)(?:${pattern.source})`, 'i').exec(after)
    const last = new RegExp(`(?:${pattern.source}),? (?:at |by |around |about )?$`, 'i').exec(before)
    const match = next ?? last
    const reading = match === null ? null : read(match.groups ?? {}, match, after)
    if (reading !== null) return reading.resolve(scene)
  }
  return null
}

function resolveOn(clock: string, zone: string, day: Resolved | null, scene: Scene): Resolved {
  const time = clock.slice(1)
  if (day?.value) return { type: 'TIME', timex: `${day.timex}${clock}${zone}`, value: { ...day.value, time } }
  const period = scene.previous?.unit === 'day' ? scene.previous : null
  const index = period?.index ?? scene.anchor
  if (index === null) return { timex: `XXXX-XX-XX${clock}${zone}`, value: null }
  const own = { unit: 'day', index } as const
  const { from, to } = daysOf(own)
  return {
    timex: `${timexOf(own)}${clock}${zone}`,
    value: wholeDays(from, to, { inferred: ALL_PARTS, time }),
    period: own,
  }
}

export const clockTime: Recogniser = {
  name: 'clock-time',
  pattern: pattern(
    `${CLOCK}(?: ?(?:(?<half>[ap])\\.?m\\b\\.?|o['’]clock\\b(?: in the (?<part>morning|afternoon|evening))?|in the (?<part2>morning|afternoon|evening)\\b|hours?(?= gmt| utc| local)|(?=,? ?(?:gmt|utc|bst|cet|est|edt|local time)\\b)))${ZONE}`,
  ),
  read: ({ hour, minute, half, part, part2, zone }, match, text) => {
    const day = part ?? part2
    const meridiem = half ?? (day === undefined ? undefined : day === 'morning' ? 'a' : 'p')
    const hours = hoursOf(Number(hour), meridiem)
    if (hours === null || /[\d.,$£€]$/.test(text.slice(Math.max(0, match.index - 1), match.index)))
      return null
    const clock = `T${pad(hours)}:${minute ?? '00'}`
    const utc = zone === 'gmt' || zone === 'utc' ? 'Z' : ''
    const end = match.index + match[0].length
    return {
      type: 'TIME',
      resolve: (scene) => resolveOn(clock, utc, dayNear(text, match.index, end, scene), scene),
    }
  },
}

export const namedTime: Recogniser = {
  name: 'named-time',
  pattern: pattern('(?<word>noon|midday|midnight)\\b'),
  read: ({ word }, match, text) => {
    const clock = word === 'midnight' ? 'T24:00' : 'T12:00'
    const end = match.index + match[0].length
    return {
      type: 'TIME',
      resolve: (scene) => resolveOn(clock, '', dayNear(text, match.index, end, scene), scene),
    }
  },
}
