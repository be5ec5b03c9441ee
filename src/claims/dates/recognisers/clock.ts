/** "10:35 a.m.", "16:08 UTC", "4 in the morning", "noon"; clock-day.ts puts them on the day beside them. */
import { pad } from '../calendar.ts'
import type { Clock, Recogniser, Resolved, Scene } from '../mention.ts'
import { periodOf } from '../period.ts'
import { ALL_PARTS, resolvedPeriod } from '../resolved.ts'
import { pattern } from '../words.ts'

const ZONE =
  '(?:,? ?\\(?(?<zone>gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|et|pt|bst|cet|cest|ist|eastern(?: (?:standard|daylight))? time|local time)\\b\\)?)?'
const CLOCK = '(?<hour>[01]?\\d|2[0-3])(?:[:.](?<minute>[0-5]\\d))?(?::[0-5]\\d)?'
const STANDS_ALONE = '(?=,? ?(?:gmt|utc|bst|cet|est|edt|et|local time)\\b)'

function hoursOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null
  if (hour < 1 || hour > 12) return null
  return half.startsWith('p') ? (hour % 12) + 12 : hour % 12
}

/** Where no day stands beside it: the day last spoken of, else that of publication. */
function atClock(clock: Clock, { previous, anchor }: Scene): Resolved {
  const period = previous?.unit === 'day' ? previous : anchor === null ? null : periodOf('day', anchor)
  if (period === null) return { timex: `XXXX-XX-XXT${clock.time}${clock.zone}`, value: null, clock }
  const resolved = resolvedPeriod(period, { inferred: ALL_PARTS, time: clock.time })
  return { ...resolved, timex: `${resolved.timex}T${clock.time}${clock.zone}`, clock }
}

export const clockTime: Recogniser = {
  name: 'clock-time',
  pattern: pattern(
    `${CLOCK}(?: ?(?<half>[ap])\\.?m\\b\\.?| ?o['’]clock\\b(?: in the (?<part>morning|afternoon|evening)\\b)?| in the (?<part2>morning|afternoon|evening)\\b| ?hours(?= gmt| utc| local)|${STANDS_ALONE})${ZONE}`,
  ),
  read: ({ hour, minute, half, part, part2, zone }, match, text) => {
    const day = part ?? part2
    const meridiem = half ?? (day === undefined ? undefined : day === 'morning' ? 'a' : 'p')
    const hours = hoursOf(Number(hour), meridiem)
    if (hours === null || /[\d.,:$£€]/.test(text[match.index - 1] ?? '')) return null
    const time = `${pad(hours)}:${minute ?? '00'}`
    const clock = { time, zone: zone === 'gmt' || zone === 'utc' ? 'Z' : '' }
    return { type: 'TIME', resolve: (scene) => atClock(clock, scene) }
  },
}

export const namedTime: Recogniser = {
  name: 'named-time',
  pattern: pattern('(?<word>noon|midday|midnight)\\b'),
  read: ({ word }, match, text) => {
    // "High Noon" is a film.
    if (/high\s$/i.test(text.slice(Math.max(0, match.index - 5), match.index))) return null
    const clock = { time: word === 'midnight' ? '24:00' : '12:00', zone: '' }
    return { type: 'TIME', resolve: (scene) => atClock(clock, scene) }
  },
}
